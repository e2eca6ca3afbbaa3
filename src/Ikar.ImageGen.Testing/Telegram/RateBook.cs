using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.Telegram;

/// <summary>Counts messages and edits against the rates of Telegram's FAQ: 20 a minute in a group or channel, about 1 a second in any chat, about 30 a second
/// in all.
/// The live server's real numbers are unpublished; these are the ones a bot should keep to.</summary>
internal sealed class RateBook(TimeProvider time)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Dictionary<long, Queue<DateTimeOffset>> _byChat = [];
    private readonly Queue<DateTimeOffset> _all = new();

    /// <summary>Refuses a call that comes too early.</summary>
    public void Check(TelegramEmulatorChat chat)
    {
        if (!_byChat.TryGetValue(chat.Id, out var calls))
        {
            _byChat[chat.Id] = calls = new Queue<DateTimeOffset>();
        }

        Check(calls, Minute, chat.Kind == TelegramChatKind.Private ? 60 : 20);
        Check(_all, Second, 30);
    }

    public void Count(TelegramEmulatorChat chat, int messages)
    {
        for (var i = 0; i < messages; i++)
        {
            _byChat[chat.Id].Enqueue(time.GetUtcNow());
            _all.Enqueue(time.GetUtcNow());
        }
    }

    private void Check(Queue<DateTimeOffset> calls, TimeSpan window, int allowed)
    {
        var now = time.GetUtcNow();
        while (calls.TryPeek(out var first) && first <= now - window)
        {
            calls.Dequeue();
        }

        if (calls.Count >= allowed)
        {
            var wait = (int)Math.Ceiling((calls.ElementAt(calls.Count - allowed) + window - now).TotalSeconds);
            throw new BotApiError(429, FormattableString.Invariant($"Too Many Requests: retry after {wait}"), new JsonObject { ["retry_after"] = wait });
        }
    }
}
