using Ikar.ImageGen.Prompts.Extraction.Deciding;
using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction;

/// <content>A candidate from its opening to its end.</content>
internal sealed partial class ReplyScanner
{
    private const int MostGivenBack = 8;

    private BlockPlace _place;
    private int _blockStart;
    private int _givenBack;
    private int _content;
    private int _opened;
    private bool _valueOnLine;
    private int _tags;
    private int _tagStart;
    private int _insideTags;
    private bool _outerQuote;
    private PromptRepairs _repairs;
    private HashSet<ImagePrompt>? _known;

    // A listing of JSON that was never closed: the fence that ended it, and its own marks; -1 for none.
    private int _listingEnd;
    private char _listingMark;
    private int _listingMarks;
    private bool _resumes;

    // The end of the pictures that were read before the one being read, in a fence with a series of them; 0 for none.
    private int _seriesEnd;

    private void BeginFence(char mark, int marks, int blockStart)
    {
        // What was begun right before, and broken off for this, goes with it.
        blockStart = blockStart == _halfEnd ? _half : blockStart;
        _resumes = blockStart == _listingEnd;
        (_state, _place, _blockStart, _mark, _marks) = (State.Intro, BlockPlace.Fence, blockStart, mark, marks);
        (_at, _opened, _tags, _outerQuote, _seriesEnd) = (_content, 1, 0, false, 0);
        _found.Clear();
        _repairs = PromptRepairs.None;
    }

    private bool BeginValue(int at, BlockPlace place, int blockStart)
    {
        _resumes = false;
        blockStart = blockStart == _halfEnd ? _half : blockStart;
        (_state, _place, _blockStart, _at) = (State.Value, place, blockStart, at);
        (_tags, _outerQuote, _valueOnLine, _seriesEnd) = (0, false, false, 0);
        _found.Clear();
        _repairs = PromptRepairs.None;
        _reader.Begin(at, inFence: place == BlockPlace.Fence);
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

        _at = (_reader.Evidence.IsForeign && _reader.MetEnd) || ReadsOn(text) ? text.Length : _reader.End;
        if (_reader.Evidence.IsForeign)
        {
            LeaveForeign();
            return true;
        }

        if (status == ReadStatus.Broken)
        {
            var again = _reader.TooBig ? Verdict.No : BeginsAnew(text, _reader.BrokenAt, final);
            if (again == Verdict.No)
            {
                LeaveForeign();
                // What broke the value may begin a line, and a block.
                _lineStart = _state == State.Prose && _at > _reader.Start && text[Signs.TrimEnd(text[.._at]).Length.._at].ContainsAny('\n', '\r');
            }

            return again != Verdict.More;
        }

        var decider = new BlockDecider(text, _reader.Nodes, _reader.Truncated, _found);
        var decision = decider.Decide();
        if (decision == BlockDecision.Picture)
        {
            _repairs |= _reader.Repairs | decider.Repairs;
            _state = State.Tail;
        }
        else if ((_reader.BrokenOff || (_reader.MetEnd && _reader.End < text.Length)) && BeginsAnew(text, _reader.BrokenOff ? _reader.BrokenAt : _reader.End, final) is var anew && anew != Verdict.No)
        {
            return anew == Verdict.Yes;
        }
        else if (_reader.Truncated && decision == BlockDecision.Open && _reader.Evidence.ForeignKeys == 0 && _reader.MayGoOn && text[_blockStart..].IndexOfAny('{', '\uFF5B') >= 0)
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

    // A text that is never closed is looked for to the end of the reply, and then given back: that is done some times, and not for thousands of them.
    private bool ReadsOn(ReadOnlySpan<char> text) => _reader.MetEnd && _reader.End < text.Length && ++_givenBack > MostGivenBack;

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

        (_state, _lineStart) = (_reader.TooBig ? State.Passage : State.Prose, false);
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
        if (verdict == Verdict.Yes && _tags > 0)
        {
            var closing = at;
            verdict = WrapperTag.SkipClosing(text, ref at, _tags, final);
            // A tag of the text that does not close here, although the reply goes on, is none around the block.
            _blockStart = verdict == Verdict.Yes && at == closing && _blockStart == _tagStart && Signs.SkipGap(text, at) < text.Length && !WrapperTag.AreForBlock(text[_tagStart.._insideTags]) ? _insideTags : _blockStart;
            verdict = verdict == Verdict.Yes && !text[_blockStart..at].Contains('\n') ? EndsLineOrOpens(text, ref at, final) : verdict;
        }

        if (verdict == Verdict.No && _begunAnew < MostBegunAnew)
        {
            // What comes behind it is no text, but another block.
            verdict = OpensBehind(text, _reader.End, final, out var next, out _);
            _begunAnew += verdict == Verdict.Yes ? 1 : 0;
            at = verdict == Verdict.Yes ? next : at;
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
            AddOnce(prompt);
        }

        Last = _found.Count > 0 ? _found[0] : Last;
        (Truncated, Repairs) = (truncated, Repairs | _repairs);
        // What is left of the line will stand on a line of its own, and in the listing that the fence had ended.
        (_state, _at, _lineStart, _span) = (State.Prose, end, true, 0);
        if (_resumes)
        {
            (_state, _mark, _marks, _fenceIsJson, _mayCloseHere) = (State.Listing, _listingMark, _listingMarks, true, false);
        }
    }

    private void AddOnce(ImagePrompt prompt)
    {
        if (Prompts.Count >= 16)
        {
            // So many that they are not compared one by one any more.
            _known ??= new HashSet<ImagePrompt>(Prompts, SamePrompt.Comparer);
        }

        var isNew = _known is null ? !Knows(prompt) : _known.Add(prompt);
        if (isNew)
        {
            Prompts.Add(prompt);
        }
    }

    private bool Knows(ImagePrompt prompt)
    {
        foreach (var known in Prompts)
        {
            if (SamePrompt.Comparer.Equals(known, prompt))
            {
                return true;
            }
        }

        return false;
    }

    private bool NeedMore(ReadOnlySpan<char> text, bool final)
    {
        if (final || text.Length - _blockStart >= BlockReader.MaxLength)
        {
            LeaveFence(_at, isJson: false);
            return true;
        }

        return false;
    }
}
