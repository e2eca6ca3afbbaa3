using Microsoft.Extensions.Options;

namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Counts pictures per user and chat and day. Places are taken before drawing and given back for what was not drawn, so that nobody
/// overshoots.</summary>
internal sealed class DailyLimits
{
    private readonly object _lock = new();
    private readonly Dictionary<(char Kind, long Id), int> _used = [];
    private readonly TelegramImageOptions _options;
    private readonly TimeProvider _time;
    private DateOnly _day;

    public DailyLimits(IOptions<TelegramImageOptions> options, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
    }

    /// <summary>Takes places for so many pictures.</summary>
    /// <returns>Null if they are free; else what to say.</returns>
    public string? TryTake(long? user, long? chat, int pictures, TelegramTexts texts)
    {
        if (user is { } admin && _options.Admins.Contains(admin))
        {
            return null;
        }

        lock (_lock)
        {
            Turn();
            if (user is { } u && _options.PicturesPerUserPerDay is { } perUser && Used('u', u) + pictures > perUser)
            {
                return Texts.Apology.Fill(texts.UserLimit, perUser);
            }

            if (chat is { } c && _options.PicturesPerChatPerDay is { } perChat && Used('c', c) + pictures > perChat)
            {
                return Texts.Apology.Fill(texts.ChatLimit, perChat);
            }

            Add(user, chat, pictures);
            return null;
        }
    }

    /// <summary>Gives places back.</summary>
    public void Return(long? user, long? chat, int pictures)
    {
        if (pictures > 0 && !(user is { } admin && _options.Admins.Contains(admin)))
        {
            lock (_lock)
            {
                Turn();
                Add(user, chat, -pictures);
            }
        }
    }

    private void Add(long? user, long? chat, int pictures)
    {
        if (user is { } u && _options.PicturesPerUserPerDay is not null)
        {
            _used[('u', u)] = Math.Max(0, Used('u', u) + pictures);
        }

        if (chat is { } c && _options.PicturesPerChatPerDay is not null)
        {
            _used[('c', c)] = Math.Max(0, Used('c', c) + pictures);
        }
    }

    private int Used(char kind, long id) => _used.GetValueOrDefault((kind, id));

    private void Turn()
    {
        var today = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);
        if (today != _day)
        {
            _day = today;
            _used.Clear();
        }
    }
}
