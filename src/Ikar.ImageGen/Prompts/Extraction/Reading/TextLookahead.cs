namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>Looks a little ahead to tell a quote that ends a text from one inside it, and a closer from a brace in a sentence.</summary>
internal static class TextLookahead
{
    /// <summary>Whether a quote that stands just before <paramref name="after"/> ends its text: only if what follows can follow a value (or, for a key, a key).</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="after">The place after the quote.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="isKey">Whether the text is a key.</param>
    /// <param name="inArray">Whether the text is an element of an array.</param>
    /// <param name="strict">Believe only strong signs, because the quote does not match the opening one.</param>
    /// <param name="anyWord">Whether the keys of this object have no quotes, so that any word may be one.</param>
    /// <param name="depth">How many brackets are open: as many closers end the value, whatever comes after them.</param>
    public static Verdict EndsText(ReadOnlySpan<char> text, int after, bool final, bool isKey, bool inArray, bool strict, bool anyWord, int depth)
    {
        if (isKey && after < text.Length && text[after] == ':')
        {
            return Verdict.Yes;
        }

        if (text.Length - after > BlockLookahead.Distance)
        {
            // What lies further away does not count, and need not be waited for.
            text = text[..(after + BlockLookahead.Distance)];
            final = true;
        }

        var at = BlockLookahead.SkipBlanks(text, after, out var newLines);
        var newLine = newLines > 0;
        if (at >= text.Length)
        {
            return !final ? Verdict.More : strict ? Verdict.No : Verdict.Yes;
        }

        var c = text[at];
        if (c == '\\' && at + 2 >= text.Length && !final)
        {
            return Verdict.More;
        }

        if (isKey)
        {
            // A comma or closer instead of the colon: the value is missing.
            return Signs.IsColon(c) || Signs.IsSeparator(c) || Signs.IsCloser(c) || Signs.IsQuote(c) || c == '?' ? Verdict.Yes : c is '/' or '#' ? BlockLookahead.IsComment(text, at, final) : Verdict.No;
        }

        if (Signs.IsCloser(c))
        {
            return ClosesBlock(text, at, final, strict ? int.MaxValue : depth);
        }

        if (Signs.IsSeparator(c))
        {
            return AfterSeparator(text, at, final, inArray, strict, anyWord, depth);
        }

        if (c == '+')
        {
            var next = BlockLookahead.SkipBlanksAndComment(text, at + 1);
            return strict ? Verdict.No : BlockLookahead.MayGoOn(text, next, final) ? Verdict.More : next >= text.Length ? Verdict.Yes : QuoteForms.IsQuote(text, next, final, out _, out _);
        }

        if (newLines > 1 && !strict && c is not ('/' or '#'))
        {
            // The bracket is lost: what comes after a blank line is prose.
            return Verdict.Yes;
        }

        if (c is '`' or '~')
        {
            if (Signs.IsFence(text, at))
            {
                return Verdict.Yes;
            }

            var marks = newLine ? MarksAlone(text, at, final) : text.Length - at < 3 && !final ? Verdict.More : Verdict.No;
            return marks != Verdict.No || strict ? marks : KeyLookahead.Key(text, at, final, newLine, anyWord: false, halfQuoted: false);
        }

        if (c == '<')
        {
            return at + 1 < text.Length ? text[at + 1] == '/' ? Verdict.Yes : Verdict.No : final ? Verdict.No : Verdict.More;
        }

        if (c is '/' or '#')
        {
            return final && !strict && at + 1 == text.Length ? Verdict.Yes : BlockLookahead.IsComment(text, at, final);
        }

        if (c is '.' or '\u2026')
        {
            return strict ? Verdict.No : AfterDots(text, at, final);
        }

        if (c == ')' || (c == '"' && at == after && text[..after] is [.., '\\', _]))
        {
            // A wrong closer, or the quote around an object encoded twice whose bracket is lost.
            return strict ? Verdict.No : Signs.EndsLine(text, at + 1, final);
        }

        // The comma is lost: another element, or a key, must follow.
        if (inArray && !strict && at > after && QuoteForms.IsQuote(text, at, final, out _, out _) is var element && element != Verdict.No)
        {
            return element;
        }

        return KeyLookahead.Key(text, at, final, anyQuoted: newLine && !strict, anyWord: anyWord && newLine, halfQuoted: newLine);
    }

