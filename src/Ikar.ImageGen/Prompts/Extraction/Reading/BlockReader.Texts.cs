using System.Buffers;

namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <content>Texts in quotes.</content>
internal sealed partial class BlockReader
{
    private static readonly SignSet PlainStops = new("\"\u201C\u201D\u201E\u201F\uFF02'\u2018\u2019\u201A\u201B`\u00B4\uFF07\\");

    // Beyond Cyrillic lie signs of all kinds.
    private static readonly SignSet Deciding = new(string.Concat(Enumerable.Range(0, 256).Select(c => (char)c).Where(c => !char.IsAsciiLetterOrDigit(c) && c is not (' ' or '_' or ',' or '"'))) + "\u0500");

    private static readonly SearchValues<char> EscapedStops = SearchValues.Create("\"\u201C\u201D\\");

    private const int LongestKey = KeyLookahead.LongestKey;
    private const int MostQuotesInKey = 2;

    private bool _textIsKey;
    private bool _textIsDouble;
    private bool _continues;
    private bool _doubledKey;
    private bool _opensTwice;
    private bool _isContainer;
    private bool _sameInside;
    private int _textStart;
    private int _textOpen;
    private int _scan;
    private int _quotes;
    private int _inner;
    private bool _unescaped;
    private StringForm _form;

    private bool InArray => _nodes[_stack[_depth - 1]].Kind == NodeKind.Array;

    private Verdict BeginText(ReadOnlySpan<char> text, bool final, int length, StringForm form, bool isKey)
    {
        (_textIsKey, _form, _quotes, _inner, _textOpen) = (isKey, form, length, 0, _at);
        (_opensTwice, _isContainer, _sameInside, _unescaped) = (false, false, false, false);
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
                var empty = run == 2 ? TextLookahead.EndsText(text, _at + 2, final, isKey, InArray, strict: false, _wordKeys, _depth) : Verdict.No;
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
                if (run == 2 && !isKey && !_doubledKey)
                {
                    // Either ""a cat"", or a text that begins with a quotation: the end will tell.
                    (_quotes, _inner, _opensTwice) = (1, 1, true);
                }
            }

            if (run != 2 && !isKey && LooksInside(text, final, run) == Verdict.More)
            {
                return Verdict.More;
            }

            _doubledKey = isKey ? run > 1 : _doubledKey;
        }

        Repairs |= form switch
        {
            StringForm.Escaped => PromptRepairs.Escapes,
            StringForm.Entities => PromptRepairs.Encoding,
            _ => text[_at] == '"' ? PromptRepairs.None : PromptRepairs.Quotes,
        };
        if (!isKey && _depth == 1 && LastKey == KeyKind.Link && !InArray)
        {
            Evidence.Value(LastKey, NodeKind.String);
        }

        _textStart = _at + _quotes;
        (_scan, _phase) = (_textStart + (_opensTwice ? 1 : 0), Phase.Text);
        return Verdict.Yes;
    }

    // The argument of a call, or a wrapper, may be an object written as a text: "{'prompt': 'a cat'}". Quotes inside it end nothing.
    private Verdict LooksInside(ReadOnlySpan<char> text, bool final, int length)
    {
        if (InArray || LastKey is not (KeyKind.CallArguments or KeyKind.Explicit or KeyKind.Wrapper or KeyKind.ExplicitWrapper or KeyKind.CallWrapper))
        {
            return Verdict.No;
        }

        var at = Signs.SkipGap(text, _at + length);
        while (at < text.Length && at - _at < Signs.LongestGap && (Signs.IsObjectOpen(text[at]) || Signs.IsArrayOpen(text[at])))
        {
            _isContainer = true;
            at = Signs.SkipGap(text, at + 1);
        }

        _sameInside = at - _at < Signs.LongestGap && at < text.Length && text[at] == text[_at];
        return at >= text.Length && !final && at - _at < Signs.LongestGap ? Verdict.More : Verdict.Yes;
    }

    private Verdict ReadText(ReadOnlySpan<char> text, bool final)
    {
        while (true)
        {
            var found = _form switch
            {
                StringForm.Entities => text[_scan..].IndexOf('&'),
                StringForm.Escaped => text[_scan..].IndexOfAny(EscapedStops),
                _ => PlainStops.FirstIn(text[_scan..]),
            };
            var stop = found < 0 ? text.Length : _scan + found;
            if (_textIsKey && IsTooLongForKey(stop - _textStart, text[_scan..stop]))
            {
                return IsHalfQuoted(text, stop) ? Verdict.Yes : IsBrokenOffKey(text, final);
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
                if (_textIsKey && text[at + run] is '\n' or '\r')
                {
                    return IsBrokenOffKey(text, final);
                }

                if (_form != StringForm.Escaped || run + 1 > _quotes || !Signs.IsQuote(text[at + run]))
                {
                    _scan = at + (_form == StringForm.Escaped ? length : run % 2 == 0 ? run : length);
                    continue;
                }

                matches = true;
            }
            else if (_form == StringForm.Entities)
            {
                var entity = QuoteForms.IsQuote(text, at, final, out length, out _);
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
                    if (_textIsKey && KeyVocabulary.IsBeginning(text[_textStart..at]))
                    {
                        // Broken off in the middle of a key, and begun anew.
                        BreakOff(at);
                        return Verdict.Yes;
                    }

                    var closes = ClosesFence(text, at, length, final);
                    if (closes == Verdict.Yes)
                    {
                        BreakOff(Evidence.IsForeign ? at : EndOfOpenText(text[..at]));
                        return Verdict.Yes;
                    }

                    // Marks of a fence, and no quote.
                    _scan = closes == Verdict.More ? at : at + length;
                    if (closes == Verdict.More)
                    {
                        return closes;
                    }

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

            _inner += matches || _textIsKey ? 1 : 0;
            if (_textIsKey && _inner > MostQuotesInKey)
            {
                return Verdict.No;
            }

            _unescaped |= text[at] == text[_textOpen];
            _scan = at + length;
        }
    }

    // A key that its line cut off, and a fence after it: the LLM began anew.
    private Verdict IsBrokenOffKey(ReadOnlySpan<char> text, bool final)
    {
        var key = text[_textStart..Math.Min(text.Length, _textStart + LongestKey)];
        var line = key.IndexOfAny('\n', '\r');
        var sameLine = line < 0 ? key : key[..line];
        BrokenAt = _textStart + FenceTag.FirstIn(sameLine);
        var next = Signs.SkipGap(text, _textStart + sameLine.Length);
        var run = next < text.Length && text[next] is '`' or '~' ? Signs.Run(text, next) : 0;
        if (line < 0 || (next + run < text.Length && run < 3) || !KeyVocabulary.IsBeginning(sameLine))
        {
            return Verdict.No;
        }

        if (run < 3)
        {
            return final ? Verdict.No : Verdict.More;
        }

        BreakOff(_textStart + line);
        return Verdict.Yes;
    }

    // A quote that is never closed must not swallow the rest of the reply as a key.
    private static bool IsTooLongForKey(int length, ReadOnlySpan<char> fresh) => length > LongestKey || fresh.IndexOfAny('\n', '\r') >= 0;
}
