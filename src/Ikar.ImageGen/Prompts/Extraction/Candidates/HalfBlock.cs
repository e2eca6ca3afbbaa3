using Ikar.ImageGen.Prompts.Extraction.Deciding;
using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>A block that was broken off right before another: the two are cut together, so that no half of one is left in the text.</summary>
internal sealed class HalfBlock
{
    // A reply with more is junk, which is read in half the time without.
    private const int MostBegunAnew = 8;

    // All of them together: each is read twice more, from end to end.
    private const int MostReadAgain = 4_096;

    private readonly BlockReader _reader = new();
    private int _begunAnew;
    private int _readAgain;
    private int _start = -1;
    private int _end = -1;

    public void Reset() => (_begunAnew, _readAgain, _start, _end) = (0, 0, -1, -1);

    /// <summary>Notes half a block, whose end is where the next one opens.</summary>
    public void Note(int start, int end) => (_start, _end) = (start, end);

    /// <summary>Where what is cut with a block begins: what was begun right before it, and broken off for it, goes with it.</summary>
    /// <param name="block">Where the block begins.</param>
    public int StartBefore(int block) => block == _end ? _start : block;

    /// <summary>Whether another block follows one that is broken, or in a place where it is none.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="end">Where that one ends.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="next">Where the other opens.</param>
    /// <param name="newLine">Whether it does so on a later line.</param>
    public Verdict IsFollowed(ReadOnlySpan<char> text, int end, bool final, out int next, out bool newLine)
    {
        (next, newLine) = (end, false);
        var opens = _begunAnew >= MostBegunAnew ? Verdict.No : NextBlock.OpensBehind(text, end, final, out next, out newLine);
        _begunAnew += opens == Verdict.Yes ? 1 : 0;
        return opens;
    }

    /// <summary>The same for a block that would have gone as half of one if the reply had ended with it.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="value">Where its value begins.</param>
    /// <param name="end">Where it is broken.</param>
    /// <param name="inFence">Whether it stands in a fence.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="next">Where the other opens.</param>
    /// <param name="newLine">Whether it does so on a later line.</param>
    public Verdict IsFollowed(ReadOnlySpan<char> text, int value, int end, bool inFence, bool final, out int next, out bool newLine)
    {
        var opens = IsFollowed(text, end, final, out next, out newLine);
        if (opens != Verdict.Yes)
        {
            return opens;
        }

        _readAgain += end - value;
        var toNext = text[..next].TrimEnd();
        var toEnd = text[..end].TrimEnd();
        return _readAgain <= MostReadAgain && (IsHalf(toNext, value, inFence) || (toEnd.Length < toNext.Length && IsHalf(toEnd, value, inFence))) ? Verdict.Yes : Verdict.No;
    }

    private bool IsHalf(ReadOnlySpan<char> text, int value, bool inFence)
    {
        _reader.Begin(value, inFence);
        return _reader.Advance(text, final: true) == ReadStatus.Done
            && ((_reader.MayGoOn && _reader.Evidence.MayStillBeOurs)
                || new BlockDecider(text, _reader.Nodes, _reader.Truncated, []).Decide() == BlockDecision.Picture);
    }
}
