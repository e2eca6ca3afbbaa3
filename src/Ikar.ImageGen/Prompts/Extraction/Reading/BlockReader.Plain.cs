namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <content>Members as nearly all are written: "key": "text" or "key": 1, with nothing to repair. A short way to the same nodes, and no rule of its own.</content>
internal sealed partial class BlockReader
{
    /// <summary>Reads members as long as they are plain; the rest is for the long way. False: not even a key and its colon, and nothing has changed.</summary>
    private bool ReadPlainMembers(ReadOnlySpan<char> text)
    {
        var at = _at;
        if (_separators > 0 || !PlainKey(text, ref at, isFirst: _nodes[_stack[_depth - 1]].First == 0, out var keyStart, out var keyEnd))
        {
            return false;
        }

        int end;
        do
        {
            KeyIs(text, keyStart, keyEnd);
            (_at, _phase, _newLines, _separators, _wordKeys, _doubledKey, _form) = (at, Phase.Value, 0, 0, false, false, StringForm.Plain);
            end = at < text.Length && text[at] == '"' ? PlainText(text, ref at, out keyStart, out keyEnd) : PlainNumber(text, ref at, out keyStart, out keyEnd);
        }
        while (end > 0 && keyEnd > 0);

        return true;
    }

    // A text is plain if what comes after its quote says beyond doubt that this was its end: a comma and a key in quotes, or the last bracket.
    private int PlainText(ReadOnlySpan<char> text, ref int at, out int keyStart, out int keyEnd)
    {
        (keyStart, keyEnd) = (0, 0);
        var start = at + 1;
        var length = PlainStops.FirstIn(text[start..]);
        var end = start + length;
        if (length <= 0 || text[end] != '"' || Signs.IsObjectOpen(text[start]) || Signs.IsArrayOpen(text[start]))
        {
            return 0;
        }

        at = SkipPlainBlanks(text, end + 1);
        if (at >= text.Length || !(text[at] == '}' && _depth == 1) && !PlainKey(text, ref at, isFirst: false, out keyStart, out keyEnd) || Math.Max(at, keyEnd) - end > BlockLookahead.Distance)
        {
            return 0;
        }

        _textStart = start;
        Repairs |= text[start..end].IndexOfAnyInRange('\0', '\u001F') >= 0 ? PromptRepairs.RawText : PromptRepairs.None;
        Add(NodeKind.String, start, end, StringForm.Plain);
        NoteTool(text[start..end]);
        AfterValue(end + 1);
        return end;
    }

    private int PlainNumber(ReadOnlySpan<char> text, ref int at, out int keyStart, out int keyEnd)
    {
        (keyStart, keyEnd) = (0, 0);
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        var end = at;
        if (end == start || text[start] == '0' || end - start > 9 || end >= text.Length || text[end] is not (',' or '}' or '\n'))
        {
            return 0;
        }

        PlainKey(text, ref at, isFirst: false, out keyStart, out keyEnd);
        Add(NodeKind.Number, start, end, StringForm.Bare);
        AfterValue(end);
        return end;
    }

    /// <summary>Whether a comma (but before the first member), a key in plain quotes and its colon stand here.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Moves to the value if there is a key.</param>
    /// <param name="isFirst">Whether this is the first member.</param>
    /// <param name="keyStart">Where the key begins.</param>
    /// <param name="keyEnd">Where it ends; 0 if there is none.</param>
    private static bool PlainKey(ReadOnlySpan<char> text, ref int at, bool isFirst, out int keyStart, out int keyEnd)
    {
        (keyStart, keyEnd) = (0, 0);
        at = SkipPlainBlanks(text, at);
        if (!isFirst)
        {
            if (at >= text.Length || text[at] != ',')
            {
                return false;
            }

            at = SkipPlainBlanks(text, at + 1);
        }

        if (at >= text.Length || text[at] != '"')
        {
            return false;
        }

        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        if (end == at + 1 || end + 1 >= text.Length || text[end] != '"' || text[end + 1] != ':' || end - at > KeyLookahead.LongestKey)
        {
            return false;
        }

        (keyStart, keyEnd) = (at + 1, end);
        at = end + 2;
        at += at < text.Length && text[at] == ' ' ? 1 : 0;
        return true;
    }

    private static int SkipPlainBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\n')
        {
            at++;
        }

        return at;
    }
}
