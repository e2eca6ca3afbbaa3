namespace Ikar.ImageGen.Prompts.Extraction;

/// <summary>Walks once through a reply, as far as it has come, and finds the blocks that may hold a prompt. Where more text is needed it stops, and goes on from there.</summary>
internal sealed partial class ReplyScanner
{
    private readonly BlockReader _reader = new();
    private readonly List<ImagePrompt> _found = [];
    private State _state;
    private int _at;
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

    public void Reset()
    {
        (_state, _at, _lineStart, _span, _mayCloseHere, Decided) = (State.Prose, 0, true, 0, false, 0);
        Cancel();
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
            State.Prose => _at,
            State.Intro or State.Value or State.Tail => _blockStart,
            State.Listing when _fenceIsJson => _at,
            State.Foreign => _reader.Position,
            _ => text.Length,
        };
    }

    private void Cancel()
    {
        Cuts.Clear();
        Prompts.Clear();
        (Last, Truncated, Repairs) = (null, false, PromptRepairs.None);
    }

    private bool Prose(ReadOnlySpan<char> text, bool final)
    {
        if (_lineStart)
        {
            _at = FenceTag.SkipSpaces(text, _at);
            if (_at >= text.Length)
            {
                return false;
            }

            if (AtLineStart(text, final) is { } goesOn)
            {
                return goesOn;
            }

            _lineStart = false;
        }

        // Five values: as many as one vectorised search takes. Tildes count at the beginning of a line only, and are looked for there.
        var found = text[_at..].IndexOfAny(['\n', '`', '<', '{', '\uFF5B']);
        if (found < 0)
        {
            // The last characters may be the blanks before a brace: they are looked at again then.
            _at = text.Length;
            return false;
        }

        _at += found;
        var c = text[_at];
        if (c == '\n')
        {
            EndLine(text);
            return true;
        }

        return c switch
        {
            '`' => Marks(text, final),
            '<' => _span > 0 ? Step() : Tag(text, final),
            _ => _span > 0 || !FollowsColon(text) ? Step() : BeginValue(_at, BlockPlace.Colon, _at),
        };
    }

    // Null: nothing special at the beginning of this line.
    private bool? AtLineStart(ReadOnlySpan<char> text, bool final)
    {
        var c = text[_at];
        switch (c)
        {
            case '>' or '|':
                (_state, _lineStart) = (State.QuotedLine, false);
                return true;
            case '~':
                return Marks(text, final);
            case '{' or '\uFF5B':
                return BeginValue(_at, BlockPlace.Bare, _at);
            case '[' or '\uFF3B':
                var next = _at + 1;
                while (next < text.Length && Signs.IsBlank(text[next]))
                {
                    next++;
                }

                // A link or a citation begins with a bracket too.
                return next >= text.Length ? final ? null : false : Signs.IsObjectOpen(text[next]) ? BeginValue(_at, BlockPlace.Bare, _at) : null;
            case '<':
                var reasoning = ReasoningTag.Match(text, _at, final, out _, out _);
                var opens = reasoning == Verdict.No ? WrapperTag.Opens(text, _at, final, out var inside) : Skip(out inside);
                if (reasoning == Verdict.More || opens == Verdict.More)
                {
                    return false;
                }

                if (opens == Verdict.Yes)
                {
                    return BeginTagged(text, final, inside);
                }

                if (WrapperTag.OpensListing(text, _at, out var content))
                {
                    (_state, _at, _lineStart) = (State.HtmlListing, content, false);
                    return true;
                }

                return null;
            default:
                return null;
        }

        static Verdict Skip(out int inside)
        {
            inside = 0;
            return Verdict.No;
        }
    }

    // A value, or a fence with one, inside a tag of its own.
    private bool? BeginTagged(ReadOnlySpan<char> text, bool final, int inside)
    {
        var tag = _at;
        if (text[inside] is not ('`' or '~'))
        {
            _ = BeginValue(inside, BlockPlace.Bare, tag);
            _tagged = true;
            return true;
        }

        var run = Signs.Run(text, inside);
        var fence = inside + run >= text.Length && !final ? Verdict.More : FenceTag.Classify(text, inside, run, ownLine: true, final, out _content, out _valueOnLine);
        if (fence != Verdict.Yes || run < 3)
        {
            return fence == Verdict.More ? false : null;
        }

        BeginFence(text[inside], run, tag);
        _tagged = true;
        return true;
    }

    private bool Step()
    {
        _at++;
        return true;
    }

    private void EndLine(ReadOnlySpan<char> text)
    {
        if (_span >= 3 && OpensListing(text))
        {
            (_state, _marks, _fenceIsJson, _mayCloseHere) = (State.Listing, _span, false, false);
        }

        _span = 0;
        _lineStart = true;
        _at++;
    }

    // A run of marks that was not closed on its line opened a listing if it stood first, or had only a tag after it.
    private bool OpensListing(ReadOnlySpan<char> text)
    {
        var info = text[(_spanStart + _span).._at].Trim();
        return info.IndexOf('`') < 0 && (StandsAlone(text, _spanStart) || (!info.IsEmpty && info.IndexOf(' ') < 0));
    }
}
