namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>Counts, while a block is still being read, what its keys say, so that what is surely foreign need not be held back.</summary>
internal sealed class BlockEvidence
{
    // As many keys that nobody knows prove that a block is none, whatever comes.
    private const int MostForeign = 4;

    // And so do as many that hardly ever stand beside a prompt, as a port or an error code.
    private const int MostStrong = 2;

    private int _strong;
    private int _telling;
    private bool _explicit;
    private bool _hasCallWrapper;
    private bool _hasCallName;
    private bool _hasCallArguments;
    private bool _hasTool;
    private bool _isOtherTool;
    private bool _hasKeys;
    private bool _hasPrompt;
    private bool _isWrapper;
    private bool _hasLooks;

    /// <summary>Whether the block can no longer be that of a picture.</summary>
    public bool IsForeign { get; private set; }

    /// <summary>How many keys of something else the root, or the element of a root array, has.</summary>
    public int ForeignKeys { get; private set; }

    /// <summary>Whether more keys could make it a picture: nothing speaks against it yet, or no more than one key beside those of a picture.</summary>
    public bool MayStillBeOurs => !IsForeign && (ForeignKeys == 0 || (ForeignKeys == 1 && (_hasPrompt || _hasLooks || _explicit)));

    private bool IsCall => _hasCallWrapper || (_hasCallName && _hasCallArguments);

    public void Reset()
    {
        ResetKeys();
        IsForeign = false;
    }

    /// <summary>A key of the root object, or of an object in a root array.</summary>
    public void Key(KeyKind kind)
    {
        _hasKeys = true;
        switch (kind)
        {
            case KeyKind.Prompt:
                _hasPrompt = true;
                break;
            case KeyKind.Wrapper:
                _isWrapper = true;
                break;
            case KeyKind.CallWrapper:
                // A call may have any keys beside it.
                _hasCallWrapper = true;
                break;
            case KeyKind.Style or KeyKind.Mood:
                _hasLooks = true;
                break;
            case KeyKind.Explicit or KeyKind.ExplicitWrapper:
                _explicit = true;
                break;
            case KeyKind.CallName:
                _hasCallName = true;
                break;
            case KeyKind.CallArguments:
                _hasCallArguments = true;
                break;
            case KeyKind.Definition:
                IsForeign = true;
                break;
            case KeyKind.Foreign:
                ForeignKeys++;
                _telling++;
                break;
            case KeyKind.Envelope:
                ForeignKeys++;
                break;
            case KeyKind.StrongForeign:
                ForeignKeys++;
                _telling++;
                _strong++;
                break;
            default:
                break;
        }

        // An explicit key may still come after some foreign ones; after more, or two that are hardly ever beside it, it is too late.
        // A call may have an id, a status and more beside it.
        IsForeign |= !_explicit && !IsCall && (_telling >= MostForeign || _strong >= MostStrong);
    }

    /// <summary>A value of the root object begins if it is a container, and has ended otherwise.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="kind">What it is.</param>
    public void Value(KeyKind key, NodeKind kind)
    {
        var isScalar = kind is NodeKind.Number or NodeKind.Bool;
        IsForeign |= key switch
        {
            // "description": {"type": "string"} is a schema.
            KeyKind.Prompt => isScalar || kind == NodeKind.Object,
            KeyKind.Explicit => isScalar,
            KeyKind.Link => kind != NodeKind.Null,
            KeyKind.CallArguments => _isOtherTool && kind is NodeKind.Object or NodeKind.String,
            _ => false,
        };
    }

    /// <summary>Something that only program code has.</summary>
    public void NoteCode() => IsForeign = true;

    /// <summary>A schema somewhere inside: the definition of a tool.</summary>
    public void NestedDefinition() => IsForeign |= !_explicit;

    /// <summary>The first name of a called tool.</summary>
    /// <param name="draws">Whether that tool draws.</param>
    public void Tool(bool draws)
    {
        _isOtherTool |= !draws && !_hasTool;
        _hasTool = true;
    }

    /// <summary>An element of a root array begins; each is judged apart, and one that is no picture makes the array foreign.</summary>
    /// <param name="kind">What it is.</param>
    public void Element(NodeKind kind)
    {
        // The element before this one is complete: without a prompt, or with keys of something else beside it, it was no picture; one is allowed in a wrapper and beside its looks.
        var wasForeign = _hasKeys && (ForeignKeys > 1 || (!_isWrapper && (!_hasPrompt || (ForeignKeys == 1 && !_hasLooks))));
        IsForeign |= kind is NodeKind.String or NodeKind.Number or NodeKind.Bool || (wasForeign && !_explicit && !_hasCallWrapper && !_hasCallName && !_hasCallArguments);
        ResetKeys();
    }

    private void ResetKeys()
    {
        (_strong, _telling, ForeignKeys, _explicit, _isOtherTool, _hasTool) = (0, 0, 0, false, false, false);
        (_hasCallWrapper, _hasCallName, _hasCallArguments) = (false, false, false);
        (_hasKeys, _hasPrompt, _isWrapper, _hasLooks) = (false, false, false, false);
    }
}
