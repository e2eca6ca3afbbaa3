using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction.Deciding;

/// <summary>The keys of one object, sorted by what they say.</summary>
internal readonly ref struct ObjectKeys
{
    /// <summary>The children that matter, by index; 0 for none.</summary>
    public readonly int Prompt, Style, Mood, Negative, Wrapper, CallWrapper, Call, Arguments;

    /// <summary>How many keys belong to something else.</summary>
    public readonly int Foreign;

    public readonly bool HasStrongForeign, IsExplicit, IsExplicitWrapper, IsDefinition, HasLink, HasWrongPrompt;

    public ObjectKeys(ReadOnlySpan<char> text, ReadOnlySpan<BlockNode> nodes, int index)
    {
        var (unusedCalls, ambiguous) = (0, 0);
        for (var child = nodes[index].First; child != 0; child = nodes[child].Next)
        {
            var node = nodes[child];
            var key = text[node.KeyStart..node.KeyEnd];
            switch (node.Key)
            {
                case KeyKind.Explicit when node.Kind == NodeKind.Object || (node.Kind == NodeKind.String && CanHold(text, nodes, child)) || (node.Kind == NodeKind.Array && node.First != 0 && nodes[node.First].Kind == NodeKind.Object):
                    (Wrapper, IsExplicitWrapper) = (child, true);
                    break;
                case KeyKind.Explicit or KeyKind.Prompt:
                    if (node.Kind is NodeKind.Object or NodeKind.Number or NodeKind.Bool)
                    {
                        HasWrongPrompt = true;
                    }
                    else if (HasText(text, nodes, child) && (Prompt == 0 || KeyVocabulary.Precedence(key) < KeyVocabulary.Precedence(text[nodes[Prompt].KeyStart..nodes[Prompt].KeyEnd])))
                    {
                        (Prompt, IsExplicit) = (child, IsExplicit || node.Key == KeyKind.Explicit);
                    }

                    break;
                case KeyKind.Style:
                    Style = Style == 0 || key is "style" or "стиль" ? child : Style;
                    break;
                case KeyKind.Mood:
                    Mood = Mood == 0 ? child : Mood;
                    break;
                case KeyKind.Negative:
                    Negative = Negative == 0 ? child : Negative;
                    break;
                case KeyKind.Extra:
                    IsDefinition |= key is "type" && IsSchemaType(text[node.Start..node.End]);
                    break;
                case KeyKind.Ambiguous:
                    ambiguous++;
                    break;
                case KeyKind.Wrapper or KeyKind.ExplicitWrapper when CanHold(text, nodes, child):
                    (Wrapper, IsExplicitWrapper) = (child, IsExplicitWrapper || node.Key == KeyKind.ExplicitWrapper);
                    break;
                case KeyKind.CallWrapper when CanHold(text, nodes, child):
                    CallWrapper = child;
                    break;
                case KeyKind.CallName or KeyKind.CallWrapper when node.Kind == NodeKind.String:
                    Call = Call == 0 || node.Key == KeyKind.CallWrapper ? child : Call;
                    // "action" alone is what happens in the picture; the other names belong to something else.
                    unusedCalls += IsAction(key) ? 0 : 1;
                    break;
                case KeyKind.CallName when IsAction(key):
                case KeyKind.CallName or KeyKind.CallArguments when node.Kind == NodeKind.Null && node.Start == node.End:
                    break;
                case KeyKind.CallArguments when node.Kind is NodeKind.Object or NodeKind.String:
                    Arguments = child;
                    unusedCalls++;
                    break;
                case KeyKind.Definition:
                    IsDefinition = true;
                    break;
                case KeyKind.Link:
                    HasLink |= node.Kind != NodeKind.Null;
                    break;
                case KeyKind.Wrapper or KeyKind.ExplicitWrapper or KeyKind.CallWrapper when node.Kind == NodeKind.Null:
                    break;
                default:
                    Foreign++;
                    HasStrongForeign |= node.Key == KeyKind.StrongForeign;
                    break;
            }
        }

        Foreign += unusedCalls;
        if (ambiguous > 0)
        {
            var looksLikeOne = Style != 0 || Mood != 0 || Negative != 0 || (Prompt != 0 && !KeyVocabulary.IsDescription(text[nodes[Prompt].KeyStart..nodes[Prompt].KeyEnd]));
            Foreign += Foreign > 0 || !looksLikeOne ? ambiguous : 0;
        }
    }

    private static bool IsAction(ReadOnlySpan<char> key) => key.Trim().Equals("action", StringComparison.OrdinalIgnoreCase);

    // {"type": "string", "description": "What to draw"} describes a parameter, and no picture.
    private static bool IsSchemaType(ReadOnlySpan<char> type) => type is "string" or "object" or "array" or "number" or "integer" or "boolean";

    // Looks at the text as it is written: decoding it can wait until it is wanted.
    private static bool HasText(ReadOnlySpan<char> text, ReadOnlySpan<BlockNode> nodes, int index)
    {
        var node = nodes[index];
        if (node.Kind == NodeKind.Array)
        {
            return node.First != 0 && nodes[node.First].Kind == NodeKind.String;
        }

        var value = text[node.Start..node.End].Trim();
        return node.Kind == NodeKind.String && !value.IsEmpty && !BlockText.IsPlaceholder(value);
    }

    private static bool CanHold(ReadOnlySpan<char> text, ReadOnlySpan<BlockNode> nodes, int index)
    {
        var node = nodes[index];
        return node.Kind is NodeKind.Object or NodeKind.Array
            || (node.Kind == NodeKind.String && BlockText.SkipEscapedBlanks(text[node.Start..node.End]) is [var first, ..] && (Signs.IsObjectOpen(first) || Signs.IsArrayOpen(first)));
    }
}
