using Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>The steps through texts, with quotes or without: each puts into the tree what a text turned out to be.</summary>
/// <param name="tree">Where the texts go.</param>
/// <param name="cursor">Stands where a text begins, and moves past it.</param>
internal sealed class TextSteps(BlockTree tree, BlockCursor cursor)
{
    private readonly QuotedText _quoted = new();
    private readonly BareWord _word = new();
    private bool _inFence;
    private int _limit;

    /// <summary>Whether the text in quotes is a key.</summary>
    public bool IsKey => _quoted.IsKey;

    /// <summary>Where the text in quotes begins.</summary>
    public int Start => _quoted.Opened.Start;

    /// <summary>Where the block ended inside a text.</summary>
    public int BlockEnd { get; private set; }

    /// <summary>Prepares for a block.</summary>
    /// <param name="inFence">Whether it stands in a fence for JSON.</param>
    /// <param name="limit">Where the reply is cut because a longer value is no picture.</param>
    public void Begin(bool inFence, int limit)
    {
        (_inFence, _limit) = (inFence, limit);
        _quoted.ForgetKey();
    }

    /// <summary>A key came that was not in quotes, or whose quotes were surely not doubled.</summary>
    public void ForgetKey() => _quoted.ForgetKey();

    /// <summary>How far what is being read was looked through.</summary>
    /// <param name="step">What is being read.</param>
    public int Scanned(Step step) => step == Step.Word ? _word.Scanned : step == Step.Text && !IsKey ? _quoted.Scanned : cursor.At;

    /// <summary>Whether what has just come only goes on with the text in quotes, and ends nothing.</summary>
    public bool GoesOn(int fresh, ReadOnlySpan<char> chunk) => _quoted.GoesOn(fresh, chunk);

    /// <summary>Begins a text in quotes.</summary>
    public Step BeginText(ReadOnlySpan<char> text, bool final, int length, StringForm form, bool isKey)
    {
        cursor.IsEscaped = form == StringForm.Escaped;
        var isLink = !isKey && tree.IsAtLink;
        var opens = _quoted.Begin(text, cursor.At, final, length, form, Place(isKey, isLink));
        if (opens != Verdict.Yes)
        {
            return opens == Verdict.More ? Step.More : End(text, _quoted.Ending);
        }

        tree.Repair(_quoted.Opened.Repairs);
        if (isLink)
        {
            tree.Evidence.Value(KeyKind.Link, NodeKind.String);
        }

        return Step.Text;
    }

    /// <summary>Reads on in a text in quotes.</summary>
    public Step ReadText(ReadOnlySpan<char> text, bool final)
    {
        var ends = _quoted.Read(text, final);
        if (ends == Verdict.More)
        {
            return Step.More;
        }

        cursor.BreakAt(_quoted.Ending.BrokenAt);
        return ends == Verdict.Yes ? End(text, _quoted.Ending) : Step.Broken;
    }

    /// <summary>Begins a value without quotes.</summary>
    public Step BeginWord()
    {
        _word.Begin(cursor.At, Place(isKey: false, isLink: false));
        return Step.Word;
    }

    /// <summary>Reads on in a value without quotes.</summary>
    public Step ReadWord(ReadOnlySpan<char> text, bool final) => _word.Read(text, final, out var end) switch
    {
        Verdict.Yes => EndWord(text, end),
        Verdict.More => Step.More,
        _ => Step.Broken,
    };

    /// <summary>Ends the value without quotes.</summary>
    public Step EndWord(ReadOnlySpan<char> text, int end)
    {
        var start = _word.Start;
        var word = text[start..end].TrimEnd();
        end = start + word.Length;
        var kind = BlockText.KindOfWord(word, out var isJson);
        tree.Repair(isJson ? PromptRepairs.None : kind == NodeKind.String ? PromptRepairs.Unquoted : PromptRepairs.Literals);
        if (kind == NodeKind.String)
        {
            tree.AddText(start, end, StringForm.Bare);
            tree.NoteTool(word);
        }
        else
        {
            tree.Add(kind, start, end, StringForm.Bare);
        }

        tree.TextGoesOn = false;
        cursor.EndValue(end);
        return tree.Next;
    }

    /// <summary>Ends the text in quotes, although no quote did.</summary>
    /// <param name="text">The reply, as far as the text can reach.</param>
    /// <param name="isWhole">Whether the text lacks only its quote.</param>
    /// <returns>Where the block ended.</returns>
    public int EndUnclosed(ReadOnlySpan<char> text, out bool isWhole)
    {
        var unclosed = UnclosedText.Read(text, _quoted.Opened);
        if (unclosed.IsInSentence)
        {
            tree.Evidence.IsCode();
        }

        isWhole = unclosed.IsWhole;
        if (unclosed.IsEmpty && !tree.TextGoesOn)
        {
            // Nothing of it has come.
            isWhole = false;
            tree.Add(NodeKind.Null, Start, Start, StringForm.Plain);
            return unclosed.BlockEnd;
        }

        tree.AddText(Start, unclosed.End, _quoted.Opened.Form);
        tree.Repair(isWhole ? PromptRepairs.Quotes : PromptRepairs.None);
        return unclosed.BlockEnd;
    }

    private TextPlace Place(bool isKey, bool isLink) => new()
    {
        IsKey = isKey,
        InArray = tree.InArray,
        Outer = tree.Outer,
        Depth = tree.Depth,
        LastKey = tree.LastKey,
        KeysAreWords = tree.KeysAreWords,
        InFence = _inFence,
        IsForeign = isLink || tree.Evidence.IsForeign,
        Limit = _limit,
    };

    private Step End(ReadOnlySpan<char> text, in TextEnding ending)
    {
        tree.Repair(ending.Repairs);
        switch (ending.Kind)
        {
            case TextEndKind.Value:
                return EndValue(text, ending);
            case TextEndKind.Unclosed:
                BlockEnd = EndUnclosed(text[..ending.End], out _);
                return Step.BreakOff;
            case TextEndKind.BreakOff:
                BlockEnd = ending.End;
                return Step.BreakOff;
            case TextEndKind.Key:
                tree.KeysAreWords = false;
                break;
            case TextEndKind.KeyAfterList:
                tree.Close(cursor.LastEnd);
                break;
            default:
                break;
        }

        tree.AddKey(text, ending.Start, ending.End);
        cursor.MoveTo(ending.Next);
        return Step.Colon;
    }

    private Step EndValue(ReadOnlySpan<char> text, in TextEnding ending)
    {
        var content = text[ending.Start..ending.End];
        tree.Repair(content.IndexOfAnyInRange('\0', '\u001F') >= 0 ? PromptRepairs.RawText : PromptRepairs.None);
        tree.AddText(ending.Start, ending.End, _quoted.Opened.Form);
        tree.NoteTool(content);
        if (TextLookahead.Joins(text, ending.Closed, out var plus))
        {
            tree.TextGoesOn = true;
            tree.Repair(PromptRepairs.Quotes);
            cursor.MoveTo(plus + 1);
            return Step.Value;
        }

        tree.TextGoesOn = false;
        cursor.EndValue(ending.Closed, ending.Next, ending.Separators);
        return tree.Next;
    }
}
