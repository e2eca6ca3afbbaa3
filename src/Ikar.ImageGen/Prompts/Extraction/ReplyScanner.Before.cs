namespace Ikar.ImageGen.Prompts.Extraction;

/// <content>What stands before a bracket or marks, and says whether a block may begin there.</content>
internal sealed partial class ReplyScanner
{
    private int _braces;
    private int _bracesAt;

    private int LastCut => Cuts.Count == 0 ? 0 : Cuts[^1].End;

    /// <summary>Whether only blanks and a list marker stand before this place on its line.</summary>
    private bool StandsAlone(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > LastCut && at - start <= 16 && !Signs.IsLineEnd(text[start - 1]))
        {
            start--;
        }

        var before = Signs.TrimStart(Signs.TrimEnd(text[start..at]));
        return before.IsEmpty
            || before is "-" or "*" or "+"
            || (before.Length <= 4 && before[^1] is '.' or ')' && before[..^1].IndexOfAnyExceptInRange('0', '9') < 0);
    }

    /// <summary>Whether the line before this one ends as only program code, or a list that is no block, does before a brace: with "=", "(", "[" or "},".</summary>
    private bool FollowsCode(ReadOnlySpan<char> text)
    {
        var lines = 0;
        for (var i = _at - 1; i >= LastCut && _at - i <= Signs.LongestGap && lines < 2; i--)
        {
            if (!Signs.IsBlank(text[i]))
            {
                return text[i] is '=' or '(' or '[' || (text[i] == ',' && Signs.TrimEnd(text[LastCut..i]) is [.., '}' or ']']);
            }

            lines += text[i] == '\n' ? 1 : 0;
        }

        return false;
    }

    /// <summary>Whether a brace in the same paragraph was opened before this one and not closed: then the value belongs to what that one holds.</summary>
    private bool IsInsideObject(ReadOnlySpan<char> text)
    {
        var at = Math.Max(_bracesAt, LastCut);
        _braces = at > _bracesAt ? 0 : _braces;
        while (at < _at)
        {
            var found = text[at.._at].IndexOfAny('{', '}', '\n');
            if (found < 0)
            {
                break;
            }

            at += found + 1;
            _braces = text[at - 1] switch
            {
                '{' => _braces + 1,
                '}' => Math.Max(0, _braces - 1),
                _ => Signs.SkipSpaces(text, at) is var next && next < text.Length && (Signs.IsLineEnd(text[next]) || text[next] is '`' or '~') ? 0 : _braces,
            };
        }

        _bracesAt = _at;
        return _braces > 0 && FollowsKey(text);
    }

    // "key": { or, after a brace, a comma or an indentation, key: {
    private bool FollowsKey(ReadOnlySpan<char> text)
    {
        var key = Signs.TrimEnd(text[..text[.._at].LastIndexOfAny(':', '\uFF1A')]);
        if (key.IsEmpty || Signs.IsQuote(key[^1]))
        {
            return !key.IsEmpty;
        }

        var start = key.Length;
        while (start > 0 && key.Length - start < 64 && Signs.IsWord(key[start - 1]))
        {
            start--;
        }

        var before = Signs.TrimEnd(key[..start]);
        var gap = key[before.Length..start];
        return gap.ContainsAny('\n', '\r') ? gap[^1] is ' ' or '\t' : before is [.., '{' or ',' or '['];
    }

    // A sad face: a blank before the colon, and nothing behind the brace.
    private Verdict IsSmiley(ReadOnlySpan<char> text, bool final) =>
        text[_at - 1] != ':' || (_at > 1 && !Signs.IsBlank(text[_at - 2])) ? Verdict.No
        : _at + 1 < text.Length ? Signs.IsBlank(text[_at + 1]) ? Verdict.Yes : Verdict.No
        : final ? Verdict.Yes : Verdict.More;

    /// <summary>Whether the bracket here follows a colon, with nothing but blanks and emphasis between.</summary>
    private bool FollowsColon(ReadOnlySpan<char> text)
    {
        for (var i = _at - 1; i >= 0 && _at - i <= 8; i--)
        {
            if (text[i] is ':' or '\uFF1A')
            {
                return true;
            }

            if (text[i] is not (' ' or '\t' or '*' or '_' or '\u00A0'))
            {
                return false;
            }
        }

        return false;
    }
}
