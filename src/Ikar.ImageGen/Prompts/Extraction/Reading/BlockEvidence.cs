namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>Counts, while a block is still being read, what its keys say, so that what is surely foreign need not be held back.</summary>
internal sealed class BlockEvidence
{
    private int _strong;
    private bool _explicit;
    private int _call;

    /// <summary>Whether the block can no longer be that of a picture.</summary>
    public bool IsForeign { get; private set; }

    /// <summary>How many keys of something else the root, or the element of a root array, has.</summary>
    public int ForeignKeys { get; private set; }

    public void Reset()
    {
        (_strong, ForeignKeys, _explicit, _call, IsForeign) = (0, 0, false, 0, false);
    }

    /// <summary>A key of the root object, or of an object in a root array.</summary>
    public void Key(KeyKind kind)
    {
        switch (kind)
        {
            case KeyKind.Explicit or KeyKind.ExplicitWrapper:
                _explicit = true;
                break;
            case KeyKind.CallName:
                _call |= 1;
                break;
            case KeyKind.CallArguments:
                _call |= 2;
                break;
            case KeyKind.Definition:
                IsForeign = true;
                break;
            case KeyKind.Foreign:
                ForeignKeys++;
                break;
            case KeyKind.StrongForeign:
                ForeignKeys++;
                _strong++;
                break;
            default:
                break;
        }

        // An explicit key may still come after one or two foreign ones; after more it is too late. A call may have an id, a status and more beside it.
        IsForeign |= !_explicit && _call < 3 && (ForeignKeys >= 3 || (ForeignKeys >= 2 && _strong > 0));
    }

    /// <summary>A container opens inside the root.</summary>
    /// <param name="inArray">Whether the root is an array, whose elements are judged apart.</param>
    /// <param name="key">The key it stands under.</param>
    /// <param name="isObject">Whether it is an object.</param>
    public void ChildOpens(bool inArray, KeyKind key, bool isObject)
    {
        if (inArray)
        {
            (_strong, ForeignKeys, _explicit, _call) = (0, 0, false, 0);
        }
        else if (key == KeyKind.Prompt && isObject)
        {
            // "description": {"type": "string"} is a schema.
            IsForeign = true;
        }
    }
}
