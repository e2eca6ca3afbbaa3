using System.Buffers;
using System.Runtime.CompilerServices;
using Ikar.ImageGen.Prompts.Extraction.Deciding;
using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>A block that may hold a prompt, from its opening to its end: reads its value, has it decided, and cuts it or leaves it to the text.</summary>
internal sealed class BlockCandidate
{
    // What comes in such numbers behind a block decides nothing before something else does.
    private const int ManyStrays = 64;

    private static readonly SearchValues<char> Signals = SearchValues.Create("`~<{[}\uFF5B\uFF3B\uFF5D");

    private readonly FoundBlocks _found;
    private readonly HalfBlock _half;
    private readonly Listing _listing;
    private readonly WorkBudget _budget;
    private readonly BlockFrame _frame = new();
    private readonly BlockReader _reader = new();
    private readonly BlockTail _tail;
    private readonly List<ImagePrompt> _prompts = [];
    private Phase _phase;
    private PromptRepairs _repairs;
    private bool _isInListing;

    // The end of the pictures that were read before the one being read, in a fence with a series of them; 0 for none.
    private int _seriesEnd;

    /// <summary>A candidate; serves one after the other.</summary>
    /// <param name="found">What was found so far.</param>
    /// <param name="half">A block that was broken off right before another.</param>
    /// <param name="listing">What a fence is that holds no prompt.</param>
    /// <param name="budget">Where it is noted what was read in vain.</param>
    public BlockCandidate(FoundBlocks found, HalfBlock half, Listing listing, WorkBudget budget)
    {
        (_found, _half, _listing, _budget) = (found, half, listing, budget);
        _tail = new BlockTail(_frame, _reader);
    }

    private enum Phase
    {
        /// <summary>Between the opening of a fence and its value.</summary>
        Intro,

        /// <summary>A value is being read.</summary>
        Value,

        /// <summary>A value that is surely foreign is being read to its end, so as not to be looked at from inside.</summary>
        Foreign,

        /// <summary>Between a prompt and the end of its block.</summary>
        Tail,
    }

    /// <summary>Forgets all, for the next reply.</summary>
    public void Reset() => _prompts.Clear();

    /// <summary>Begins with a value on its own.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="at">Where it begins.</param>
    public ReplyPart Begin(BlockPlace place, int at)
    {
        _frame.Begin(place, _half.StartBefore(at));
        _reader.Begin(at, inFence: false);
        return Begin(Phase.Value);
    }

    /// <summary>Begins with a fence.</summary>
    /// <param name="at">Where it begins; moves to its content.</param>
    /// <param name="fence">Its opening line.</param>
    public ReplyPart BeginFence(ref int at, FenceOpening fence)
    {
        _frame.Begin(_half.StartBefore(at), fence);
        at = fence.Content;
        return Begin(Phase.Intro);
    }

    /// <summary>Begins with tags, and a value or a fence in them.</summary>
    /// <param name="at">Where they begin; moves to the value, or to the content of the fence.</param>
    /// <param name="tags">How many there are.</param>
    /// <param name="inside">Where they end.</param>
    /// <param name="fence">The opening line of the fence, if there is one.</param>
    public ReplyPart BeginInTags(ref int at, int tags, int inside, FenceOpening? fence)
    {
        var start = at;
        at = inside;
        var part = fence is { } opening ? BeginFence(ref at, opening) : Begin(BlockPlace.Bare, at);
        _frame.PutInTags(start, _half.StartBefore(start), tags, inside);
        return part;
    }

    /// <summary>How far the text is decided: a foreign value flows but for what may begin something after it.</summary>
    /// <param name="text">The reply so far.</param>
    public int Decided(ReadOnlySpan<char> text) =>
        _phase != Phase.Foreign ? _frame.Start
        : _reader.IsInLineComment(text) || !text[_reader.Settled..].ContainsAny(Signals) ? text.Length
        : _reader.Settled;

