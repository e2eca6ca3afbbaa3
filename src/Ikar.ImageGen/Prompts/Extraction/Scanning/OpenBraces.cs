namespace Ikar.ImageGen.Prompts.Extraction.Scanning;

/// <summary>Counts the braces of a paragraph that were opened and not closed: a value behind them belongs to what they hold.</summary>
internal sealed class OpenBraces
{
    // A key without quotes before the colon, as in program code.
    private const int LongestKey = 64;

    private int _open;
    private int _countedTo;

    public void Reset() => (_open, _countedTo) = (0, 0);

    /// <summary>Whether the value that begins here, behind a colon, is that of a key in an open object.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Where the value begins; never before where it was asked about last.</param>
    /// <param name="lastCut">Where the last cut ends.</param>
    public bool Hold(ReadOnlySpan<char> text, int at, int lastCut)
    {
        Count(text, at, lastCut);
        return _open > 0 && FollowsKey(text, at);
    }

    private void Count(ReadOnlySpan<char> text, int end, int lastCut)
    {
        var at = Math.Max(_countedTo, lastCut);
        _open = at > _countedTo ? 0 : _open;
        while (at < end)
        {
            // Where none is open, nothing else changes that.
            var found = _open == 0 ? text[at..end].IndexOf('{') : text[at..end].IndexOfAny('{', '}', '\n');
            if (found < 0)
            {
                break;
            }

            at += found + 1;
            _open = text[at - 1] switch
            {
                '{' => _open + 1,
                '}' => Math.Max(0, _open - 1),
                _ => Signs.SkipSpaces(text, at) is var next && next < text.Length && (Signs.IsLineEnd(text[next]) || text[next] is '`' or '~') ? 0 : _open,
            };
        }

        _countedTo = end;
    }

    // "key": { or, after a brace, a comma or an indentation, key: {
    private static bool FollowsKey(ReadOnlySpan<char> text, int at)
    {
        var key = Signs.TrimEnd(text[..text[..at].LastIndexOfAny(':', '\uFF1A')]);
        if (key.IsEmpty || Signs.IsQuote(key[^1]))
        {
            return !key.IsEmpty;
        }

        var start = key.Length;
        while (start > 0 && key.Length - start < LongestKey && Signs.IsWord(key[start - 1]))
        {
            start--;
        }

        var before = Signs.TrimEnd(key[..start]);
        var gap = key[before.Length..start];
        return gap.ContainsAny('\n', '\r') ? gap[^1] is ' ' or '\t' : before is [.., '{' or ',' or '['];
    }
}
