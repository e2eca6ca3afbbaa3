using System.Buffers;

namespace Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

/// <summary>Walks through a value without quotes, a literal or a text, as more of it comes, and says where it ended.</summary>
/// <param name="place">Where in the block the word stands.</param>
internal sealed class BareWord(TextPlace place)
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(",;\uFF0C\uFF1B\u3001}]\uFF5D\uFF3D\n\r\"\u201C\u201D\u201E\u201F\uFF02'\u2018\u2019\u201A\u201B`\u00B4\uFF07\\&");

    private static readonly SearchValues<char> ClosersAndSpaces = SearchValues.Create("}]\uFF5D\uFF3D \t");

    private const int LongestLiteral = 24;

    // A text without quotes on more lines is none.
    private const int MostLines = 64;

    private int _lines;
    private int _counted;
    private int _open;
    private int _comment;
    private int _commentEnd;
    private int _noEndBefore;
    private int _noClosersBefore;
    private int _depthOfNone;

    /// <summary>Where it begins.</summary>
    public int Start { get; private set; }

    /// <summary>How far it was looked through.</summary>
    public int Scanned { get; private set; }

    /// <summary>Begins at the first sign of the word.</summary>
    public void Begin(int at) => (Start, Scanned, _lines, _counted, _open, _comment, _commentEnd, _noEndBefore, _noClosersBefore) = (at, at, 0, at, 0, -1, -1, 0, 0);

    /// <summary>Goes on as far as the text allows.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="end">Where the word ended, if it did.</param>
    /// <returns>Yes: the word has ended. No: this can't be one.</returns>
    public Verdict Read(ReadOnlySpan<char> text, bool final, out int end)
    {
        var literal = EndsLiteral(text, final, out end);
        if (literal != Verdict.No)
        {
            return literal;
        }

        while (true)
        {
            var found = text[Scanned..].IndexOfAny(Stops);
            if (found < 0)
            {
                Scanned = text.Length;
                return Verdict.More;
            }

            end = Scanned + found;
            var verdict = EndsAt(text, end, final);
            if (verdict == Verdict.Yes)
            {
                return verdict;
            }

            if (verdict == Verdict.More)
            {
                Scanned = end;
                return verdict;
            }

            // Of several quotes each would say the same.
            Scanned = end + (Signs.IsQuote(text[end]) || text[end] == '\\' ? Signs.Run(text, end) : 1);

            if (text[end] == '\n' && ++_lines > MostLines)
            {
                return Verdict.No;
            }
        }
    }

    // A number or a literal, and after it a comment, or after a blank a key of ours without quotes: the comma between them is lost.
    private Verdict EndsLiteral(ReadOnlySpan<char> text, bool final, out int end)
    {
        end = Start;
        while (end < text.Length && end - Start < LongestLiteral && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '+' or '%'))
        {
            end++;
        }

        if (end == Start || end >= text.Length || text[end] is not (' ' or '\t' or '/' or '#') || !BlockText.IsLiteral(text[Start..end]))
        {
            return Verdict.No;
        }

        var next = Signs.SkipLineGap(text, end);
        if (next < text.Length && text[next] is '/' or '#')
        {
            return BlockLookahead.IsComment(text, next, final);
        }

        return next >= text.Length ? final ? Verdict.No : Verdict.More : char.IsLetter(text[next]) ? KeyLookahead.Key(text, next, final, anyQuoted: false, anyWord: false, halfQuoted: false) : Verdict.No;
    }

    private Verdict EndsAt(ReadOnlySpan<char> text, int at, bool final)
    {
        if (at < _noEndBefore)
        {
            return Verdict.No;
        }

        var c = text[at];
        if (c is '\\' or '&' || (Signs.IsQuote(c) && c != '`'))
        {
            // The comma is lost: 512 "mood": "calm".
            var key = QuoteForms.IsQuote(text, at, final, out _, out _);
            return key == Verdict.Yes ? KeyLookahead.Key(text, at, final, anyQuoted: false, anyWord: false, halfQuoted: false) : key;
        }

        if (BlockText.IsLiteral(text[Start..at]) || (place.InArray && c != '`'))
        {
            return Verdict.Yes;
        }

        if (c == '`')
        {
            return Signs.IsFence(text, at) ? Verdict.Yes
                : text.Length - at < 3 && !final ? Verdict.More
                : KeyLookahead.Key(text, at, final, anyQuoted: false, anyWord: false, halfQuoted: false);
        }

        if (Signs.IsCloser(c))
        {
            // In a sentence a brace closes what was opened, whatever comes after it.
            Count(text, at);
            return Closes(text, at, final, place.InFence || _open > 0 || _comment > _commentEnd ? int.MaxValue : place.Depth);
        }

        if (Signs.IsLineEnd(c))
        {
            // A blank line ends any text without quotes.
            var next = BlockLookahead.SkipBlanks(text, at + 1, out var blankLines);
            return blankLines > 0 ? Verdict.Yes : next >= text.Length ? final ? Verdict.Yes : Verdict.More : MayEnd(text, at, final);
        }

        var ends = MayEnd(text, at, final);
        if (ends == Verdict.No)
        {
            _noEndBefore = EndOfSeparators(text, at);
        }

        return ends;
    }

    private Verdict Closes(ReadOnlySpan<char> text, int at, bool final, int depth)
    {
        if (at < _noClosersBefore && depth >= _depthOfNone)
        {
            return Verdict.No;
        }

        var closes = TextLookahead.ClosesBlock(text, at, final, depth);
        if (closes == Verdict.No)
        {
            // Of several closers each would say the same.
            (_noClosersBefore, _depthOfNone) = (at + text[at..].IndexOfAnyExcept(ClosersAndSpaces), depth);
        }

        return closes;
    }

    // The braces and the comments that were opened in the word.
    private void Count(ReadOnlySpan<char> text, int at)
    {
        var fresh = text[_counted..at];
        _open += fresh.Count('{') - fresh.Count('}');
        var from = Math.Max(Start, _counted - 1);
        _counted = at;
        if (text[from..at] is var comments && comments.Contains('*'))
        {
            _comment = comments.LastIndexOf("/*", StringComparison.Ordinal) is var opens && opens >= 0 ? from + opens : _comment;
            _commentEnd = comments.LastIndexOf("*/", StringComparison.Ordinal) is var ends && ends >= 0 ? from + ends : _commentEnd;
        }
    }

    private static Verdict MayEnd(ReadOnlySpan<char> text, int at, bool final) => TextLookahead.EndsText(text, at, final, isKey: false, inArray: false, strict: false, anyWord: true, depth: int.MaxValue);

    // Of several separators each would say the same, up to a blank line.
    private static int EndOfSeparators(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (at < text.Length && Signs.IsSeparator(text[at]))
        {
            end = at + 1;
            at = BlockLookahead.SkipBlanks(text, end, out var newLines);
            at = newLines > 1 ? text.Length : at;
        }

        return end;
    }
}
