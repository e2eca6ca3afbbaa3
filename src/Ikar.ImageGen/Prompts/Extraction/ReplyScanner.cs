using System.Buffers;
using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction;

/// <summary>Walks once through a reply, as far as it has come, and finds the blocks that may hold a prompt. Where more text is needed it stops, and goes on from there.</summary>
internal sealed partial class ReplyScanner
{
    // Its tables are worth keeping for the next reply on this thread.
    [ThreadStatic]
    private static ReplyScanner? Spare;

    private static readonly SearchValues<char> Signals = SearchValues.Create("`~<{[}\uFF5B\uFF3B\uFF5D");

    private readonly BlockReader _reader = new();
    private readonly List<ImagePrompt> _found = [];
    private State _state;
    private int _at;
    private int _firstBrace;
    private int _noValueBefore;
    private int _noSignBefore;
    private bool _lineStart;
    private int _span;
    private int _spanStart;
    private char _mark;
    private int _marks;
    private bool _fenceIsJson;
    private bool _mayCloseHere;

    private enum State
    {
        /// <summary>Text for the user.</summary>
        Prose,

        /// <summary>A quoted line or a row of a table.</summary>
        QuotedLine,

        /// <summary>The rest of a value that is too big to be a picture, up to a blank line: what failed is not looked at from inside.</summary>
        Passage,

        /// <summary>What the model thinks.</summary>
        Reasoning,

        /// <summary>A listing of something else.</summary>
        Listing,

        /// <summary>The same between HTML tags.</summary>
        HtmlListing,

        /// <summary>Between the opening of a fence and its value.</summary>
        Intro,

        /// <summary>A value is being read.</summary>
        Value,

        /// <summary>A value that is surely foreign is being read to its end, so as not to be looked at from inside.</summary>
        Foreign,

        /// <summary>Between a prompt and the end of its block.</summary>
        Tail,
    }

    /// <summary>The blocks to cut, in order.</summary>
    public List<Cut> Cuts { get; } = [];

    /// <summary>How many of them, from the first, were taken back by the end of a reasoning that had no beginning.</summary>
    public int Cancelled { get; private set; }

    /// <summary>The prompts of all blocks, in order; the same one twice counts once.</summary>
    public List<ImagePrompt> Prompts { get; } = [];

    /// <summary>The first prompt of the last block.</summary>
    public ImagePrompt? Last { get; private set; }

    /// <summary>Whether the reply ended inside the last block.</summary>
    public bool Truncated { get; private set; }

    /// <summary>What was repaired in the blocks that were taken.</summary>
    public PromptRepairs Repairs { get; private set; }

    /// <summary>Up to here the text is decided.</summary>
    public int Decided { get; private set; }

    /// <summary>A scanner at the beginning of a reply.</summary>
    /// <param name="firstBrace">Where the reply's first brace stands, if that is known.</param>
    public static ReplyScanner Rent(int firstBrace = 0)
    {
        var scanner = Spare ?? new ReplyScanner();
        Spare = null;
        (scanner._state, scanner._at, scanner._lineStart, scanner._span, scanner._mayCloseHere) = (State.Prose, 0, true, 0, false);
        (scanner._firstBrace, scanner._noValueBefore, scanner._noSignBefore, scanner._braces, scanner._bracesAt, scanner._givenBack, scanner._begunAnew, scanner._half, scanner._halfEnd, scanner._listingEnd, scanner.Decided) = (firstBrace, 0, 0, 0, 0, 0, 0, -1, -1, -1, 0);
        return scanner;
    }

    /// <summary>Gives back a scanner that is done, so that it may serve another reply.</summary>
    /// <param name="scanner">The scanner; not to be used any more.</param>
    public static void Return(ReplyScanner scanner)
    {
        scanner.Cuts.Clear();
        scanner.Cancel();
        scanner._found.Clear();
        Spare = scanner;
    }

    /// <summary>Whether the text as far as it has come ends in the middle of a line of prose.</summary>
    /// <param name="end">Where it ends.</param>
    public bool IsInProse(int end) => _state == State.Prose && _at == end && !_lineStart;

    /// <summary>Takes a piece for prose.</summary>
    /// <param name="end">Its end.</param>
    public void TakeForProse(int end) => Decided = _at = end;

    /// <summary>Whether what has just come only goes on with what was there, prose or a text in a value, without a sign that could change anything.
    /// Then there is nothing to walk through; <see cref="Decided"/> says whether it is prose.</summary>
    /// <param name="fresh">Where what has just come begins.</param>
    /// <param name="chunk">What has just come.</param>
    public bool GoesOn(int fresh, ReadOnlySpan<char> chunk)
    {
        if (IsInProse(fresh) && !Stops.MayStandIn(chunk))
        {
            Decided = _at = fresh + chunk.Length;
            return true;
        }

        return _state == State.Value ? _reader.GoesOn(fresh, chunk) : _state == State.Tail && AddsToStrays(fresh, chunk);
    }

    /// <summary>Goes on as far as the text allows.</summary>
    /// <param name="text">The whole reply as far as it has come.</param>
    /// <param name="final">Whether the reply is over.</param>
    public void Advance(ReadOnlySpan<char> text, bool final)
    {
        bool goesOn;
        do
        {
            goesOn = _state switch
            {
                State.Prose => Prose(text, final),
                State.QuotedLine => QuotedLine(text),
                State.Passage => Passage(text),
                State.Reasoning => Reasoning(text, final),
                State.Listing => Listing(text, final),
                State.HtmlListing => HtmlListing(text, final),
                State.Intro => Intro(text, final),
                State.Value or State.Foreign => Value(text, final),
                _ => Tail(text, final),
            };
        }
        while (goesOn);

        Decided = final ? text.Length : _state switch
        {
            State.Prose => _at == _halfEnd ? _half : _at,
            State.Intro or State.Value or State.Tail => _blockStart,
            State.Listing when _fenceIsJson => _at,
            State.Foreign => FlowsTo(text),
            _ => text.Length,
        };
    }

    // A foreign value flows but for what may begin something after it.
    private int FlowsTo(ReadOnlySpan<char> text) => _reader.IsInLineComment(text) || !text[_reader.Settled..].ContainsAny(Signals) ? text.Length : _reader.Settled;

    private void Cancel()
    {
        Cancelled = Cuts.Count;
        Prompts.Clear();
        _known = null;
        (Last, Truncated, Repairs) = (null, false, PromptRepairs.None);
    }
}
