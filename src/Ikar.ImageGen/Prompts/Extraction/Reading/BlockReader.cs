namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>Reads one JSON-like value, as broken as LLMs write it, into nodes. Stops when the text ends and goes on from the same place when more has come;
/// no recursion, and no character is looked at again from the start.</summary>
internal sealed partial class BlockReader
{
    /// <summary>A deeper value is no picture (and an attack on most parsers).</summary>
    public const int MaxDepth = 64;

    /// <summary>A longer value is no picture.</summary>
    public const int MaxLength = 16 * 1024;

    private readonly int[] _stack = new int[MaxDepth];
    private readonly int[] _last = new int[MaxDepth];
    private BlockNode[] _nodes = new BlockNode[12];
    private int _count;
    private int _depth;
    private int _at;
    private int _lastEnd;
    private Phase _phase;
    private int _newLines;
    private int _separators;
    private bool _inFence;
    private bool _wordKeys;
    private int _doubledBraces;
    private int _keyStart;
    private int _keyEnd;

    private enum Phase
    {
        Key,
        Colon,
        Value,
        Text,
        Word,
        Done,
        Broken,
    }

    /// <summary>The nodes found; the root is the first.</summary>
    public ReadOnlySpan<BlockNode> Nodes => _nodes.AsSpan(0, _count);

    /// <summary>What had to be repaired.</summary>
    public PromptRepairs Repairs { get; private set; }

    /// <summary>Where the value ends, or where it turned out to be none.</summary>
    public int End { get; private set; }

    /// <summary>Where the value stands.</summary>
    public int Start { get; private set; }

    /// <summary>Where the sign stands that made it none.</summary>
    public int BrokenAt { get; private set; }

    /// <summary>Whether the reply ended inside the value.</summary>
    public bool Truncated { get; private set; }

    /// <summary>Whether the key in which the reply ended, if it did, was going to be one of ours.</summary>
    public bool MayGoOn { get; private set; }

    /// <summary>Whether a key had no quotes.</summary>
    public bool WordKeys { get; private set; }

    /// <summary>Whether the value ended without its bracket, although the reply went on.</summary>
    public bool BrokenOff { get; private set; }

    /// <summary>Whether the value is deeper or longer than a picture's can be; then nothing inside it is one.</summary>
    public bool TooBig { get; private set; }

    /// <summary>Whether the value was looked for as far as the end of the reply, even if it turned out to end before.</summary>
    public bool MetEnd { get; private set; }

    /// <summary>How far the value reaches for sure: between members it may still turn out to have ended with the last one.</summary>
    public int Settled => _phase == Phase.Key ? _lastEnd : Position;

    private int Position => _phase is Phase.Word || (_phase is Phase.Text && !_textIsKey) ? _scan : _at;

    /// <summary>What the keys of the root say so far.</summary>
    public BlockEvidence Evidence { get; } = new();

    /// <summary>Begins at an opening bracket.</summary>
    /// <param name="start">Where it stands.</param>
    /// <param name="inFence">Whether in a fence for JSON; elsewhere a brace may as well open a block of program code.</param>
    public void Begin(int start, bool inFence)
    {
        (_inFence, WordKeys) = (inFence, false);
        (_count, _depth, Start, BrokenAt, _at, _lastEnd, _searched) = (0, 0, start, start, start, start, start);
        (_phase, _newLines, _separators, _form) = (Phase.Value, 0, 0, StringForm.Plain);
        (_wordKeys, _doubledKey, _continues, _doubledBraces, TooBig) = (false, false, false, 0, false);
        (Repairs, End, Truncated, BrokenOff, MetEnd, MayGoOn) = (PromptRepairs.None, start, false, false, false, true);
        Evidence.Reset();
    }

    /// <summary>Whether what has just come only goes on with the text that is being read, and ends nothing.</summary>
    /// <param name="fresh">Where what has just come begins.</param>
    /// <param name="chunk">What has just come.</param>
    public bool GoesOn(int fresh, ReadOnlySpan<char> chunk)
    {
        var end = fresh + chunk.Length;
        if (_phase != Phase.Text || _form == StringForm.Entities || end - Start > MaxLength)
        {
            return false;
        }

        if (_scan == fresh && !PlainStops.MayStandIn(chunk))
        {
            if (_textIsKey && IsTooLongForKey(end - _textStart, chunk))
            {
                return false;
            }

            _scan = end;
            return true;
        }

        // Whether a quote ends its text is told by a colon or a bracket behind it, and not by a comma or the words of a key.
        return _form == StringForm.Plain && !_textIsKey && !InArray && !Deciding.MayStandIn(chunk);
    }

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

