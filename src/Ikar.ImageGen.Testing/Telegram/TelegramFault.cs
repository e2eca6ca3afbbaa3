using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing;

/// <summary>A fault that the emulator plays instead of, or around, its normal answer.</summary>
public sealed class TelegramFault
{
    private TelegramFault()
    {
    }

    internal int Status { get; private init; }

    internal string? Description { get; private init; }

    internal JsonObject? Parameters { get; private init; }

    internal string? Html { get; private init; }

    internal bool CutBefore { get; private init; }

    internal bool CutAfter { get; private init; }

    internal TimeSpan DelayBefore { get; private init; }

    internal TimeSpan DelayAfter { get; private init; }

    /// <summary>429: the bot must wait. No other call is refused by this fault; give it more times or an own condition for that.</summary>
    /// <param name="retryAfterSeconds">How long, in seconds.</param>
    /// <returns>The fault.</returns>
    public static TelegramFault TooManyRequests(int retryAfterSeconds) => new()
    {
        Status = 429,
        Description = FormattableString.Invariant($"Too Many Requests: retry after {retryAfterSeconds}"),
        Parameters = new JsonObject { ["retry_after"] = retryAfterSeconds },
    };

    /// <summary>An HTML page of a proxy in front of Telegram, with the given status.</summary>
    /// <param name="status">The HTTP status, usually 502.</param>
    /// <returns>The fault.</returns>
    public static TelegramFault ServerError(int status = 502) => new()
    {
        Status = status,
        Html = FormattableString.Invariant($"<html><head><title>{status}</title></head><body><h1>{status}</h1></body></html>"),
    };

    /// <summary>Any error in the Bot API's own form.</summary>
    /// <param name="code">The code, which is the HTTP status too.</param>
    /// <param name="description">The text, for example "Bad Request: TOPIC_CLOSED".</param>
    /// <returns>The fault.</returns>
    public static TelegramFault Error(int code, string description) => new() { Status = code, Description = description };

    /// <summary>The connection is cut before the method is carried out.</summary>
    /// <returns>The fault.</returns>
    public static TelegramFault ResetBefore() => new() { CutBefore = true };

    /// <summary>The method is carried out, then the connection is cut: the bot can't know that it worked.</summary>
    /// <returns>The fault.</returns>
    public static TelegramFault ResetAfter() => new() { CutAfter = true };

    /// <summary>The method is carried out after a delay of the emulator's clock.</summary>
    /// <param name="delay">How long.</param>
    /// <returns>The fault.</returns>
    public static TelegramFault Slow(TimeSpan delay) => new() { DelayBefore = delay };

    /// <summary>The method is carried out at once, its answer comes after a delay of the emulator's clock.</summary>
    /// <param name="delay">How long.</param>
    /// <returns>The fault.</returns>
    public static TelegramFault LateAnswer(TimeSpan delay) => new() { DelayAfter = delay };
}
