using Ikar.ImageGen.Prompts.Extraction.Deciding;
using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>A block that was broken off right before another: the two are cut together, so that no half of one is left in the text.</summary>
internal sealed class HalfBlock
{
    // A reply with more is junk, which is read in half the time without.
    private const int MostBegunAnew = 16;

    // After so many that are broken too: no LLM breaks off more often.
    private const int MostBroken = 64;

    private const int LongestJunk = 32;

    private readonly BlockReader _reader = new();
    private int _begunAnew;
    private int _broken;
    private int _start = -1;
    private int _end = -1;

    private bool IsExhausted => _begunAnew >= MostBegunAnew || _broken >= MostBroken;

    public void Reset() => (_begunAnew, _broken, _start, _end) = (0, 0, -1, -1);

    /// <summary>Notes half a block, whose end is where the next one opens.</summary>
    public void Note(int start, int end) => (_start, _end) = (start, end);

    /// <summary>Where what is cut with a block begins: what was begun right before it, and broken off for it, goes with it.</summary>
    /// <param name="block">Where the block begins.</param>
    public int StartBefore(int block) => block == _end ? _start : block;

    /// <summary>Whether a bracket opens another member that its line cuts off: after so many broken ones it is not read to be dropped.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="open">Where the bracket stands.</param>
    public bool IsJunk(ReadOnlySpan<char> text, int open)
    {
        if (!IsExhausted)
        {
            return false;
        }

        var near = text[(open + 1)..Math.Min(text.Length, open + LongestJunk)];
        var line = near.IndexOf('\n');
        // Nothing that a line may break off behind, and the next one begins anew.
        return line > 0 && open + line + 2 < text.Length && text[open + line + 2] is '{' or '[' or '`'
            && near[..line].TrimStart('{') is { IsEmpty: false } member && !member.ContainsAny("}]{[\r") && member[^1] is not (':' or ',' or ' ')
            && (member.Count('"') % 2 == 1 || !member.Contains(':'));
    }

    /// <summary>Whether another block follows one that is broken, or in a place where it is none.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="end">Where that one ends.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="next">Where the other opens.</param>
    /// <param name="newLine">Whether it does so on a later line.</param>
    public Verdict IsFollowed(ReadOnlySpan<char> text, int end, bool final, out int next, out bool newLine)
    {
        (next, newLine) = (end, false);
        var opens = IsExhausted ? Verdict.No : NextBlock.OpensBehind(text, end, final, out next, out newLine);
        // Each broken block is counted once, however often it must be asked for more text: so a stream does the same as the whole reply.
        _broken += opens == Verdict.More ? 0 : 1;
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
        return opens == Verdict.Yes && !IsHalf(text[..next], value, inFence) && !IsHalf(text[..end], value, inFence) ? Verdict.No : opens;
    }

    private bool IsHalf(ReadOnlySpan<char> text, int value, bool inFence)
    {
        _reader.Begin(value, inFence);
        return _reader.Advance(text.TrimEnd(), final: true) == ReadStatus.Done
            && ((_reader.MayGoOn && _reader.Evidence.MayStillBeOurs)
                || new BlockDecider(text, _reader.Nodes, _reader.Truncated, []).Decide() == BlockDecision.Picture);
    }
}
