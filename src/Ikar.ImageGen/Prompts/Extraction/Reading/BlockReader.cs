using System.Runtime.CompilerServices;

namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>Reads one JSON-like value, as broken as LLMs write it, into nodes. Stops when the text ends and goes on from the same place when more has come;
/// no recursion, and no character is looked at again from the start.</summary>
internal sealed class BlockReader
{
    /// <summary>A longer value is no picture.</summary>
    public const int MaxLength = 16 * 1024;

    private readonly BlockTree _tree = new();
    private readonly BlockCursor _cursor = new();
    private readonly MemberSteps _members;
    private readonly TextSteps _texts;
    private Step _step;
    private bool _isTooLong;

    public BlockReader()
    {
        _members = new MemberSteps(_tree, _cursor);
        _texts = new TextSteps(_tree, _cursor);
    }

    /// <summary>The nodes found; the root is the first.</summary>
    public ReadOnlySpan<BlockNode> Nodes => _tree.Nodes;

    /// <summary>What had to be repaired.</summary>
    public PromptRepairs Repairs => _tree.Repairs | _cursor.Repairs;

    /// <summary>Where the value ends, or where it turned out to be none.</summary>
    public int End { get; private set; }

    /// <summary>How far the value was looked through before it was known where it ends.</summary>
    public int ReadTo { get; private set; }

    /// <summary>Where the value stands.</summary>
    public int Start { get; private set; }

    /// <summary>Where the sign stands that made it none.</summary>
    public int BrokenAt => _cursor.BrokenAt;

    /// <summary>Whether the reply ended inside the value.</summary>
    public bool Truncated { get; private set; }

    /// <summary>Whether the key in which the reply ended, if it did, was going to be one of ours.</summary>
    public bool MayGoOn { get; private set; }

    /// <summary>Whether a key had no quotes.</summary>
    public bool HasWordKeys => _members.HasWordKeys;

    /// <summary>Whether the value ended without its bracket, although the reply went on.</summary>
    public bool BrokenOff { get; private set; }

    /// <summary>Whether it ended in a text of which nothing had come.</summary>
    public bool LostText => _texts.IsLost;

    /// <summary>Whether the value is deeper or longer than a picture's can be; then nothing inside it is one.</summary>
    public bool TooBig => _isTooLong || _tree.IsTooDeep;

    /// <summary>Whether the value was looked for as far as the end of the reply, even if it turned out to end before.</summary>
    public bool MetEnd { get; private set; }

    /// <summary>How far the value reaches for sure: between members it may still turn out to have ended with the last one.</summary>
    public int Settled => _step == Step.Key ? _cursor.LastEnd : _texts.Scanned(_step);

    /// <summary>Whether it was read to its closing bracket, or is too big for that, and nothing broke it before.</summary>
    public bool IsWhole => (_step == Step.Done && !BrokenOff) || TooBig;

    /// <summary>What the keys of the root say so far.</summary>
    public BlockEvidence Evidence => _tree.Evidence;

    /// <summary>Begins at an opening bracket.</summary>
    /// <param name="start">Where it stands.</param>
    /// <param name="inFence">Whether in a fence for JSON; elsewhere a brace may as well open a block of program code.</param>
    public void Begin(int start, bool inFence)
    {
        (Start, End, _step, _isTooLong) = (start, start, Step.Value, false);
        (Truncated, BrokenOff, MetEnd, MayGoOn) = (false, false, false, true);
        _tree.Reset();
        _cursor.Begin(start);
        _members.Begin(inFence, start + MaxLength);
        _texts.Begin(inFence, start + MaxLength);
    }

    /// <summary>Whether what has just come only goes on with the text that is being read, and ends nothing.</summary>
    /// <param name="fresh">Where what has just come begins.</param>
    /// <param name="chunk">What has just come.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool GoesOn(int fresh, ReadOnlySpan<char> chunk) => _step == Step.Text && fresh + chunk.Length - Start <= MaxLength && _texts.GoesOn(fresh, chunk);

    /// <summary>Whether the reader stands in a comment that ends with its line.</summary>
    public bool IsInLineComment(ReadOnlySpan<char> text) => _cursor.IsInLineComment(text, atKey: _step == Step.Key);

    /// <summary>Goes on as far as the text allows.</summary>
    /// <param name="text">The whole reply as far as it has come.</param>
    /// <param name="final">Whether the reply is over.</param>
    public ReadStatus Advance(ReadOnlySpan<char> text, bool final)
    {
        var tooLong = text.Length - Start > MaxLength;
        if (tooLong)
        {
            text = text[..(Start + MaxLength)];
            final = false;
        }

        while (_step < Step.Done)
        {
            var next = _step switch
            {
                Step.Key => ReadKey(text, final),
                Step.Colon => _members.ReadColon(text, final),
                Step.Value => ReadValue(text, final),
                Step.Text => _texts.ReadText(text, final),
                _ => _texts.ReadWord(text, final),
            };
            if (next < Step.Done)
            {
                _step = next;
                continue;
            }

            switch (next)
            {
                case Step.More when tooLong:
                    _isTooLong = true;
                    Break(text.Length);
                    break;
                case Step.More when !final:
                    return ReadStatus.More;
                case Step.More:
                    EndOfReply(text);
                    break;
                case Step.Broken:
                    Break(_texts.Scanned(_step));
                    break;
                case Step.BreakOff:
                    BreakOff();
                    break;
                default:
                    (End, ReadTo, _step) = (_cursor.At, _cursor.At, next);
                    break;
            }
        }

        return _step == Step.Done ? ReadStatus.Done : ReadStatus.Broken;
    }

