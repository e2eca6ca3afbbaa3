namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <content>Keys and the colon after them.</content>
internal sealed partial class BlockReader
{
    private Verdict ReadKey(ReadOnlySpan<char> text, bool final)
    {
        if (ReadPlainMembers(text))
        {
            return Verdict.Yes;
        }

        if (!SkipTrivia(text, final) || _at >= text.Length)
        {
            return Verdict.More;
        }

        var c = text[_at];
        if (Signs.IsCloser(c) || c == ')')
        {
            var goesOn = _depth == 1 ? GoesOnBehind(text, _at + 1, final || text.Length - Start >= MaxLength) : Verdict.No;
            if (goesOn == Verdict.No)
            {
                NoteSeparators(atEnd: true);
                Close(c);
            }
            else if (goesOn == Verdict.Yes)
            {
                Repairs |= PromptRepairs.Brackets;
                _lastEnd = ++_at;
            }

            return goesOn == Verdict.More ? goesOn : Verdict.Yes;
        }

        if (Signs.IsObjectOpen(c) && _nodes[_stack[_depth - 1]].First == 0)
        {
            // {{…}}: the second brace says nothing, but counts as deep.
            Repairs |= PromptRepairs.Brackets;
            _lastEnd = ++_at;
            TooBig = ++_doubledBraces + _depth > MaxDepth;
            return TooBig ? Verdict.No : Verdict.Yes;
        }

        if (EndsEarly(text, final) is var ends && ends != Verdict.No)
        {
            return ends;
        }

        switch (QuoteForms.IsQuote(text, _at, final, out var length, out var form))
        {
            case Verdict.More:
                return Verdict.More;
            case Verdict.Yes when BeginsProse(text, final) is var prose && prose != Verdict.No:
                return prose;
            case Verdict.Yes:
                NoteSeparators(atEnd: false);
                return BeginText(text, final, length, form, isKey: true);
            default:
                return ReadWordKey(text, final);
        }
    }

    // A quotation after a blank line, and no key: the bracket is lost, and the answer goes on.
    private Verdict BeginsProse(ReadOnlySpan<char> text, bool final)
    {
        if (_newLines < 2 || _separators > 0 || _depth != 1 || _nodes[0].First == 0 || Repairs.HasFlag(PromptRepairs.Escapes))
        {
            return Verdict.No;
        }

        var key = KeyLookahead.Key(text, _at, final, anyQuoted: true, anyWord: false, halfQuoted: false);
        return key == Verdict.More ? key : key == Verdict.No && EndsAfterLine() ? Verdict.Yes : Verdict.No;
    }

    private Verdict ReadWordKey(ReadOnlySpan<char> text, bool final)
    {
        if (_newLines > 1 && _separators == 0)
        {
            // A blank line ends the block, but before another key of ours written as those before.
            var key = KeyLookahead.Key(text, _at, final, anyQuoted: false, anyWord: false, halfQuoted: true);
            if (key == Verdict.More || ((key == Verdict.No || !WordKeys) && EndsAfterLine()))
            {
                return key == Verdict.More ? key : Verdict.Yes;
            }
        }

        var end = _at;
        while (end < text.Length && end - _at < 64 && (Signs.IsWord(text[end]) || text[end] is ' ' or '.'))
        {
            end++;
        }

        if (end >= text.Length)
        {
            return !final ? Verdict.More : _separators == 0 && EndsAfterLine() ? Verdict.Yes : end == _at ? Verdict.No : Verdict.More;
        }

        // "style?: string" is how TypeScript writes a type.
        var closed = (Signs.IsQuote(text[end]) || text[end] == '?') && end > _at ? end + 1 : end;
        closed = end > _at ? BlockLookahead.SkipBlanksAndComment(text, closed) : closed;
        if (closed >= text.Length || BlockLookahead.MayGoOn(text, closed, final) || (text[end] == '`' && !final && end + Signs.Run(text, end) >= text.Length))
        {
            return Verdict.More;
        }

        if (end == _at || !Signs.IsColon(text[closed]) || text[_at..end].Trim().Contains(' ') && KeyVocabulary.Classify(text[_at..end]) == KeyKind.Foreign)
        {
            // Prose after a lost bracket ends the block; anything else was no object.
            BrokenAt = Signs.IsFence(text, end) ? end : closed;
            return EndsAfterLine() ? Verdict.Yes : Verdict.No;
        }

        NoteSeparators(atEnd: false);
        Repairs |= closed > end && Signs.IsQuote(text[end]) ? PromptRepairs.Quotes : PromptRepairs.Unquoted;
        _wordKeys |= !Signs.IsQuote(text[end]);
        (_doubledKey, WordKeys) = (false, true);
        KeyIs(text, _at, end);
        _at = closed;
        return Verdict.Yes;
    }

    private Verdict ReadColon(ReadOnlySpan<char> text, bool final)
    {
        if (!SkipTrivia(text, final, separators: false) || _at >= text.Length)
        {
            return Verdict.More;
        }

        var c = text[_at];
        if (c == '=' && _at + 1 >= text.Length && !final)
        {
            return Verdict.More;
        }

        if (c == '?')
        {
            _at++;
            return Verdict.Yes;
        }

        if (Signs.IsColon(c))
        {
            if (c == '=' && _wordKeys && !_inFence)
            {
                // Description = "a cat" is an initializer.
                Evidence.IsCode();
            }

            Repairs |= c == ':' ? PromptRepairs.None : PromptRepairs.Encoding;
            _at++;
            // "=>" of a Ruby or PHP writer.
            _at += c == '=' && _at < text.Length && text[_at] == '>' ? 1 : 0;
        }
        else if (QuoteForms.IsQuote(text, _at, final, out _, out _) is var quote && quote != Verdict.Yes)
        {
            if (quote == Verdict.More)
            {
                return Verdict.More;
            }

            Add(NodeKind.Null, _at, _at, StringForm.Plain);
            Repairs |= PromptRepairs.Literals;
            _phase = Phase.Key;
            return Signs.IsSeparator(c) || Signs.IsCloser(c) ? Verdict.Yes : Verdict.No;
        }

        (_phase, _newLines, _separators) = (Phase.Value, 0, 0);
        return Verdict.Yes;
    }
}
