using Microsoft.Extensions.Options;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Tells whether a message is for the bot: always in private chats; in groups by mention, reply or trigger word.</summary>
internal sealed class Addressing
{
    private readonly BotIdentity _bot;
    private readonly TelegramImageOptions _options;

    public Addressing(BotIdentity bot, IOptions<TelegramImageOptions> options)
    {
        _bot = bot;
        _options = options.Value;
    }

    /// <summary>True or false where that is plain; null where the bot's name must be known first.</summary>
    public bool? Decide(Message message)
    {
        // What a channel posts is copied into its discussion group: nobody asked there.
        if (message.IsAutomaticForward)
        {
            return false;
        }

        if (!_options.OnlyAddressedInGroups || message.Chat.Type is not (ChatType.Group or ChatType.Supergroup))
        {
            return true;
        }

        if (message.ReplyToMessage?.From?.Id == _bot.Id)
        {
            return true;
        }

        var text = message.Text ?? message.Caption ?? "";
        if (_options.TriggerWords.Any(word => HasWord(text, word)))
        {
            return true;
        }

        var entities = message.Entities ?? message.CaptionEntities ?? [];
        if (entities.Any(entity => entity.Type == MessageEntityType.TextMention && entity.User?.Id == _bot.Id))
        {
            return true;
        }

        return !text.Contains('@', StringComparison.Ordinal) ? false : _bot.Known is { } name ? HasWord(text, "@" + name) : null;
    }

    /// <summary>Decides for good.</summary>
    public async Task<bool> DecideAsync(Message message)
    {
        if (Decide(message) is { } plain)
        {
            return plain;
        }

        // A bot that can't learn its own name answers rather than ignoring people.
        return await _bot.UsernameAsync().ConfigureAwait(false) is null || Decide(message) == true;
    }

    /// <summary>The text without the mention of the bot.</summary>
    public string WithoutMention(string text) =>
        _bot.Known is { } name && HasWord(text, "@" + name)
            ? text.Replace("@" + name, "", StringComparison.OrdinalIgnoreCase).Trim(' ', ',', ':')
            : text.Trim();

    private static bool HasWord(string text, string word)
    {
        for (var from = 0; word.Length > 0 && text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase) is var at and >= 0; from = at + 1)
        {
            var end = at + word.Length;
            if ((at == 0 || !IsWord(text[at - 1])) && (end == text.Length || !IsWord(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
