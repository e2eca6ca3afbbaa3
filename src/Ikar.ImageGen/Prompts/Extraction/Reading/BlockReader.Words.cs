using System.Buffers;

namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <content>Texts without quotes, and those whose closing quote never came.</content>
internal sealed partial class BlockReader
{
    private static readonly SearchValues<char> WordStops = SearchValues.Create(",;\uFF0C\uFF1B\u3001}]\uFF5D\uFF3D\n\r\"\u201C\u201D\u201E\u201F\uFF02'\u2018\u2019\u201A\u201B`\u00B4\uFF07\\&");

    private const int LongestLiteral = 24;

    // A text without quotes on more lines is none.
    private const int MostLines = 64;

    private int _lines;

    private Verdict BeginWord()
    {
        (_textIsKey, _textStart, _scan, _phase, _lines) = (false, _at, _at, Phase.Word, 0);
        return Verdict.Yes;
    }

    private Verdict ReadWord(ReadOnlySpan<char> text, bool final)
    {
        var literal = EndsLiteral(text, final);
        if (literal != Verdict.No)
        {
            return literal;
        }

        while (true)
        {
            var found = text[_scan..].IndexOfAny(WordStops);
            if (found < 0)
            {
                _scan = text.Length;
                return Verdict.More;
            }

            var at = _scan + found;
            var verdict = EndsWord(text, at, final);
            if (verdict == Verdict.Yes)
            {
                WordIs(text, at);
                return Verdict.Yes;
            }

            _scan = verdict == Verdict.More ? at : at + 1;
            if (verdict == Verdict.More)
            {
                return Verdict.More;
            }

            if (text[at] == '\n' && ++_lines > MostLines)
            {
                return Verdict.No;
            }
        }
    }

    // A number or a literal, and after a blank a key of ours without quotes: the comma between them is lost.
    private Verdict EndsLiteral(ReadOnlySpan<char> text, bool final)
    {
        var end = _textStart;
        while (end < text.Length && end - _textStart < LongestLiteral && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '+' or '%'))
        {
            end++;
        }

        if (end >= text.Length || text[end] != ' ' || !BlockText.IsLiteral(text[_textStart..end]))
        {
            return Verdict.No;
        }

        var next = Signs.SkipLineGap(text, end);
        var key = next >= text.Length ? final ? Verdict.No : Verdict.More : char.IsLetter(text[next]) ? KeyLookahead.Key(text, next, final, anyQuoted: false, anyWord: false, halfQuoted: false) : Verdict.No;
        if (key == Verdict.Yes)
        {
            WordIs(text, end);
        }

