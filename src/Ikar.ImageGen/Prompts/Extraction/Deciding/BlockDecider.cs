using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction.Deciding;

/// <summary>Tells the prompt of a picture from everything else that is written as JSON. Strict, because a false hit spends money and deletes a part of the answer.</summary>
internal ref struct BlockDecider(ReadOnlySpan<char> text, ReadOnlySpan<BlockNode> nodes, bool isCut, List<ImagePrompt> prompts)
{
    // A wrapper in a call in a list of calls is as deep as real replies go.
    private const int DeepestWrapping = 5;

    // Reads what is encoded twice, as the arguments of a call often are; its tables are worth keeping on this thread.
    [ThreadStatic]
    private static BlockReader? Spare;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<BlockNode> _nodes = nodes;
    private readonly bool _isCut = isCut;
    private readonly List<ImagePrompt> _prompts = prompts;

    /// <summary>Why an object is believed to be a picture although it has keys of something else.</summary>
    private enum Trust
    {
        None,
        Wrapped,
        Explicit,
    }

    /// <summary>What had to be repaired inside texts.</summary>
    public PromptRepairs Repairs;

    /// <summary>Decides, and adds the prompts that were found.</summary>
    public BlockDecision Decide()
    {
        var before = _prompts.Count;
        var decision = _nodes.Length == 0 ? BlockDecision.Open : Container(0, Trust.None, 0);
        if (decision != BlockDecision.Picture)
        {
            _prompts.RemoveRange(before, _prompts.Count - before);
        }

        return decision;
    }

    private BlockDecision Container(int index, Trust trust, int depth)
    {
        if (depth > DeepestWrapping)
        {
            return BlockDecision.Foreign;
        }

        if (_nodes[index].Kind == NodeKind.Object)
        {
            return Object(index, trust, depth);
        }

        // An array of pictures: every element must be one.
        var decision = BlockDecision.Open;
        for (var child = _nodes[index].First; child != 0; child = _nodes[child].Next)
        {
            if (_nodes[child].Kind == NodeKind.Null)
            {
                continue;
            }

            var element = _nodes[child].Kind is NodeKind.Object or NodeKind.Array ? Container(child, trust, depth + 1) : BlockDecision.Foreign;
            if (element == BlockDecision.Foreign || (element == BlockDecision.Open && _nodes[child].Next != 0))
            {
                return BlockDecision.Foreign;
            }

            decision = element == BlockDecision.Picture ? BlockDecision.Picture : decision;
        }

        return decision;
    }

    private BlockDecision Object(int index, Trust trust, int depth)
    {
        var keys = new ObjectKeys(_text, _nodes, index);
        if (keys.IsDefinition || keys.HasLink)
        {
            return BlockDecision.Foreign;
        }

        if (keys.Call != 0)
        {
            // A call: {"name": "generate_image", "arguments": {…}}.
            var name = BlockText.Read(_text, _nodes, keys.Call, ref Repairs);
            if (KeyVocabulary.IsDrawingTool(name))
            {
                return keys.Arguments != 0 ? Inside(keys.Arguments, Trust.Explicit, depth) : FlatCall(index, keys);
            }

            if (keys.Arguments != 0)
            {
                return BlockDecision.Foreign;
            }

            if (_isCut && keys.Call == _nodes.Length - 1 && keys.Prompt == 0)
            {
                return keys.Foreign <= 1 && KeyVocabulary.IsDrawingTool(name, isBeginning: true) ? BlockDecision.Open : BlockDecision.Foreign;
            }
        }

        if (keys.CallWrapper != 0)
        {
            return Inside(keys.CallWrapper, trust, depth);
        }

        if (keys.Wrapper != 0)
        {
            var isExplicit = keys.IsExplicitWrapper || trust == Trust.Explicit;
            return keys.Foreign >= 2 && !isExplicit ? BlockDecision.Foreign : Inside(keys.Wrapper, isExplicit ? Trust.Explicit : Trust.Wrapped, depth);
        }

        return Prompt(index, keys, trust);
    }

    // {"name": "generate_image", "prompt": "a cat"}. With a description alone it is what the tool is said to do, and with other keys its definition.
    private BlockDecision FlatCall(int index, in ObjectKeys keys)
    {
        if (keys.Prompt == 0 && keys.Foreign <= 1)
        {
            // The arguments may still come.
            return BlockDecision.Open;
        }

        var isCall = keys.Foreign <= 1 && (keys.Style != 0 || keys.Mood != 0 || keys.Foreign == 0 || !KeyVocabulary.IsDescription(_text[_nodes[keys.Prompt].KeyStart.._nodes[keys.Prompt].KeyEnd]));
        return isCall ? Prompt(index, keys, Trust.Explicit) : BlockDecision.Foreign;
    }

    // The value of a wrapper or of a call's arguments: a container, or one written as a JSON string, which is decoded once.
    private BlockDecision Inside(int index, Trust trust, int depth)
    {
        if (_nodes[index].Kind is NodeKind.Object or NodeKind.Array)
        {
            return Container(index, trust, depth + 1);
        }

        if (_nodes[index].Kind != NodeKind.String || depth > DeepestWrapping)
        {
            return BlockDecision.Foreign;
        }

        var json = BlockText.Read(_text, _nodes, index, ref Repairs);
        if (json.Length == 0 || !(Signs.IsObjectOpen(json[0]) || Signs.IsArrayOpen(json[0])))
        {
            return BlockDecision.Foreign;
        }

        var reader = Spare ?? new BlockReader();
        Spare = null;
        reader.Begin(0, inFence: true);
        var decision = BlockDecision.Foreign;
        if (reader.Advance(json, final: true) != ReadStatus.Broken)
        {
            var inner = new BlockDecider(json, reader.Nodes, isCut: false, _prompts);
            // One past the limit less one: what is inside may be wrapped, but not encoded again.
            decision = inner.Container(0, trust, Math.Max(depth + 1, DeepestWrapping - 1));
            Repairs |= reader.Repairs | inner.Repairs | PromptRepairs.DoubleEncoded;
        }

        Spare = reader;
        return decision;
    }

    private BlockDecision Prompt(int index, in ObjectKeys keys, Trust trust)
    {
        if (keys.HasWrongPrompt)
        {
            return BlockDecision.Foreign;
        }

        if (keys.Prompt == 0)
        {
            // Only a style and a mood, or nothing yet.
            return keys.Foreign > 0 || keys.Arguments != 0 ? BlockDecision.Foreign : BlockDecision.Open;
        }

        var isAllowed = keys.IsExplicit || trust switch
        {
            Trust.Explicit => true,
            Trust.Wrapped => keys.Foreign < 2,
            // One foreign key beside a description with a style or a mood is a picture with a title.
            _ => keys.Foreign == 0 || (keys.Foreign == 1 && !keys.HasStrongForeign && (keys.Style != 0 || keys.Mood != 0)),
        };
        if (!isAllowed)
        {
            return BlockDecision.Foreign;
        }

        var description = Value(keys.Prompt);
        if (description is null)
        {
            return BlockDecision.Foreign;
        }

        if (_isCut && keys.Prompt == _nodes.Length - 1 && description[0] is '<' or '{' or '[' or '\u2039')
        {
            // A template that was cut off before its end showed.
            return BlockDecision.Open;
        }

        _prompts.Add(new ImagePrompt(description)
        {
            Style = Value(keys.Style),
            Mood = Value(keys.Mood),
            NegativePrompt = Value(keys.Negative),
            Extra = Extra(index) ?? ImagePrompt.NoExtra,
        });
        return BlockDecision.Picture;
    }

    private ExtraValues? Extra(int index)
    {
        ExtraValues? extra = null;
        for (var child = _nodes[index].First; child != 0; child = _nodes[child].Next)
        {
            if (_nodes[child].Key is KeyKind.Explicit or KeyKind.Prompt or KeyKind.Style or KeyKind.Mood or KeyKind.Negative || Value(child) is not { } value)
            {
                continue;
            }

            extra ??= new ExtraValues();
            extra.Add(KeyVocabulary.Name(_text[_nodes[child].KeyStart.._nodes[child].KeyEnd].Trim()), value);
        }

        return extra;
    }

    // The text of a scalar, or of a list of texts or numbers; null if there is none, or only a placeholder.
    private string? Value(int index)
    {
        if (index == 0)
        {
            return null;
        }

        var node = _nodes[index];
        var value = node.Kind switch
        {
            NodeKind.String => BlockText.Read(_text, _nodes, index, ref Repairs),
            NodeKind.Number or NodeKind.Bool => _text[node.Start..node.End].ToString(),
            NodeKind.Array => List(index),
            _ => "",
        };
        return value.Length == 0 || BlockText.IsPlaceholder(value) ? null : value;
    }

    private string List(int index)
    {
        var parts = new List<string>();
        for (var child = _nodes[index].First; child != 0; child = _nodes[child].Next)
        {
            var part = _nodes[child].Kind switch
            {
                NodeKind.String => BlockText.Read(_text, _nodes, child, ref Repairs),
                NodeKind.Number => _text[_nodes[child].Start.._nodes[child].End].ToString(),
                _ => "",
            };
            if (part.Length > 0)
            {
                parts.Add(part);
            }
        }

        return string.Join(", ", parts);
    }
}
