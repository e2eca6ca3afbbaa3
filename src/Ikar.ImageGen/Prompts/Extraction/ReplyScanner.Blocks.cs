namespace Ikar.ImageGen.Prompts.Extraction;

/// <content>A candidate from its opening to its end.</content>
internal sealed partial class ReplyScanner
{
    private BlockPlace _place;
    private int _blockStart;
    private int _content;
    private int _opened;
    private bool _valueOnLine;
    private bool _tagged;
    private bool _outerQuote;

    // The end of the pictures that were read before the one being read, in a fence with a series of them; 0 for none.
    private int _seriesEnd;

    private void BeginFence(char mark, int marks, int blockStart)
    {
        (_state, _place, _blockStart, _mark, _marks) = (State.Intro, BlockPlace.Fence, blockStart, mark, marks);
        (_at, _opened, _tagged, _outerQuote, _seriesEnd) = (_content, 1, false, false, 0);
        _found.Clear();
    }

    private bool BeginValue(int at, BlockPlace place, int blockStart)
    {
        (_state, _place, _blockStart, _at) = (State.Value, place, blockStart, at);
        (_tagged, _outerQuote, _valueOnLine, _seriesEnd) = (false, false, false, 0);
        _found.Clear();
        _reader.Begin(at);
        return true;
    }

    private bool Intro(ReadOnlySpan<char> text, bool final)
    {
        while (_at < text.Length && Signs.IsBlank(text[_at]))
        {
            _at++;
        }

        if (_at >= text.Length)
        {
            return false;
        }

        var c = text[_at];
        if (Signs.IsObjectOpen(c) || Signs.IsArrayOpen(c))
        {
            _state = State.Value;
            _reader.Begin(_at);
            return true;
        }

        if (c is '`' or '~')
        {
            return SecondFence(text, final);
        }

        var line = text[_at..].IndexOfAny('\n', '\r');
        if (c is '/' or '#')
        {
            if (line < 0)
            {
                return NeedMore(text, final);
            }

            var isBlock = _at + 1 < text.Length && text[_at + 1] == '*';
            var end = isBlock ? text[_at..].IndexOf("*/", StringComparison.Ordinal) + 2 : line;
            if (isBlock && end < 2)
            {
                return NeedMore(text, final);
            }

            _at += end;
            return true;
        }

        if (c == '"')
        {
            // The whole object in quotes: it was encoded twice.
            var inside = _at + 1;
            while (inside < text.Length && (Signs.IsBlank(text[inside]) || text[inside] is '\\'))
            {
                inside++;
            }

            if (inside >= text.Length)
            {
                return NeedMore(text, final);
            }

            if (Signs.IsObjectOpen(text[inside]) || Signs.IsArrayOpen(text[inside]))
            {
                (_at, _outerQuote) = (inside, true);
                return true;
            }
        }
        else if (char.IsAsciiLetter(c))
        {
            // The tag on the line after the fence.
            var word = _at;
            while (word < text.Length && (char.IsAsciiLetterOrDigit(text[word]) || text[word] is '_' or '-'))
            {
                word++;
            }

            if (word >= text.Length && word - _at <= 12)
            {
                return NeedMore(text, final);
            }

            var blank = Signs.SkipLineGap(text, word);
            if (FenceTag.IsAllowed(text[_at..word]) && blank >= text.Length)
            {
                return NeedMore(text, final);
            }

            if (FenceTag.IsAllowed(text[_at..word]) && (Signs.IsLineEnd(text[blank]) || Signs.IsObjectOpen(text[blank])))
            {
                _at = word;
                return true;
            }
        }

        LeaveFence(_at, isJson: false);
        return true;
    }

