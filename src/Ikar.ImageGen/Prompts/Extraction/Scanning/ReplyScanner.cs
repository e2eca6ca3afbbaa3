using System.Runtime.CompilerServices;
using Ikar.ImageGen.Prompts.Extraction.Candidates;

namespace Ikar.ImageGen.Prompts.Extraction.Scanning;

/// <summary>Walks once through a reply, as far as it has come, and finds the blocks that may hold a prompt. Where more text is needed it stops, and goes on from there.</summary>
internal sealed class ReplyScanner
{
    // Its tables are worth keeping for the next reply on this thread.
    [ThreadStatic]
    private static ReplyScanner? Spare;

    private readonly HalfBlock _half = new();
    private readonly Listing _listing = new();
    private readonly WorkBudget _budget = new();
    private readonly BlockCandidate _block;
    private readonly ProseScanner _prose;
    private ReplyPart _part;
    private int _at;

    private ReplyScanner()
    {
        _block = new BlockCandidate(Found, _half, _listing, _budget);
        _prose = new ProseScanner(Found, _listing, _block, _budget);
    }

    /// <summary>What was found so far.</summary>
    public FoundBlocks Found { get; } = new();

    /// <summary>Up to here the text is decided.</summary>
    public int Decided { get; private set; }

    /// <summary>A scanner at the beginning of a reply.</summary>
    /// <param name="firstBrace">Where the reply's first brace stands, if that is known.</param>
    public static ReplyScanner Rent(int firstBrace = 0)
    {
        var scanner = Spare ?? new ReplyScanner();
        Spare = null;
        (scanner._part, scanner._at, scanner.Decided) = (ReplyPart.LineStart, 0, 0);
        scanner._half.Reset();
        scanner._listing.Reset();
        scanner._budget.Reset();
        scanner._prose.Reset(firstBrace);
        return scanner;
    }

    /// <summary>Gives back a scanner that is done, so that it may serve another reply.</summary>
    /// <param name="scanner">The scanner; not to be used any more.</param>
    public static void Return(ReplyScanner scanner)
    {
        scanner.Found.Clear();
        scanner._block.Reset();
        Spare = scanner;
    }

    /// <summary>Whether the text as far as it has come ends in the middle of a line of prose.</summary>
    /// <param name="end">Where it ends.</param>
    public bool IsInProse(int end) => _part == ReplyPart.Prose && _at == end;

    /// <summary>Takes a piece for prose.</summary>
    /// <param name="end">Its end.</param>
    public void TakeForProse(int end) => Decided = _at = end;

    /// <summary>Whether what has just come only goes on with what was there, prose or a text in a value, without a sign that could change anything.
    /// Then there is nothing to walk through; <see cref="Decided"/> says whether it is prose.</summary>
    /// <param name="fresh">Where what has just come begins.</param>
    /// <param name="chunk">What has just come.</param>
    // Each token of a stream comes this way: the calls behind it are inlined too.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool GoesOn(int fresh, ReadOnlySpan<char> chunk)
    {
        if (IsInProse(fresh) && !ProseScanner.MayStopIn(chunk))
        {
            Decided = _at = fresh + chunk.Length;
            return true;
        }

        return _part == ReplyPart.Block && _block.GoesOn(fresh, chunk);
    }

    /// <summary>Goes on as far as the text allows.</summary>
    /// <param name="text">The whole reply as far as it has come.</param>
    /// <param name="final">Whether the reply is over.</param>
    public void Advance(ReadOnlySpan<char> text, bool final)
    {
        while (Read(text, final) is var next && next != ReplyPart.More)
        {
            _part = next;
        }

        Decided = final ? text.Length : _part switch
        {
            ReplyPart.LineStart or ReplyPart.Prose => _half.StartBefore(_at),
            ReplyPart.Block => _block.Decided(text),
            ReplyPart.Listing => _listing.Decided(text, _at),
            _ => text.Length,
        };
    }

    // The part that comes next, which may be the same one again; More if more text must come before this can be told.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReplyPart Read(ReadOnlySpan<char> text, bool final) => _part switch
    {
        ReplyPart.LineStart => _prose.ReadLineStart(text, ref _at, final),
        ReplyPart.Prose => _prose.Read(text, ref _at, final),
        ReplyPart.QuotedLine => UnreadText.QuotedLine(text, ref _at),
        ReplyPart.Passage => UnreadText.Passage(text, ref _at),
        ReplyPart.Reasoning => UnreadText.Reasoning(text, ref _at, final),
        ReplyPart.Listing => _listing.Read(text, ref _at, final),
        ReplyPart.HtmlListing => UnreadText.HtmlListing(text, ref _at, final),
        _ => _block.Read(text, ref _at, final),
    };
}
