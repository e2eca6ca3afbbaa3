namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>Members as nearly all are written: "key": "text" or "key": 1, with nothing to repair. A short way to the same nodes, and no rule of its own.</summary>
internal static class PlainMembers
{
    /// <summary>Reads members as long as they are plain; the rest is for the long way.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="tree">Where the members go.</param>
    /// <param name="cursor">Stands where a key may stand, and moves past what was read.</param>
    /// <param name="next">What comes next: the value of the last key, or another key.</param>
    /// <returns>False: not even a key and its colon, and nothing has changed.</returns>
    public static bool Read(ReadOnlySpan<char> text, BlockTree tree, BlockCursor cursor, out Step next)
    {
        next = Step.Key;
        var at = cursor.At;
        if (cursor.Separators > 0 || !Key(text, ref at, isFirst: !tree.HasMembers, out var keyStart, out var keyEnd))
        {
            return false;
        }

        cursor.IsEscaped = false;
        tree.KeysAreWords = false;
        int end;
        do
        {
            tree.AddKey(text, keyStart, keyEnd);
            cursor.BeginValue(at);
            end = at < text.Length && text[at] == '"' ? Text(text, tree, ref at, out keyStart, out keyEnd) : Number(text, tree, ref at, out keyStart, out keyEnd);
            if (end == 0)
            {
                next = Step.Value;
                return true;
            }

            tree.TextGoesOn = false;
            cursor.EndValue(end);
        }
        while (keyEnd > 0);

        return true;
    }

    // A text is plain if what comes after its quote says beyond doubt that this was its end: a comma and a key in quotes, or the last bracket.
    private static int Text(ReadOnlySpan<char> text, BlockTree tree, ref int at, out int keyStart, out int keyEnd)
    {
        (keyStart, keyEnd) = (0, 0);
        var start = at + 1;
        var length = QuoteForms.PlainStops.FirstIn(text[start..]);
        var end = start + length;
        if (length <= 0 || text[end] != '"' || Signs.IsBlank(text[start]) || Signs.IsObjectOpen(text[start]) || Signs.IsArrayOpen(text[start]))
        {
            return 0;
        }

        at = SkipBlanks(text, end + 1);
        if (at >= text.Length || !(text[at] == '}' && tree.Depth == 1) && !Key(text, ref at, isFirst: false, out keyStart, out keyEnd) || Math.Max(at, keyEnd) - end > BlockLookahead.Distance)
        {
            return 0;
        }

        tree.Repair(text[start..end].IndexOfAnyInRange('\0', '\u001F') >= 0 ? PromptRepairs.RawText : PromptRepairs.None);
        tree.Add(NodeKind.String, start, end, StringForm.Plain);
        tree.NoteTool(text[start..end]);
        return end + 1;
    }

    private static int Number(ReadOnlySpan<char> text, BlockTree tree, ref int at, out int keyStart, out int keyEnd)
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

        Key(text, ref at, isFirst: false, out keyStart, out keyEnd);
        tree.Add(NodeKind.Number, start, end, StringForm.Bare);
        return end;
    }

    /// <summary>Whether a comma (but before the first member), a key in plain quotes and its colon stand here.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Moves to the value if there is a key.</param>
    /// <param name="isFirst">Whether this is the first member.</param>
    /// <param name="keyStart">Where the key begins.</param>
    /// <param name="keyEnd">Where it ends; 0 if there is none.</param>
    private static bool Key(ReadOnlySpan<char> text, ref int at, bool isFirst, out int keyStart, out int keyEnd)
    {
        (keyStart, keyEnd) = (0, 0);
        at = SkipBlanks(text, at);
        if (!isFirst)
        {
            if (at >= text.Length || text[at] != ',')
            {
                return false;
            }

            at = SkipBlanks(text, at + 1);
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

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\n')
        {
            at++;
        }

        return at;
    }
}
