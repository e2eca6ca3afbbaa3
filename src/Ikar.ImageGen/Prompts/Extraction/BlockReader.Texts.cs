using System.Buffers;

namespace Ikar.ImageGen.Prompts.Extraction;

/// <content>Texts in quotes.</content>
internal sealed partial class BlockReader
{
    private static readonly SearchValues<char> PlainStops = SearchValues.Create("\"\u201C\u201D\u201E\u201F\uFF02'\u2018\u2019\u201A\u201B`\u00B4\uFF07\\");
    private static readonly SearchValues<char> EscapedStops = SearchValues.Create("\"\u201C\u201D\\");

    private const int LongestKey = 100;

    private bool _textIsKey;
    private bool _textIsDouble;
    private bool _continues;
    private int _textStart;
    private int _textOpen;
    private int _scan;
    private int _quotes;
    private int _inner;
    private StringForm _form;

    private bool InArray => _nodes[_stack[_depth - 1]].Kind == NodeKind.Array;

    private Verdict BeginText(ReadOnlySpan<char> text, bool final, int length, StringForm form, bool isKey)
    {
        (_textIsKey, _form, _quotes, _inner, _textOpen) = (isKey, form, length, 0, _at);
        _textIsDouble = form == StringForm.Entities || Signs.IsDoubleQuote(text[_at + length - 1]);
        if (form == StringForm.Plain)
        {
            var run = Signs.Run(text, _at);
            if (_at + run >= text.Length && !final)
            {
                return Verdict.More;
            }

            // "" is an empty text if what follows fits, and a doubled quote otherwise.
            if (run > 1)
            {
                var empty = run == 2 ? BlockLookahead.EndsText(text, _at + 2, final, isKey, InArray, strict: false, _wordKeys, _depth) : Verdict.No;
                if (empty == Verdict.More)
                {
                    return Verdict.More;
                }

                if (empty == Verdict.Yes)
                {
                    TextIs(text, _at + 2, _at + 2, _at + 2);
                    return Verdict.Yes;
                }

                Repairs |= PromptRepairs.Quotes;
                _quotes = run;
            }
        }

        Repairs |= form switch
        {
            StringForm.Escaped => PromptRepairs.Escapes,
            StringForm.Entities => PromptRepairs.Encoding,
            _ => text[_at] == '"' ? PromptRepairs.None : PromptRepairs.Quotes,
        };
        (_textStart, _scan, _phase) = (_at + _quotes, _at + _quotes, Phase.Text);
        return Verdict.Yes;
    }

    private Verdict ReadText(ReadOnlySpan<char> text, bool final)
    {
        while (true)
        {
            var found = _form switch
            {
                StringForm.Entities => text[_scan..].IndexOf('&'),
                StringForm.Escaped => text[_scan..].IndexOfAny(EscapedStops),
                _ => text[_scan..].IndexOfAny(PlainStops),
            };
            var stop = found < 0 ? text.Length : _scan + found;
            if (_textIsKey && IsTooLongForKey(stop - _textStart, text[_scan..stop]))
            {
                return Verdict.No;
            }

            if (found < 0)
            {
                _scan = text.Length;
                return Verdict.More;
            }

            var at = _scan + found;
            int length;
            bool matches;
            if (text[at] == '\\')
            {
                var run = Signs.Run(text, at);
                if (at + run >= text.Length)
                {
                    _scan = at;
                    return Verdict.More;
                }

                // In a text with escaped quotes as many backslashes as before the opening quote close it, more belong to a quote inside.
                length = run + 1;
                if (_form != StringForm.Escaped || run + 1 > _quotes || !Signs.IsQuote(text[at + run]))
                {
                    _scan = at + (_form == StringForm.Escaped ? length : run % 2 == 0 ? run : length);
                    continue;
                }

                matches = true;
            }
            else if (_form == StringForm.Entities)
            {
                var entity = BlockLookahead.Quote(text, at, final, out length, out _);
                if (entity == Verdict.More)
                {
                    _scan = at;
                    return Verdict.More;
                }

                matches = entity == Verdict.Yes;
                if (!matches)
                {
                    _scan = at + 1;
                    continue;
                }
            }
            else
            {
                length = Signs.Run(text, at);
                if (at + length >= text.Length && !final)
                {
                    _scan = at;
                    return Verdict.More;
                }

                if (text[at] == '`' && length >= 3)
                {
                    // Marks of a fence, and no quote.
                    _scan = at + length;
                    continue;
                }

                matches = _form == StringForm.Plain && Signs.IsDoubleQuote(text[at]) == _textIsDouble;
            }

            var verdict = AtQuote(text, final, at, length, matches);
            if (verdict != Verdict.No)
            {
                _scan = at;
                return verdict;
            }

            _inner += matches ? 1 : 0;
            _scan = at + length;
        }
    }