    /// <summary>Whether what has just come only goes on with what was there.</summary>
    /// <param name="fresh">Where what has just come begins.</param>
    /// <param name="chunk">What has just come.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool GoesOn(int fresh, ReadOnlySpan<char> chunk) => _phase switch
    {
        Phase.Value => _reader.GoesOn(fresh, chunk),
        // Now and then what may stand behind a block is looked at all the same, since its length counts too.
        Phase.Tail => (fresh - _reader.End) / ManyStrays == (fresh + chunk.Length - _reader.End) / ManyStrays && Strays.AreAll(chunk),
        _ => false,
    };

    /// <summary>Reads on to the end of the block.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Moves on.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <returns>The part that comes next, or More if more text must come.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReplyPart Read(ReadOnlySpan<char> text, ref int at, bool final) => _phase switch
    {
        Phase.Intro => Intro(text, ref at, final),
        Phase.Tail => Tail(text, ref at, final),
        _ => Value(text, ref at, final),
    };

    private ReplyPart Begin(Phase phase)
    {
        (_phase, _repairs, _seriesEnd) = (phase, PromptRepairs.None, 0);
        _isInListing = _frame.Place == BlockPlace.Fence && _listing.GoesOnBehind(_frame.Start);
        _prompts.Clear();
        _tail.Reset();
        return ReplyPart.Block;
    }

    private ReplyPart Intro(ReadOnlySpan<char> text, ref int at, bool final)
    {
        switch (FenceIntro.Read(text, _frame, _found.LastEnd, ref at, final))
        {
            case null:
                return ReplyPart.More;
            case FenceContent.Value:
                _phase = Phase.Value;
                _reader.Begin(at, inFence: true);
                return ReplyPart.Block;
            case FenceContent.Nothing:
                _budget.NoteEmpty(text[_frame.Start..at]);
                return ReplyPart.Prose;
            case var content:
                _budget.NoteEmpty(text[_frame.Start..at]);
                return BeginListing(isJson: content == FenceContent.Text, mayCloseHere: false);
        }
    }

    private ReplyPart Value(ReadOnlySpan<char> text, ref int at, bool final)
    {
        var status = _reader.Advance(text, final);
        var isForeign = _reader.Evidence.IsForeign;
        _phase = isForeign && _seriesEnd == 0 ? Phase.Foreign : _phase;
        if (status == ReadStatus.More)
        {
            return ReplyPart.More;
        }

        at = (isForeign && _reader.MetEnd) || ReadsOn(text) ? text.Length : _reader.End;
        return isForeign ? Leave(text, ref at)
            : status == ReadStatus.Broken ? Broken(text, ref at, final)
            : Decide(text, ref at, final);
    }

    private bool ReadsOn(ReadOnlySpan<char> text) => _reader.MetEnd && _reader.End < text.Length && !_budget.MayGiveBack();

    private ReplyPart Broken(ReadOnlySpan<char> text, ref int at, bool final)
    {
        var (again, part) = _reader.TooBig ? (Verdict.No, ReplyPart.Prose) : BeginsAnew(text, _reader.BrokenAt, ref at, final);
        if (again != Verdict.No)
        {
            return again == Verdict.Yes ? part : ReplyPart.More;
        }

        part = Leave(text, ref at);
        // What broke the value may begin a line, and a block.
        return part == ReplyPart.Prose && at > _reader.Start && text[Signs.TrimEnd(text[..at]).Length..at].ContainsAny('\n', '\r') ? ReplyPart.LineStart : part;
    }