        while (_phase < Phase.Done)
        {
            var verdict = _phase switch
            {
                Phase.Key => ReadKey(text, final),
                Phase.Colon => ReadColon(text, final),
                Phase.Value => ReadValue(text, final),
                Phase.Text => ReadText(text, final),
                _ => ReadWord(text, final),
            };
            if (verdict == Verdict.No || (verdict == Verdict.More && tooLong))
            {
                TooBig |= tooLong && verdict == Verdict.More;
                End = tooLong && verdict == Verdict.More ? text.Length : Position;
                (BrokenAt, _phase) = (Math.Max(BrokenAt, End), Phase.Broken);
            }
            else if (verdict == Verdict.More && !final)
            {
                return ReadStatus.More;
            }
            else if (verdict == Verdict.More)
            {
                EndOfReply(text);
            }
        }

        return _phase == Phase.Done ? ReadStatus.Done : ReadStatus.Broken;
    }

    private Verdict ReadValue(ReadOnlySpan<char> text, bool final)
    {
        var inArray = _depth > 0 && _nodes[_stack[_depth - 1]].Kind == NodeKind.Array;
        if (!SkipTrivia(text, final, separators: inArray) || _at >= text.Length)
        {
            return Verdict.More;
        }

        var c = text[_at];
        if (Signs.IsObjectOpen(c) || Signs.IsArrayOpen(c))
        {
            NoteElement(inArray);
            return Open(c);
        }

        if (_depth == 0)
        {
            return Verdict.No;
        }

        if (Signs.IsCloser(c) || Signs.IsSeparator(c))
        {
            if (inArray)
            {
                NoteSeparators(atEnd: true);
                Close(c);
                return Verdict.Yes;
            }

            Repairs |= PromptRepairs.Literals;
            Add(NodeKind.Null, _at, _at, StringForm.Plain);
            AfterValue(_at);
            return Verdict.Yes;
        }

        if (EndsEarly(text, final) is var ends && ends != Verdict.No)
        {
            return ends;
        }

        switch (QuoteForms.IsQuote(text, _at, final, out var length, out var form))
        {
            case Verdict.More:
                return Verdict.More;
            case Verdict.Yes:
                NoteElement(inArray);
                return BeginText(text, final, length, form, isKey: false);
            default:
                return BeginWord();
        }
    }

    private Verdict Open(char c)
    {
        if (_depth + _doubledBraces == MaxDepth)
        {
            TooBig = true;
            return Verdict.No;
        }

        var isObject = Signs.IsObjectOpen(c);
        Repairs |= c is '{' or '[' ? PromptRepairs.None : PromptRepairs.Encoding;
        var node = Add(isObject ? NodeKind.Object : NodeKind.Array, _at, _at, StringForm.Plain);
        _stack[_depth] = node;
        _last[_depth++] = 0;
        _at++;
        (_lastEnd, _newLines, _separators) = (_at, 0, 0);
        _phase = isObject ? Phase.Key : Phase.Value;
        return Verdict.Yes;
    }

    private void Close(char c)
    {
        var node = _stack[--_depth];
        Repairs |= (_nodes[node].Kind == NodeKind.Object) == (c is '}' or '\uFF5D') ? PromptRepairs.None : PromptRepairs.Brackets;
        Repairs |= c is '}' or ']' ? PromptRepairs.None : PromptRepairs.Encoding;
        _nodes[node].End = ++_at;
        AfterValue(_at);
    }

    private void AfterValue(int end)
    {
        (_lastEnd, _at, _newLines, _separators, _continues) = (end, end, 0, 0, false);
        if (_depth == 0)
        {
            Finish(end);
        }
        else
        {
            _phase = _nodes[_stack[_depth - 1]].Kind == NodeKind.Object ? Phase.Key : Phase.Value;
        }
    }

    private void Finish(int end)
    {
        (End, _phase) = (end, Phase.Done);
    }

    private int Add(NodeKind kind, int start, int end, StringForm form)
    {
        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, _count * 2);
        }

        ref var node = ref _nodes[_count];
        node = new BlockNode { Kind = kind, Start = start, End = end, Form = form };
        if (_depth > 0)
        {
            var parent = _stack[_depth - 1];
            var inObject = _nodes[parent].Kind == NodeKind.Object;
            if (inObject)
            {
                (node.KeyStart, node.KeyEnd, node.Key) = (_keyStart, _keyEnd, LastKey);
            }

            if (_depth == 1 && inObject)
            {
                Evidence.Value(LastKey, kind);
            }
            else if (_depth == 1)
            {
                Evidence.Element(kind);
            }

            if (_last[_depth - 1] == 0)
            {
                _nodes[parent].First = _count;
            }
            else
            {
                _nodes[_last[_depth - 1]].Next = _count;
            }

            _last[_depth - 1] = _count;
        }

        return _count++;
    }
}
