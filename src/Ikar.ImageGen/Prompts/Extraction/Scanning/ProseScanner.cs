using System.Buffers;
using Ikar.ImageGen.Prompts.Extraction.Candidates;

namespace Ikar.ImageGen.Prompts.Extraction.Scanning;

/// <summary>Walks through the text for the user, and finds where a block may begin, or something in which none may.</summary>
/// <param name="found">What was found so far.</param>
/// <param name="listing">The listing that is begun where one is found.</param>
/// <param name="block">The block that is begun where one may stand.</param>
/// <param name="budget">Tells when no more blocks are begun.</param>
internal sealed class ProseScanner(FoundBlocks found, Listing listing, BlockCandidate block, WorkBudget budget)
{
    // Shorter text is read sooner than it is searched for lines.
    private const int WorthSkipping = 32;

    // The last object of a line is the one that may end the reply; a line with more before it is junk.
    private const int MostColonsOnLine = 64;

    // What may begin something in the middle of a line, and what makes a line worth looking at.
    private static readonly SignSet Stops = new("\n`~<{[\uFF5B\uFF3B");
    private static readonly SignSet LineStops = new("`~<{[\uFF5B\uFF3B");

    // Before the first brace; ASCII alone is searched for twice as fast.
    private static readonly SearchValues<char> BracelessLineStops = SearchValues.Create("`~<[");

    // Where no more blocks are read; what is code and what is reasoning is still told apart.
    private static readonly SearchValues<char> BlocklessLineStops = SearchValues.Create("`~<");

    private readonly MarkRuns _marks = new(budget);
    private readonly OpenBraces _braces = new();
    private int _firstBrace;
    private int _noSignBefore;
    private int _noValueBefore;
    private int _colonsOnLine;

    /// <summary>Whether something may begin or a line may end in what has just come.</summary>
    /// <param name="chunk">What has just come, in the middle of a line.</param>
    public static bool MayStopIn(ReadOnlySpan<char> chunk) => Stops.MayStandIn(chunk);

    public void Reset(int firstBrace)
    {
        (_firstBrace, _noSignBefore, _noValueBefore, _colonsOnLine) = (firstBrace, 0, 0, 0);
        _marks.Reset();
        _braces.Reset();
    }

    /// <summary>Reads the beginning of a line.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Moves on.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <returns>The part that comes next, or More if more text must come.</returns>
    public ReplyPart ReadLineStart(ReadOnlySpan<char> text, ref int at, bool final)
    {
        _colonsOnLine = 0;
        _marks.Reset();
        if (text.Length - at > WorthSkipping)
        {
            SkipPlainLines(text, ref at);
        }

        at = Signs.SkipSpaces(text, at);
        while (at < text.Length && text[at] != '\n' && Signs.IsLineEnd(text[at]))
        {
            at = Signs.SkipSpaces(text, at + 1);
        }

        if (at >= text.Length)
        {
            return ReplyPart.More;
        }

        switch (text[at])
        {
            case '>' or '|':
                return ReplyPart.QuotedLine;
            case '{' or '\uFF5B':
                return budget.IsSpent || TextBefore.IsCode(text, at, found.LastEnd) ? ReplyPart.Prose : block.Begin(BlockPlace.Bare, at);
            case '[' or '\uFF3B' when !budget.IsSpent:
                // A link or a citation begins with a bracket too.
                var array = NextBlock.OpensArray(text, at, final);
                return array == Verdict.More ? ReplyPart.More : array == Verdict.Yes ? block.Begin(BlockPlace.Bare, at) : ReplyPart.Prose;
            case '<' when at + 1 >= text.Length || WrapperTag.MayBeginWith(text[at + 1]):
                return TagAtLineStart(text, ref at, final);
            default:
                return ReplyPart.Prose;
        }
    }

    /// <summary>Reads on in a line.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Moves on.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <returns>The part that comes next, or More if more text must come.</returns>
    public ReplyPart Read(ReadOnlySpan<char> text, ref int at, bool final)
    {
        ReplyPart next;
        do
        {
            next = ReadSign(text, ref at, final);
        }
        while (next == ReplyPart.Prose);

        return next;
    }

    private ReplyPart ReadSign(ReadOnlySpan<char> text, ref int at, bool final)
    {
        var sign = Stops.FirstNearIn(text[at..]);
        if (sign < 0)
        {
            // The last characters may be the blanks before a brace: they are looked at again then.
            at = text.Length;
            return ReplyPart.More;
        }

        at += sign;
        return text[at] switch
        {
            '\n' => EndLine(text, ref at),
            '`' or '~' => Marks(text, ref at, final),
            '<' => _marks.AreOpen ? Step(ref at) : Tag(text, ref at, final),
            _ when _marks.AreOpen || budget.IsSpent || _colonsOnLine >= MostColonsOnLine || !TextBefore.IsColon(text, at) || _braces.Hold(text, at, found.LastEnd) => Step(ref at),
            '{' when TextBefore.IsSmiley(text, at, final) is var smiley && smiley != Verdict.No => smiley == Verdict.Yes ? Step(ref at) : ReplyPart.More,
            '[' or '\uFF3B' => ArrayAfterColon(text, ref at, final),
            _ => BeginAfterColon(at),
        };
    }

