namespace Ikar.ImageGen.Models;

/// <summary>How many letters must change to make one text from another (Levenshtein), without regard to case.</summary>
internal static class EditDistance
{
    // Ids are short; a longer text is no typing error of one.
    private const int LongestCompared = 128;

    public static int Between(string a, string b)
    {
        var s = a.AsSpan(0, Math.Min(a.Length, LongestCompared));
        var t = b.AsSpan(0, Math.Min(b.Length, LongestCompared));
        Span<int> row = stackalloc int[LongestCompared + 1];
        for (var j = 0; j <= t.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= s.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= t.Length; j++)
            {
                var above = row[j];
                var cost = char.ToLowerInvariant(s[i - 1]) == char.ToLowerInvariant(t[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost);
                diagonal = above;
            }
        }

        return row[t.Length];
    }
}
