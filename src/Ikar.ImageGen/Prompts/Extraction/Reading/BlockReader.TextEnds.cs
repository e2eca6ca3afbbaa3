namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <content>Where a text in quotes ends, and what is made of it.</content>
internal sealed partial class BlockReader
{
    // Yes: the text has ended and the reader is past it.
    private Verdict AtQuote(ReadOnlySpan<char> text, bool final, int at, int length, bool matches)
    {
        if (_isContainer && (length < _quotes || !EndsContainer(text, at, matches)))
        {
            return Verdict.No;
        }

        var isKey = matches && !_textIsKey && InArray ? IsKeyInArray(text, at, at + length, final) : Verdict.No;
        if (isKey != Verdict.No)
        {
            return isKey;
        }

        var ends = TextLookahead.EndsText(text, at + length, final, _textIsKey, InArray, strict: !matches, _wordKeys, _depth);
        if (ends == Verdict.Yes && !_textIsKey && _form == StringForm.Plain && IsDoubtful(text, at, length))
        {
            var later = LaterQuoteEnds(text, at + length, final);
            ends = later == Verdict.Yes ? Verdict.No : later == Verdict.More ? Verdict.More : Verdict.Yes;
        }

        if (ends == Verdict.Yes && !_textIsKey && _form == StringForm.Plain && !_isContainer && !Evidence.IsForeign)
        {
            var before = EndsBefore(text, at, length, final);
            if (before == Verdict.Yes)
            {
                BreakOff(EndOfOpenText(text[..at]));
            }

            if (before != Verdict.No)
            {
                return before;
            }
        }

        if (ends == Verdict.Yes)
        {
            // A doubled quote at the end belongs half to the text if a quote inside is still open: "he said "hi"", and if it means inches.
            var isQuotation = !_opensTwice || _inner > 1;
            var keep = _form == StringForm.Plain && length == 2 && _quotes == 1 && isQuotation && (_inner % 2 == 1 || IsInches(text, at)) ? 1 : 0;
            _textStart += isQuotation ? 0 : 1;
            Repairs |= _unescaped || text[at] != text[_textOpen] || (length != _quotes && _form == StringForm.Plain) ? PromptRepairs.Quotes : PromptRepairs.None;
            TextIs(text, at + keep, at + length, at + length);
            return Verdict.Yes;
        }

        if (ends == Verdict.More)
        {
            return ends;
        }

        if (_textIsKey)
        {
            return OpensValue(text, at) || (_inner == 0 && IsHalfQuoted(text, at)) ? Verdict.Yes : Verdict.No;
        }

        if (text[_textOpen] == '"' && text[at] != '"')
        {
            // Strict JSON has no unescaped plain quote inside such a text, and any others mean nothing.
            return Verdict.No;
        }

        // Two quotes may be the end of this text and the beginning of the next key.
        if (matches && length > 1 && _form == StringForm.Plain)
        {
            ends = TextLookahead.EndsText(text, at + 1, final, isKey: false, InArray, strict: false, _wordKeys, _depth);
            if (ends == Verdict.Yes)
            {
                Repairs |= PromptRepairs.Commas;
                TextIs(text, at, at + 1, at + 1);
            }

            return ends;
        }

        return _inner > MostInnerQuotes ? Verdict.No : BeginsNext(text, final, at, matches);
    }

    private bool EndsContainer(ReadOnlySpan<char> text, int at, bool matches) =>
        matches && (text[at] == text[_textOpen] || (text[_textOpen] is not ('"' or '\'') && text[at] is not ('"' or '\'')))
        && (!_sameInside || (text[_textStart..at].TrimEnd() is [.., var last] && Signs.IsCloser(last)));

    // Not the sign that opened the text, or only a comment behind it: 'Smith' #10 may well stand inside.
    private bool IsDoubtful(ReadOnlySpan<char> text, int at, int length)
    {
        if (text[at] != text[_textOpen])
        {
            return text[_textOpen] == '"';
        }

        if (length > 1 || text[at] is not ('"' or '\''))
        {
            return false;
        }

        var next = Signs.SkipLineGap(text, at + length);
        return next < text.Length && text[next] is '/' or '#';
    }

    // Whether the next quote like the opening one ends the text: then one before it that could have ended it too belongs to the text.
    private Verdict LaterQuoteEnds(ReadOnlySpan<char> text, int from, bool final)
    {
        var near = text[..Math.Min(text.Length, from + Signs.LongestGap)];
        while (from < near.Length)
        {
            var found = near[from..].IndexOfAny(text[_textOpen], '\\');
            if (found < 0)
            {
                break;
            }

            from += found;
            if (text[from] != '\\')
            {
                return TextLookahead.EndsText(text, from + 1, final, isKey: false, InArray, strict: true, _wordKeys, _depth);
            }

            // An escaped quote ends nothing.
            from += 2;
        }

        return final || near.Length < text.Length ? Verdict.No : Verdict.More;
    }

    private bool IsInches(ReadOnlySpan<char> text, int at) => text[at] == '"' && at > _textStart && char.IsAsciiDigit(text[at - 1]);

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
        NoteTool(text[_textStart..end]);
        if (TextLookahead.Joins(text, closed, out var after))
        {
            // "a" + "b": the second part comes as a text of its own and is joined to the first.
            (_at, _phase, _continues) = (after + 1, Phase.Value, true);
            Repairs |= PromptRepairs.Quotes;
            return;
        }

        AfterValue(closed);
        _at = next;
    }

    // The first name of a called tool tells at once whether its arguments can be ours.
    private void NoteTool(ReadOnlySpan<char> name)
    {
        if (LastKey == KeyKind.CallName && _depth == 1 && !InArray)
        {
            Evidence.Tool(KeyVocabulary.IsDrawingTool(name));
        }
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