    // A line without marks, tags and brackets holds nothing, and most lines are like that.
    private void SkipPlainLines(ReadOnlySpan<char> text, ref int at)
    {
        if (_noSignBefore > at)
        {
            // What is left of those lines ends otherwise.
            return;
        }

        var plain = _firstBrace > at ? text[at.._firstBrace] : text[at..];
        var sign = budget.IsSpent ? plain.IndexOfAny(BlocklessLineStops) : _firstBrace > at ? plain.IndexOfAny(BracelessLineStops) : LineStops.FirstNearIn(plain);
        plain = sign < 0 ? plain : plain[..sign];
        _noSignBefore = at + plain.Length;
        at += plain.LastIndexOf('\n') + 1;
    }

    private ReplyPart TagAtLineStart(ReadOnlySpan<char> text, ref int at, bool final)
    {
        var reasoning = ReasoningTag.Match(text, at, final, out _, out _);
        var (inside, tags) = (0, 0);
        var opens = reasoning == Verdict.No && at >= _noValueBefore && !budget.IsSpent ? WrapperTag.Opens(text, at, final, out inside, out tags) : Verdict.No;
        if (reasoning == Verdict.More || opens == Verdict.More)
        {
            return ReplyPart.More;
        }

        if (opens == Verdict.Yes)
        {
            return BeginTagged(text, ref at, final, inside, tags);
        }

        _noValueBefore = Math.Max(_noValueBefore, inside);
        var listing = WrapperTag.OpensListing(text, at, final, out var content);
        at = listing == Verdict.Yes ? content : at;
        return listing switch
        {
            Verdict.Yes => ReplyPart.HtmlListing,
            Verdict.More => ReplyPart.More,
            _ => ReplyPart.Prose,
        };
    }

    // A value, or a fence with one, inside a tag of its own.
    private ReplyPart BeginTagged(ReadOnlySpan<char> text, ref int at, bool final, int inside, int tags)
    {
        if (text[inside] is not ('`' or '~'))
        {
            return block.BeginInTags(ref at, tags, inside, fence: null);
        }

        var run = Signs.Run(text, inside);
        var (content, valueOnLine) = (0, false);
        var fence = inside + run >= text.Length && !final ? Verdict.More : FenceTag.Classify(text, inside, run, ownLine: true, final, out content, out valueOnLine);
        if (fence == Verdict.Yes && run >= 3)
        {
            return block.BeginInTags(ref at, tags, inside, new FenceOpening(text[inside], run, content, valueOnLine));
        }

        // No other of the tags opens it either.
        _noValueBefore = fence == Verdict.More ? _noValueBefore : inside;
        return fence == Verdict.More ? ReplyPart.More : ReplyPart.Prose;
    }

    private ReplyPart ArrayAfterColon(ReadOnlySpan<char> text, ref int at, bool final) => NextBlock.OpensArray(text, at, final) switch
    {
        Verdict.More => ReplyPart.More,
        Verdict.Yes => BeginAfterColon(at),
        _ => Step(ref at),
    };

    private ReplyPart BeginAfterColon(int at)
    {
        _colonsOnLine++;
        return block.Begin(BlockPlace.Colon, at);
    }

    private ReplyPart Marks(ReadOnlySpan<char> text, ref int at, bool final) => _marks.Read(text, ref at, final, found.LastEnd, out var fence) switch
    {
        Verdict.More => ReplyPart.More,
        Verdict.Yes when budget.IsSpent => listing.Begin(fence.Mark, fence.Marks, isJson: false, mayCloseHere: false),
        Verdict.Yes => block.BeginFence(ref at, fence),
        _ => ReplyPart.Prose,
    };

    private ReplyPart Tag(ReadOnlySpan<char> text, ref int at, bool final)
    {
        var tag = ReasoningTag.Match(text, at, final, out var isClosing, out var length);
        if (tag != Verdict.Yes)
        {
            return tag == Verdict.More ? ReplyPart.More : Step(ref at);
        }

        at += length;
        if (!isClosing)
        {
            return ReplyPart.Reasoning;
        }

        found.Cancel();
        return ReplyPart.Prose;
    }

    private ReplyPart EndLine(ReadOnlySpan<char> text, ref int at)
    {
        _marks.EndLine(text, at, found.LastEnd, out var mark, out var marks);
        at++;
        return marks > 0 ? listing.BeginAtLine(mark, marks) : ReplyPart.LineStart;
    }

    private static ReplyPart Step(ref int at)
    {
        at++;
        return ReplyPart.Prose;
    }
}
