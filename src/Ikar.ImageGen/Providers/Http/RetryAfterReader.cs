using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;

namespace Ikar.ImageGen.Providers.Http;

/// <summary>Reads how long to wait, in all the forms in which servers say it.</summary>
internal static class RetryAfterReader
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    // routing: absurd hints are worse than none.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>The wait that the headers ask for; null if they ask for none, or for nonsense.</summary>
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now) =>
        Seconds(First(headers, "retry-after-ms"), 0.001)
        ?? Seconds(First(headers, "Retry-After"), 1)
        ?? Date(First(headers, "Retry-After"), now);

    /// <summary>The end of a rate limit's window: replicate's and others' "ratelimit-reset", and the Hub's <c>RateLimit: "api";r=0;t=55</c>.</summary>
    public static TimeSpan? ReadWindow(HttpResponseHeaders headers, DateTimeOffset now) =>
        Reset(First(headers, "ratelimit-reset"), now) ?? Reset(First(headers, "x-ratelimit-reset"), now) ?? Policy(First(headers, "RateLimit"));

    /// <summary>Seconds as a wait; null if negative, not a number, or longer than a day.</summary>
    public static TimeSpan? FromSeconds(double seconds) =>
        seconds >= 0 && seconds <= Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>Reads "Your rate limit resets in ~30s." and "try again in 1.5 seconds".</summary>
    public static TimeSpan? ReadText(string text)
    {
        foreach (var phrase in (ReadOnlySpan<string>)["resets in", "try again in", "retry after", "retry in", "wait for"])
        {
            var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            var rest = text.AsSpan(at + phrase.Length).TrimStart(" ~:about");
            var digits = rest.IndexOfAnyExcept(Digits);
            var number = digits < 0 ? rest : rest[..digits];
            if (double.TryParse(number.TrimEnd('.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                var unit = rest[number.Length..].TrimStart();
                return FromSeconds(value * (unit.StartsWith("ms") ? 0.001 : unit is ['m' or 'M', ..] ? 60 : unit is ['h' or 'H', ..] ? 3600 : 1));
            }
        }

        return null;
    }

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static TimeSpan? Seconds(string? text, double unit) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value)
            ? FromSeconds(value * unit)
            : null;

    private static TimeSpan? Date(string? text, DateTimeOffset now) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? FromSeconds((date - now).TotalSeconds) : null;

    // Seconds from now, or a point in Unix time: no window is thirty years long.
    private static TimeSpan? Reset(string? text, DateTimeOffset now) =>
        Seconds(text, 1) ?? (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var epoch) && epoch < 100_000_000_000
            ? FromSeconds((DateTimeOffset.FromUnixTimeSeconds(epoch) - now).TotalSeconds)
            : null);

    private static TimeSpan? Policy(string? text)
    {
        foreach (var part in (text ?? "").Split(';', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("t=", StringComparison.Ordinal))
            {
                return Seconds(part[2..], 1);
            }
        }

        return null;
    }
}