    private Step ReadKey(ReadOnlySpan<char> text, bool final)
    {
        if (PlainMembers.Read(text, _tree, _cursor, out var next))
        {
            _texts.ForgetKey();
            return next;
        }

        next = _members.ReadKey(text, final, out var length, out var form);
        switch (next)
        {
            case Step.Text:
                return _texts.BeginText(text, final, length, form, isKey: true);
            case Step.Colon:
                _texts.ForgetKey();
                return next;
            default:
                return next;
        }
    }

    private Step ReadValue(ReadOnlySpan<char> text, bool final)
    {
        var inArray = _tree.InArray;
        if (!_cursor.Skip(text, final, separators: inArray) || _cursor.At >= text.Length)
        {
            return Step.More;
        }

        var at = _cursor.At;
        var c = text[at];
        if (Signs.IsObjectOpen(c) || Signs.IsArrayOpen(c))
        {
            NoteElement(inArray);
            return Open(c);
        }

        if (_tree.Depth == 0)
        {
            return Step.Broken;
        }

        if (Signs.IsCloser(c) || Signs.IsSeparator(c))
        {
            return inArray ? CloseArray(c) : AddMissing(at);
        }

        var ends = _cursor.EndsEarly(text, final, closesText: false);
        if (ends != Verdict.No)
        {
            return ends == Verdict.More ? Step.More : Step.BreakOff;
        }

        switch (QuoteForms.IsQuote(text, at, final, out var length, out var form))
        {
            case Verdict.More:
                return Step.More;
            case Verdict.Yes:
                NoteElement(inArray);
                return _texts.BeginText(text, final, length, form, isKey: false);
            default:
                return _texts.BeginWord();
        }
    }

    private void NoteElement(bool inArray)
    {
        if (inArray)
        {
            _cursor.NoteSeparators(atEnd: false, _tree.HasMembers);
        }
    }

    private Step Open(char sign)
    {
        if (!_tree.Open(sign, _cursor.At))
        {
            return Step.Broken;
        }

        _cursor.EndValue(_cursor.At + 1);
        return _tree.Next;
    }

    private Step CloseArray(char sign)
    {
        _cursor.NoteSeparators(atEnd: true, _tree.HasMembers);
        _cursor.EndValue(_cursor.At + 1);
        return _tree.Close(sign, _cursor.At);
    }

    // Where the value of a key should stand, its object goes on or ends.
    private Step AddMissing(int at)
    {
        _tree.Repair(PromptRepairs.Literals);
        _tree.Add(NodeKind.Null, at, at, StringForm.Plain);
        _tree.TextGoesOn = false;
        _cursor.EndValue(at);
        return _tree.Next;
    }

    private void Break(int end)
    {
        (End, ReadTo, _step) = (end, end, Step.Broken);
        _cursor.BreakAt(end);
    }

    private void BreakOff()
    {
        End = _step switch
        {
            Step.Text => _texts.BlockEnd,
            // A key that waits for its value goes too, and a "+" for the next part.
            Step.Value when !_tree.InArray || _tree.TextGoesOn => _cursor.At,
            _ => _cursor.LastEnd,
        };
        ReadTo = Math.Max(End, _texts.Scanned(_step));
        _cursor.BreakAt(Math.Max(End, _cursor.At));
        _tree.Repair(PromptRepairs.Brackets);
        _tree.CloseAll(End);
        (BrokenOff, _step) = (true, Step.Done);
    }

    // The reply is over inside the value: what is there is what there is.
    private void EndOfReply(ReadOnlySpan<char> text)
    {
        var isKeyText = _step == Step.Text && _texts.IsKey;
        MayGoOn = KeyVocabulary.IsBeginning(_step == Step.Key ? text[_cursor.At..] : isKeyText ? text[_texts.Start..] : []);
        End = text.Length;
        var isWhole = false;
        if (_step == Step.Text && !isKeyText)
        {
            End = _texts.EndUnclosed(text, out isWhole);
        }
        else if (_step == Step.Word)
        {
            _texts.EndWord(text, text.Length);
        }

        (Truncated, MetEnd, ReadTo, _step) = (!isWhole, true, text.Length, Step.Done);
        _tree.Repair(isWhole ? PromptRepairs.None : PromptRepairs.Unclosed);
        _tree.CloseAll(End);
    }
}