    private ReplyPart Decide(ReadOnlySpan<char> text, ref int at, bool final)
    {
        var decider = new BlockDecider(text, _reader.Nodes, _reader.Truncated, _prompts);
        var decision = decider.Decide();
        if (decision == BlockDecision.Picture)
        {
            _repairs |= _reader.Repairs | decider.Repairs;
            _phase = Phase.Tail;
            return ReplyPart.Block;
        }

        if (_reader.BrokenOff || (_reader.MetEnd && _reader.End < text.Length))
        {
            var (again, part) = BeginsAnew(text, _reader.BrokenOff ? _reader.BrokenAt : _reader.End, ref at, final);
            if (again != Verdict.No)
            {
                return again == Verdict.Yes ? part : ReplyPart.More;
            }
        }

        // Half a block that could have become one is no text for the user.
        var isHalf = (_reader.Truncated || _reader.LostText) && decision == BlockDecision.Open && _reader.Evidence.ForeignKeys == 0 && _reader.MayGoOn && text[_frame.Start..].IndexOfAny('{', '\uFF5B') >= 0;
        if (isHalf && _reader.LostText)
        {
            return Accept(at = _reader.End, truncated: false);
        }

        return isHalf ? Accept(at = text.Length, truncated: true) : Leave(text, ref at);
    }

    private ReplyPart Tail(ReadOnlySpan<char> text, ref int at, bool final)
    {
        var end = at;
        var ends = _tail.Read(text, ref end, final, out var nextValue);
        if (nextValue >= 0)
        {
            (_phase, _seriesEnd, at) = (Phase.Value, end, nextValue);
            _reader.Begin(at, inFence: true);
            return ReplyPart.Block;
        }

        if (ends == Verdict.No)
        {
            // What comes behind it may be no text, but another block.
            ends = _half.IsFollowed(text, end, final, out var next, out _);
            end = ends == Verdict.Yes ? next : end;
        }

        if (ends == Verdict.More)
        {
            return ReplyPart.More;
        }

        at = end;
        if (ends == Verdict.Yes)
        {
            return Accept(end, _reader.Truncated);
        }

        _budget.NoteMention(text, _reader);
        return ReplyPart.Prose;
    }

    // Half a block, and another right behind it: the LLM began anew.
    private (Verdict Begins, ReplyPart Part) BeginsAnew(ReadOnlySpan<char> text, int end, ref int at, bool final)
    {
        var inFence = _frame.Place == BlockPlace.Fence;
        var (next, newLine) = (0, false);
        var begins = _seriesEnd > 0 ? Verdict.No : _half.IsFollowed(text, _reader.Start, end, inFence, final, out next, out newLine);
        if (begins != Verdict.Yes)
        {
            return (begins, ReplyPart.Prose);
        }

        if (inFence && (Signs.IsObjectOpen(text[next]) || Signs.IsArrayOpen(text[next])))
        {
            // In the same fence.
            _reader.Begin(next, inFence: true);
            return (Verdict.Yes, ReplyPart.Block);
        }

        _half.Note(_frame.Start, next);
        at = next;
        return (Verdict.Yes, newLine ? ReplyPart.LineStart : ReplyPart.Prose);
    }

    private ReplyPart Accept(int end, bool truncated)
    {
        _found.Add(new Cut(_frame.Start, end), _prompts, truncated, _repairs | _tail.Repairs);
        // What is left of the line will stand on a line of its own, and in the listing that the fence had ended.
        return _isInListing ? _listing.Resume() : ReplyPart.LineStart;
    }

    private ReplyPart Leave(ReadOnlySpan<char> text, ref int at)
    {
        if (_seriesEnd > 0)
        {
            // What comes after the pictures is something else: they end before it.
            at = _seriesEnd;
            return Accept(at, truncated: false);
        }

        _budget.NoteLeft(text, _reader);
        // The closing marks of the fence may stand on the value's own line.
        return _frame.Place == BlockPlace.Fence ? BeginListing(isJson: true, mayCloseHere: true)
            : _reader.TooBig ? ReplyPart.Passage
            : ReplyPart.Prose;
    }

    // The rest of the fence is a listing.
    private ReplyPart BeginListing(bool isJson, bool mayCloseHere) => _listing.Begin(_frame.Fence.Mark, _frame.Fence.Marks, isJson, mayCloseHere);
}
