using System.Globalization;

namespace Ikar.ImageGen.Telegram.Texts;

/// <summary>Which text tells a person about a failure: short, with what to do, never the provider's words.</summary>
internal static class Apology
{
    public static string For(ImageGenException failure, TelegramTexts texts) => failure.Kind switch
    {
        FailureKind.ContentFiltered => texts.ContentFiltered,
        FailureKind.RateLimited => Fill(texts.RateLimited, Wait(failure.RetryAfter ?? TimeSpan.FromMinutes(1), texts)),
        FailureKind.QuotaExceeded or FailureKind.Auth => texts.QuotaExceeded,
        FailureKind.DeadlineExceeded or FailureKind.Timeout => texts.TimedOut,
        FailureKind.InvalidRequest or FailureKind.UnsupportedParameter => texts.InvalidRequest,
        _ => texts.AllFailed,
    };

    /// <summary>A wait in words: seconds up to two minutes, then whole minutes, always rounded up.</summary>
    public static string Wait(TimeSpan wait, TelegramTexts texts) =>
        wait <= TimeSpan.FromMinutes(2)
            ? Fill(texts.Seconds, Math.Max(1, Math.Ceiling(wait.TotalSeconds)))
            : Fill(texts.Minutes, Math.Ceiling(wait.TotalMinutes));

    /// <summary>Puts a value where the text says {0}; a text of the app's own without it stays as it is.</summary>
    public static string Fill(string text, object value) =>
        text.Replace("{0}", Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