    /// <summary>Whether closers here really close: a brace in the middle of a sentence is followed by more of it.</summary>
    public static Verdict ClosesBlock(ReadOnlySpan<char> text, int at, bool final, int depth)
    {
        if (text.Length - at > BlockLookahead.Distance)
        {
            text = text[..(at + BlockLookahead.Distance)];
            final = true;
        }

        while (at < text.Length)
        {
            var c = text[at];
            if (Signs.IsCloser(c) && --depth == 0)
            {
                return Verdict.Yes;
            }

            if (Signs.IsLineEnd(c) || c is '`' or '~' or '<' or '/' or '#' || Signs.IsSeparator(c) || Signs.IsQuote(c))
            {
                return Verdict.Yes;
            }

            if (c == '\\')
            {
                // A line break of an object that was encoded twice, or a bracket that was escaped as if for Markdown.
                var isBreak = at + 1 < text.Length && text[at + 1] is 'n' or 'r' or 't';
                if (at + 1 >= text.Length || (isBreak && at + 2 >= text.Length))
                {
                    return final ? Verdict.Yes : Verdict.More;
                }

                if (isBreak && !char.IsLetter(text[at + 2]))
                {
                    return Verdict.Yes;
                }
            }

            if (!Signs.IsCloser(c) && !Signs.IsBlank(c) && c != '\\')
            {
                return c is '&' || Signs.IsObjectOpen(c) ? Verdict.Yes : c is '.' or '\u2026' ? AfterDots(text, at, final) : Verdict.No;
            }

            at++;
        }

        return final ? Verdict.Yes : Verdict.More;
    }

    /// <summary>Whether a "+" joins another text to the one that ended just before <paramref name="after"/>.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="after">The place after the quote.</param>
    /// <param name="plus">Where the sign stands.</param>
    public static bool Joins(ReadOnlySpan<char> text, int after, out int plus)
    {
        text = text[..Math.Min(text.Length, after + BlockLookahead.Distance)];
        plus = BlockLookahead.SkipBlanks(text, after, out _);
        return plus < text.Length && text[plus] == '+';
    }

    // "..." for what was left out, and no sentence that goes on.
    private static Verdict AfterDots(ReadOnlySpan<char> text, int at, bool final)
    {
        var run = Signs.Run(text, at);
        if (text[at] == '.' && run < 2 && at + run < text.Length)
        {
            return Verdict.No;
        }

        var next = BlockLookahead.SkipBlanks(text, at + run, out var newLines);
        return BlockLookahead.MayGoOn(text, next, final) || (!final && text[next] is '`' or '~' && text.Length - next < 3) ? Verdict.More
            : next >= text.Length || newLines > 0 || Signs.IsCloser(text[next]) || Signs.IsSeparator(text[next]) || Signs.IsFence(text, next) ? Verdict.Yes
            : Verdict.No;
    }

    // One or two marks on a line of their own close a fence too.
    private static Verdict MarksAlone(ReadOnlySpan<char> text, int at, bool final) => Signs.EndsLine(text, at + Signs.Run(text, at), final);

    private static Verdict AfterSeparator(ReadOnlySpan<char> text, int at, bool final, bool inArray, bool strict, bool anyWord, int depth)
    {
        var before = at - 1;
        while (before > 0 && Signs.IsBlank(text[before]))
        {
            before--;
        }

        var afterQuote = Signs.IsQuote(text[before]);
        while (at < text.Length && (Signs.IsSeparator(text[at]) || Signs.IsBlank(text[at])))
        {
            at++;
        }

        at = BlockLookahead.SkipBlanks(text, at, out _);
        if (at >= text.Length || (text[at] == '\\' && at + 2 >= text.Length && !final))
        {
            return final ? Verdict.Yes : Verdict.More;
        }

        var c = text[at];
        if (Signs.IsCloser(c))
        {
            return ClosesBlock(text, at, final, strict ? int.MaxValue : depth);
        }

        if (Signs.IsObjectOpen(c) || (inArray && Signs.IsArrayOpen(c)) || c is '.' or '\u2026')
        {
            return strict ? Verdict.No : Verdict.Yes;
        }

        if (c is '/' or '#')
        {
            return final && at + 1 == text.Length ? Verdict.Yes : BlockLookahead.IsComment(text, at, final);
        }

        if (c == '<')
        {
            return at + 1 < text.Length ? text[at + 1] == '/' ? Verdict.Yes : Verdict.No : final ? Verdict.Yes : Verdict.More;
        }

        if (c == '\\' && final && at + Signs.Run(text, at) == text.Length)
        {
            return Verdict.Yes;
        }

        if (c is '`' or '~' && text.Length - at < 3 && !final)
        {
            return Verdict.More;
        }

        if (Signs.IsFence(text, at))
        {
            return Verdict.Yes;
        }

        return inArray ? Element(text, at, final) : KeyLookahead.Key(text, at, final, anyQuoted: true, anyWord, halfQuoted: afterQuote);
    }

    // An element of an array: a text in quotes, or a number or a word with nothing after it.
    private static Verdict Element(ReadOnlySpan<char> text, int at, bool final)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '+'))
        {
            end++;
        }

        if (end == at)
        {
            return QuoteForms.IsQuote(text, at, final, out _, out _);
        }

        // Its opening quote may be lost.
        var next = BlockLookahead.SkipBlanks(text, end < text.Length && Signs.IsDoubleQuote(text[end]) ? end + 1 : end, out _);
        return BlockLookahead.MayGoOn(text, next, final) ? Verdict.More
            : next >= text.Length || Signs.IsSeparator(text[next]) || Signs.IsCloser(text[next]) ? Verdict.Yes
            : Verdict.No;
    }
}