    // A quote that is never closed must not swallow the rest of the reply as a key.
    private static bool IsTooLongForKey(int length, ReadOnlySpan<char> fresh) => length > LongestKey || fresh.IndexOfAny('\n', '\r') >= 0;

    // Yes: the text has ended and the reader is past it.
    private Verdict AtQuote(ReadOnlySpan<char> text, bool final, int at, int length, bool matches)
    {
        var ends = BlockLookahead.EndsText(text, at + length, final, _textIsKey, InArray, strict: !matches, _wordKeys, _depth);
        if (ends == Verdict.Yes)
        {
            // A doubled quote at the end belongs half to the text if a quote inside is still open: "he said "hi"".
            var keep = _form == StringForm.Plain && length == 2 && _quotes == 1 && _inner % 2 == 1 ? 1 : 0;
            Repairs |= _inner > 0 || !matches || (length != _quotes && _form == StringForm.Plain) ? PromptRepairs.Quotes : PromptRepairs.None;
            TextIs(text, at + keep, at + length, at + length);
            return Verdict.Yes;
        }

        if (ends == Verdict.More)
        {
            return ends;
        }

        if (_textIsKey)
        {
            return OpensValue(text, at) ? Verdict.Yes : Verdict.No;
        }

        // Two quotes may be the end of this text and the beginning of the next key.
        if (matches && length > 1 && _form == StringForm.Plain)
        {
            ends = BlockLookahead.EndsText(text, at + 1, final, isKey: false, InArray, strict: false, _wordKeys, _depth);
            if (ends == Verdict.Yes)
            {
                Repairs |= PromptRepairs.Commas;
                TextIs(text, at, at + 1, at + 1);
            }

            return ends;
        }

        return BeginsKey(text, final, at);
    }

    // The closing quote of the key is lost, "description: "a cat": this one opens the value.
    private bool OpensValue(ReadOnlySpan<char> text, int at)
    {
        var key = text[_textStart..at].TrimEnd();
        if (key.IsEmpty || !Signs.IsColon(key[^1]) || KeyVocabulary.Classify(key[..^1]) == KeyKind.Foreign)
        {
            return false;
        }

        Repairs |= PromptRepairs.Quotes;
        KeyIs(text, _textStart, _textStart + key.Length - 1);
        _at = _textStart + key.Length - 1;
        return true;
    }

    // The closing quote is lost: this one opens the next key.
    private Verdict BeginsKey(ReadOnlySpan<char> text, bool final, int at)
    {
        var before = at;
        while (before > _textStart && (Signs.IsBlank(text[before - 1]) && !Signs.IsLineEnd(text[before - 1])))
        {
            before--;
        }

        if (before == _textStart || !(Signs.IsSeparator(text[before - 1]) || Signs.IsLineEnd(text[before - 1])))
        {
            return Verdict.No;
        }

        var key = BlockLookahead.Key(text, at, final, anyQuoted: false, anyWord: false, halfQuoted: false);
        if (key == Verdict.Yes)
        {
            Repairs |= PromptRepairs.Quotes;
            while (before > _textStart && (Signs.IsBlank(text[before - 1]) || Signs.IsSeparator(text[before - 1])))
            {
                before--;
            }

            TextIs(text, before, before, at);
            _separators = 1;
        }

        return key;
    }

    // The text is content up to "end"; its quotes end at "closed"; reading goes on at "next".
    private void TextIs(ReadOnlySpan<char> text, int end, int closed, int next)
    {
        if (_phase != Phase.Text)
        {
            _textStart = end;
        }

        if (_textIsKey)
        {
            _wordKeys = false;
            KeyIs(text, _textStart, end);
            _at = next;
            return;
        }

        Repairs |= text[_textStart..end].IndexOfAnyInRange('\0', '\u001F') >= 0 ? PromptRepairs.RawText : PromptRepairs.None;
        AddText(_textStart, end, _form);
        var after = BlockLookahead.SkipBlanks(text, closed, out _);
        if (after < text.Length && text[after] == '+')
        {
            // "a" + "b": the second part comes as a text of its own and is joined to the first.
            (_at, _phase, _continues) = (after + 1, Phase.Value, true);
            Repairs |= PromptRepairs.Quotes;
            return;
        }

        AfterValue(closed);
        _at = next;
    }

    private void AddText(int start, int end, StringForm form)
    {
        if (!_continues)
        {
            Add(NodeKind.String, start, end, form);
            return;
        }

        // Not linked into the container: it follows its text in the table.
        _continues = false;
        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, _count * 2);
        }

        _nodes[_count++] = new BlockNode { Kind = NodeKind.More, Start = start, End = end, Form = form };
    }
}