    // A fence opened twice, or one with nothing in it.
    private bool SecondFence(ReadOnlySpan<char> text, bool final)
    {
        var run = Signs.Run(text, _at);
        if (_at + run >= text.Length)
        {
            return NeedMore(text, final);
        }

        if (text[_at] != _mark || run < _marks)
        {
            // A fence inside a longer one, or in one of the other mark: a listing of markdown.
            LeaveFence(_at + run, isJson: false);
            return true;
        }

        var fence = FenceTag.Classify(text, _at, run, ownLine: true, final, out var content, out var valueOnLine);
        if (fence == Verdict.More)
        {
            return false;
        }

        var next = Signs.SkipGap(text, content);

        if (fence == Verdict.Yes && next >= text.Length && !final)
        {
            return false;
        }

        if (fence == Verdict.Yes && next < text.Length && (Signs.IsObjectOpen(text[next]) || text[next] == '"'))
        {
            (_at, _valueOnLine) = (content, valueOnLine);
            _opened++;
        }
        else
        {
            (_state, _at, _lineStart) = (State.Prose, fence == Verdict.Yes ? content : _at + run, false);
        }

        return true;
    }

    private bool Value(ReadOnlySpan<char> text, bool final)
    {
        var status = _reader.Advance(text, final);
        if (_reader.Evidence.IsForeign && _seriesEnd == 0)
        {
            _state = State.Foreign;
        }

        if (status == ReadStatus.More)
        {
            return false;
        }

        _at = _reader.Evidence.IsForeign && _reader.MetEnd ? text.Length : _reader.End;
        if (status == ReadStatus.Broken || _reader.Evidence.IsForeign)
        {
            LeaveForeign();
            return true;
        }

        var decider = new BlockDecider(text, _reader.Nodes, _found);
        var decision = decider.Decide();
        if (decision == BlockDecision.Picture)
        {
            Repairs |= _reader.Repairs | decider.Repairs;
            _state = State.Tail;
        }
        else if (_reader.Truncated && decision == BlockDecision.Open && _reader.Evidence.ForeignKeys == 0 && text[_blockStart..].IndexOfAny('{', '\uFF5B') >= 0)
        {
            // Half a block that could have become one is no text for the user.
            Accept(text.Length, truncated: true);
        }
        else
        {
            LeaveForeign();
        }

        return true;
    }

    private void LeaveForeign()
    {
        if (_seriesEnd > 0)
        {
            // What comes after the pictures is something else: they end before it.
            Accept(_seriesEnd, truncated: false);
            return;
        }

        if (_place == BlockPlace.Fence)
        {
            LeaveFence(_at, isJson: true);
            // The closing marks may stand on the value's own line.
            _mayCloseHere = true;
            return;
        }

        (_state, _lineStart) = (State.Prose, false);
    }

    // The rest of the fence is a listing. One that held JSON may never have been closed, so the next fence ends it too.
    private void LeaveFence(int at, bool isJson)
    {
        (_state, _at, _fenceIsJson, _lineStart, _mayCloseHere) = (State.Listing, at, isJson, false, false);
    }

    private bool Tail(ReadOnlySpan<char> text, bool final)
    {
        var at = _at;
        var verdict = _place switch
        {
            BlockPlace.Fence => FenceEnds(text, ref at, final),
            BlockPlace.Bare => LineEnds(text, ref at, final),
            _ => ReplyEnds(text, ref at, final),
        };
        if (verdict == Verdict.Yes && _tagged)
        {
            verdict = WrapperTag.SkipClosing(text, ref at, final);
        }

        switch (verdict)
        {
            case Verdict.More:
                return false;
            case Verdict.Yes when _state == State.Tail:
                Accept(at, _reader.Truncated);
                break;
            case Verdict.No:
                (_state, _at, _lineStart) = (State.Prose, at, false);
                break;
            default:
                break;
        }

        return true;
    }

    private void Accept(int end, bool truncated)
    {
        Cuts.Add(new Cut(_blockStart, end));
        foreach (var prompt in _found)
        {
            if (!Prompts.Exists(known => known.IsSameAs(prompt)))
            {
                Prompts.Add(prompt);
            }
        }

        Last = _found.Count > 0 ? _found[0] : Last;
        Truncated = truncated;
        // What is left of the line will stand on a line of its own.
        (_state, _at, _lineStart, _span) = (State.Prose, end, true, 0);
    }

    private bool NeedMore(ReadOnlySpan<char> text, bool final)
    {
        if (final || text.Length - _blockStart > BlockReader.MaxLength)
        {
            LeaveFence(_at, isJson: false);
            return true;
        }

        return false;
    }
}