        return key;
    }

    private Verdict EndsWord(ReadOnlySpan<char> text, int at, bool final)
    {
        var c = text[at];
        if (c is '\\' or '&' || (Signs.IsQuote(c) && c != '`'))
        {
            // The comma is lost: 512 "mood": "calm".
            var key = QuoteForms.IsQuote(text, at, final, out _, out _);
            return key == Verdict.Yes ? KeyLookahead.Key(text, at, final, anyQuoted: false, anyWord: false, halfQuoted: false) : key;
        }

        if (BlockText.IsLiteral(text[_textStart..at]) || (InArray && c != '`'))
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
            var word = text[_textStart..at];
            var isInside = _inFence || word.Count('{') > word.Count('}') || word.LastIndexOf("/*", StringComparison.Ordinal) > word.LastIndexOf("*/", StringComparison.Ordinal);
            return TextLookahead.ClosesBlock(text, at, final, isInside ? int.MaxValue : _depth);
        }

        if (Signs.IsLineEnd(c))
        {
            // A blank line ends any text without quotes.
            var next = BlockLookahead.SkipBlanks(text, at + (c == '\r' ? 2 : 1), out var blankLines);
            return blankLines > 0 ? Verdict.Yes : next >= text.Length ? final ? Verdict.Yes : Verdict.More : TextLookahead.EndsText(text, at, final, isKey: false, inArray: false, strict: false, anyWord: true, depth: int.MaxValue);
        }

        return TextLookahead.EndsText(text, at, final, isKey: false, inArray: false, strict: false, anyWord: true, depth: int.MaxValue);
    }

    private void WordIs(ReadOnlySpan<char> text, int end)
    {
        var word = text[_textStart..end].TrimEnd();
        var kind = BlockText.KindOfWord(word, out var isJson);
        Repairs |= isJson ? PromptRepairs.None : kind == NodeKind.String ? PromptRepairs.Unquoted : PromptRepairs.Literals;
        if (kind == NodeKind.String)
        {
            AddText(_textStart, _textStart + word.Length, StringForm.Bare);
            NoteTool(word);
        }
        else
        {
            Add(kind, _textStart, _textStart + word.Length, StringForm.Bare);
        }

        AfterValue(_textStart + word.Length);
    }

    // No quote ended the text before the reply did. If its fence, its bracket or a blank line after it did come, only the quote was lost.
    private int EndOfOpenText(ReadOnlySpan<char> text)
    {
        var content = text[_textStart..];
        var stop = EndOfBlock(content);
        if (!_inFence && IsInSentence(stop < 0 ? content : content[..stop], text[_textOpen]))
        {
            Evidence.IsCode();
        }

        var trimmed = (stop < 0 ? content : content[..stop]).TrimEnd();
        var end = trimmed.Length;
        while (end > 0 && (Signs.IsCloser(trimmed[end - 1]) || Signs.IsBlank(trimmed[end - 1])))
        {
            end--;
        }

        if (trimmed.IsEmpty && !_continues)
        {
            // Nothing of it has come.
            Add(NodeKind.Null, _textStart, _textStart, StringForm.Plain);
            return stop < 0 ? text.Length : _textStart + stop;
        }

        if (stop < 0 && (end == trimmed.Length || _isContainer))
        {
            AddText(_textStart, text.Length, _form);
            return text.Length;
        }

        AddText(_textStart, _textStart + end, _form);
        Truncated = false;
        Repairs = (Repairs & ~PromptRepairs.Unclosed) | PromptRepairs.Quotes;
        return stop < 0 ? text.Length : _textStart + stop;
    }

    // A quote and a bracket behind it, and more on that line: the sentence that names the object goes on.
    private static bool IsInSentence(ReadOnlySpan<char> content, char quote)
    {
        var first = content.IndexOf(quote);
        var behind = first < 0 ? [] : content[first..].TrimEnd("}] \n\r\t");
        var close = behind.LastIndexOf('}');
        return close >= 0 && behind.Count('}') > behind.Count('{') && Signs.SkipSpaces(behind, close + 1) is var next && next < behind.Length && !Signs.IsLineEnd(behind[next]);
    }

    // A text with the fence of another block in it was never closed.
    private static bool HoldsNextBlock(ReadOnlySpan<char> content)
    {
        if (!content.ContainsAny('`', '~'))
        {
            return false;
        }

        var at = 0;
        while (content[at..].IndexOf('\n') is var line && line >= 0)
        {
            at = Signs.SkipSpaces(content, at + line + 1);
            var tag = at < content.Length && Signs.IsFence(content, at) ? Signs.SkipLineGap(content, at + Signs.Run(content, at)) : content.Length;
            if (tag < content.Length && char.IsAsciiLetter(content[tag]) && FenceTag.EndsLine(content, tag, final: true, out var end) == Verdict.Yes
                && Signs.SkipGap(content, end) is var value && value < content.Length && Signs.IsObjectOpen(content[value])
                && Signs.SkipGap(content, value + 1) is var key && key < content.Length && Signs.IsQuote(content[key]))
            {
                return true;
            }
        }

        return false;
    }

    // Where the block of an unclosed text ends: at the marks of a fence, on their own line or right after a bracket, or at a blank line after a bracket; outside a fence at any blank line, or at the end of a line behind a bracket. -1: nowhere.
    private int EndOfBlock(ReadOnlySpan<char> content)
    {
        for (var at = 0; at < content.Length; at++)
        {
            var found = content[at..].IndexOfAny('\n', '}');
            if (found < 0)
            {
                return -1;
            }

            at += found;
            var next = Signs.SkipSpaces(content, at + 1);
            if (next < content.Length && content[next] is '`' or '~' && Signs.Run(content, next) >= (content[at] == '\n' ? 2 : 3))
            {
                return content[at] == '\n' ? at : next;
            }

            if (next + 1 < content.Length && content[next] == '<' && content[next + 1] == '/')
            {
                return at + (content[at] == '\n' ? 0 : 1);
            }

            // In a fence a text may have paragraphs; elsewhere the answer goes on.
            if ((content[at] == '}' || !_inFence) && BlockLookahead.SkipBlanks(content, at + (content[at] == '}' ? 1 : 0), out var lines) is var prose && lines > (content[at] == '}' && !_inFence ? 0 : 1) && prose < content.Length)
            {
                return content[at] == '}' ? at + 1 : at;
            }
        }

        return -1;
    }
}
