namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>What has been found of a value: its nodes, the containers that are still open, the key that waits for its value, what the keys say, and what had to be repaired.</summary>
internal sealed class BlockTree
{
    // A deeper value is no picture (and an attack on most parsers).
    private const int MaxDepth = 64;

    private readonly int[] _open = new int[MaxDepth];
    private readonly int[] _last = new int[MaxDepth];
    private BlockNode[] _nodes = new BlockNode[12];
    private int _count;
    private int _doubledBraces;
    private int _keyStart;
    private int _keyEnd;

    /// <summary>The nodes found; the root is the first.</summary>
    public ReadOnlySpan<BlockNode> Nodes => _nodes.AsSpan(0, _count);

    /// <summary>What the keys of the root say so far.</summary>
    public BlockEvidence Evidence { get; } = new();

    /// <summary>What had to be repaired.</summary>
    public PromptRepairs Repairs { get; private set; }

    /// <summary>How many containers are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether more were opened than a picture can have.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>What the last key says.</summary>
    public KeyKind LastKey { get; private set; }

    /// <summary>Whether the keys have no quotes, so that any word may be one: so it is with the last that was written in one way or the other.</summary>
    public bool KeysAreWords { get; set; }

    /// <summary>Whether a "+" stood behind the last text: "a" + "b". The second part comes as a text of its own and is joined to the first.</summary>
    public bool TextGoesOn { get; set; }

    /// <summary>Whether the innermost open container is an array.</summary>
    public bool InArray { get; private set; }

    /// <summary>Whether anything stands in the innermost open container.</summary>
    public bool HasMembers => Depth > 0 && _last[Depth - 1] != 0;

    /// <summary>What the container is in which the innermost stands, if there is one.</summary>
    public NodeKind? Outer => Depth > 1 ? _nodes[_open[Depth - 2]].Kind : null;

    /// <summary>What is to be read once a value has ended.</summary>
    public Step Next => Depth == 0 ? Step.Done : InArray ? Step.Value : Step.Key;

    public void Reset()
    {
        (_count, _doubledBraces, Depth, InArray, IsTooDeep, KeysAreWords, TextGoesOn, Repairs) = (0, 0, 0, false, false, false, false, PromptRepairs.None);
        Evidence.Reset();
    }

    /// <summary>Notes what had to be repaired.</summary>
    public void Repair(PromptRepairs repairs) => Repairs |= repairs;

    /// <summary>Opens a container. False: it is too deep.</summary>
    public bool Open(char sign, int at)
    {
        if (Depth + _doubledBraces == MaxDepth)
        {
            IsTooDeep = true;
            return false;
        }

        Repairs |= sign is '{' or '[' ? PromptRepairs.None : PromptRepairs.Encoding;
        var isArray = Signs.IsArrayOpen(sign);
        _open[Depth] = Add(isArray ? NodeKind.Array : NodeKind.Object, at, at, StringForm.Plain);
        _last[Depth++] = 0;
        InArray = isArray;
        return true;
    }

    /// <summary>Takes the second brace of {{…}}: it says nothing, but counts as deep. False: as too deep.</summary>
    public bool OpenAgain()
    {
        Repairs |= PromptRepairs.Brackets;
        IsTooDeep = ++_doubledBraces + Depth > MaxDepth;
        return !IsTooDeep;
    }

    /// <summary>Closes the innermost container by its sign, or by the wrong one.</summary>
    /// <returns>What is to be read next.</returns>
    public Step Close(char sign, int end)
    {
        Repairs |= InArray == (sign is '}' or '\uFF5D') ? PromptRepairs.Brackets : PromptRepairs.None;
        Repairs |= sign is '}' or ']' ? PromptRepairs.None : PromptRepairs.Encoding;
        TextGoesOn = false;
        Close(end);
        return Next;
    }

    /// <summary>Closes the innermost container, whose bracket is lost.</summary>
    public void Close(int end)
    {
        _nodes[_open[--Depth]].End = end;
        InArray = Depth > 0 && _nodes[_open[Depth - 1]].Kind == NodeKind.Array;
    }

    /// <summary>Closes all containers, whose brackets are lost.</summary>
    public void CloseAll(int end)
    {
        while (Depth > 0)
        {
            Close(end);
        }
    }

    /// <summary>Adds a key; the next value is its own.</summary>
    public void AddKey(ReadOnlySpan<char> text, int start, int end)
    {
        (_keyStart, _keyEnd, LastKey) = (start, end, KeyVocabulary.Classify(text[start..end]));
        if (Depth == 1 || (Depth == 2 && _nodes[0].Kind == NodeKind.Array))
        {
            Evidence.Key(LastKey);
        }
        else if (LastKey == KeyKind.Definition)
        {
            Evidence.NestedDefinition();
        }
    }

    /// <summary>Adds a value to the innermost container.</summary>
    /// <returns>Its place among the nodes.</returns>
    public int Add(NodeKind kind, int start, int end, StringForm form)
    {
        var index = _count;
        ref var node = ref NewNode(kind, start, end, form);
        if (Depth > 0)
        {
            var parent = _open[Depth - 1];
            if (!InArray)
            {
                (node.KeyStart, node.KeyEnd, node.Key) = (_keyStart, _keyEnd, LastKey);
            }

            if (Depth == 1 && !InArray)
            {
                Evidence.Value(LastKey, kind);
            }
            else if (Depth == 1)
            {
                Evidence.Element(kind);
            }

            if (_last[Depth - 1] == 0)
            {
                _nodes[parent].First = index;
            }
            else
            {
                _nodes[_last[Depth - 1]].Next = index;
            }

            _last[Depth - 1] = index;
        }

        return index;
    }

    /// <summary>Adds a text, or what comes after the "+" to the text before it.</summary>
    public void AddText(int start, int end, StringForm form)
    {
        if (!TextGoesOn)
        {
            Add(NodeKind.String, start, end, form);
            return;
        }

        // Not linked into the container: it follows its text in the table.
        TextGoesOn = false;
        NewNode(NodeKind.Continuation, start, end, form);
    }

    /// <summary>The first name of a called tool tells at once whether its arguments can be ours.</summary>
    public void NoteTool(ReadOnlySpan<char> name)
    {
        if (LastKey == KeyKind.CallName && Depth == 1 && !InArray)
        {
            Evidence.Tool(KeyVocabulary.IsDrawingTool(name));
        }
    }

    /// <summary>An address in the root speaks as soon as it begins.</summary>
    public void NoteLink()
    {
        if (LastKey == KeyKind.Link && Depth == 1 && !InArray)
        {
            Evidence.Value(LastKey, NodeKind.String);
        }
    }

    private ref BlockNode NewNode(NodeKind kind, int start, int end, StringForm form)
    {
        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, _count * 2);
        }

        // Written in place: a node that is built elsewhere must be copied.
        ref var node = ref _nodes[_count++];
        node = default;
        (node.Kind, node.Start, node.End, node.Form) = (kind, start, end, form);
        return ref node;
    }
}
