using System.Globalization;

namespace Ikar.ImageGen.Testing;

/// <summary>One thing that a person who looks at an emulated chat sees.</summary>
public sealed class TelegramTranscriptLine
{
    internal TelegramTranscriptLine(DateTimeOffset at, long chatId, string speaker, string text, bool isBot, bool isTransient)
    {
        At = at;
        ChatId = chatId;
        Speaker = speaker;
        Text = text;
        IsBot = isBot;
        IsTransient = isTransient;
    }

    /// <summary>When, by the emulator's clock.</summary>
    public DateTimeOffset At { get; }

    /// <summary>In which chat.</summary>
    public long ChatId { get; }

    /// <summary>Who: a user's name or the bot's.</summary>
    public string Speaker { get; }

    /// <summary>What was said or done.</summary>
    public string Text { get; }

    /// <summary>True for what the bot did.</summary>
    public bool IsBot { get; }

    /// <summary>True for what leaves no trace in the chat: chat actions, drafts, answers to button presses.</summary>
    public bool IsTransient { get; }

    /// <summary>The line as a person would read it: "12:00:01 Anna: Draw a cat".</summary>
    /// <returns>The line.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At:HH:mm:ss} {Speaker}{(IsTransient ? " " : ": ")}{Text}");
}
