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
    private bool _outerQuote;
    private PromptRepairs _repairs;
    private HashSet<ImagePrompt>? _known;

    // A block that was broken off at a fence: where it began, and where the fence stands; -1 for none.
    private int _half;
    private int _halfEnd;

    // The end of the pictures that were read before the one being read, in a fence with a series of them; 0 for none.
    private int _seriesEnd;

    private void BeginFence(char mark, int marks, int blockStart)
    {
        // What was begun right before, and broken off for this fence, goes with it.
        blockStart = blockStart == _halfEnd ? _half : blockStart;
        (_state, _place, _blockStart, _mark, _marks) = (State.Intro, BlockPlace.Fence, blockStart, mark, marks);
        (_at, _opened, _tags, _outerQuote, _seriesEnd) = (_content, 1, 0, false, 0);
        _found.Clear();
        _repairs = PromptRepairs.None;
    }

    private bool BeginValue(int at, BlockPlace place, int blockStart)
    {
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
        if (status == ReadStatus.Broken || _reader.Evidence.IsForeign)
        {
            LeaveForeign();
            return true;
        }

        var decider = new BlockDecider(text, _reader.Nodes, _reader.Truncated, _found);
        var decision = decider.Decide();
        if (decision == BlockDecision.Picture)
        {
            _repairs |= _reader.Repairs | decider.Repairs;
            _state = State.Tail;
        }
        else if (decision == BlockDecision.Open && _reader.BrokenOff && BeginsAnew(text, final) is var anew && anew != Verdict.No)
        {
            return anew == Verdict.Yes;
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

    // A text that is never closed is looked for to the end of the reply, and then given back: that is done some times, and not for thousands of them.
    private bool ReadsOn(ReadOnlySpan<char> text) => _reader.MetEnd && _reader.End < text.Length && ++_givenBack > MostGivenBack;

    // Half a block, and a fence right after it: the LLM began anew.
    private Verdict BeginsAnew(ReadOnlySpan<char> text, bool final)
    {
        var next = Signs.SkipGap(text, _reader.End);
        var run = next < text.Length && text[next] is '`' or '~' ? Signs.Run(text, next) : 0;
        var opens = run < 3 || _seriesEnd > 0 || _reader.Evidence.ForeignKeys > 0 ? Verdict.No : IsNextFence(text, next, run, final);
        if (opens == Verdict.Yes)
        {
            (_half, _halfEnd, _state, _at, _lineStart) = (_blockStart, next, State.Prose, next, false);
        }

        return opens;
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
            verdict = WrapperTag.SkipClosing(text, ref at, _tags, final);
            verdict = verdict == Verdict.Yes && !text[_blockStart..at].Contains('\n') ? BlockLookahead.EndsLine(text, at, final) : verdict;
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
        // What is left of the line will stand on a line of its own.
        (_state, _at, _lineStart, _span) = (State.Prose, end, true, 0);
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
