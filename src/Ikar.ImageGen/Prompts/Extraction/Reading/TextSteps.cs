using System.Runtime.CompilerServices;
using Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>The steps through texts, with quotes or without: each puts into the tree what a text turned out to be.</summary>
internal sealed class TextSteps
{
    private readonly BlockTree _tree;
    private readonly BlockCursor _cursor;
    private readonly TextPlace _place;
    private readonly QuotedText _quoted;
    private readonly BareWord _word;

    /// <summary>The steps of one reader.</summary>
    /// <param name="tree">Where the texts go.</param>
    /// <param name="cursor">Stands where a text begins, and moves past it.</param>
    public TextSteps(BlockTree tree, BlockCursor cursor)
    {
        (_tree, _cursor) = (tree, cursor);
        _place = new TextPlace(tree);
        _quoted = new QuotedText(_place);
        _word = new BareWord(_place);
    }

    /// <summary>Whether the text in quotes is a key.</summary>
    public bool IsKey => _place.IsKey;

    /// <summary>Where the text in quotes begins.</summary>
    public int Start => _quoted.Opened.Start;

    /// <summary>Where the block ended inside a text.</summary>
    public int BlockEnd { get; private set; }

    /// <summary>Whether nothing of that text had come, but what comes after the block had.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Prepares for a block.</summary>
    /// <param name="inFence">Whether it stands in a fence for JSON.</param>
    /// <param name="limit">Where the reply is cut because a longer value is no picture.</param>
    public void Begin(bool inFence, int limit)
    {
        IsLost = false;
        _place.Begin(inFence, limit);
        _quoted.ForgetKey();
    }

    /// <summary>A key came that was not in quotes, or whose quotes were surely not doubled.</summary>
    public void ForgetKey() => _quoted.ForgetKey();

    /// <summary>How far what is being read was looked through.</summary>
    /// <param name="step">What is being read.</param>
    public int Scanned(Step step) => step == Step.Word ? _word.Scanned : step == Step.Text && !IsKey ? _quoted.Scanned : _cursor.At;

    /// <summary>Whether what has just come only goes on with the text in quotes, and ends nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool GoesOn(int fresh, ReadOnlySpan<char> chunk) => _quoted.GoesOn(fresh, chunk);

    /// <summary>Begins a text in quotes.</summary>
    public Step BeginText(ReadOnlySpan<char> text, bool final, int length, StringForm form, bool isKey)
    {
        _cursor.IsEscaped = form == StringForm.Escaped;
        _place.IsKey = isKey;
        var opens = _quoted.Begin(text, _cursor.At, final, length, form);
        if (opens != Verdict.Yes)
        {
            return opens == Verdict.More ? Step.More : End(text, _quoted.Ending);
        }

        _tree.Repair(_quoted.Opened.Repairs);
        if (!isKey)
        {
            _tree.NoteLink();
        }

        return Step.Text;
    }

    /// <summary>Reads on in a text in quotes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Step ReadText(ReadOnlySpan<char> text, bool final) => _quoted.Read(text, final) == Verdict.More ? Step.More : End(text, _quoted.Ending);

    /// <summary>Begins a value without quotes.</summary>
    public Step BeginWord()
    {
        _word.Begin(_cursor.At);
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
        // A comment at its end is skipped as one that stands behind any value.
        word = word.EndsWith("*/") && word.LastIndexOf(" /*", StringComparison.Ordinal) is var comment && comment > 0 ? word[..comment].TrimEnd() : word;
        end = start + word.Length;
        var kind = BlockText.KindOfWord(word, out var isJson);
        _tree.Repair(isJson ? PromptRepairs.None : kind == NodeKind.String ? PromptRepairs.Unquoted : PromptRepairs.Literals);
        if (kind == NodeKind.String)
        {
            _tree.AddText(start, end, StringForm.Bare);
            _tree.NoteTool(word);
        }
        else
        {
            _tree.Add(kind, start, end, StringForm.Bare);
        }

        _tree.TextGoesOn = false;
        _cursor.EndValue(end);
        return _tree.Next;
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
            _tree.Evidence.NoteCode();
        }

        isWhole = unclosed.IsWhole;
        IsLost = unclosed.IsLost;
        if (unclosed.IsEmpty && !_tree.TextGoesOn)
        {
            // Nothing of it has come.
            isWhole = false;
            _tree.Add(NodeKind.Null, Start, Start, StringForm.Plain);
            return unclosed.BlockEnd;
        }

        _tree.AddText(Start, unclosed.End, _quoted.Opened.Form);
        _tree.Repair(isWhole ? PromptRepairs.Quotes : PromptRepairs.None);
        return unclosed.BlockEnd;
    }

    private Step End(ReadOnlySpan<char> text, TextEnding ending)
    {
        _tree.Repair(ending.Repairs);
        if (ending.Kind == TextEndKind.Value)
        {
            return EndValue(text, ending);
        }

        if (ending.Kind is TextEndKind.Unclosed or TextEndKind.BreakOff or TextEndKind.Broken)
        {
            return EndBlock(text, ending);
        }

        if (ending.Kind == TextEndKind.Key)
        {
            _tree.KeysAreWords = false;
        }
        else if (ending.Kind == TextEndKind.KeyAfterList)
        {
            _tree.Close(_cursor.LastEnd);
        }

        var key = text[ending.Start..ending.End];
        // Not to the tree, where escapes tell that all quotes are escaped.
        _cursor.Repair(BlockText.RepairsIn(key));
        _tree.AddKey(text, ending.Start, ending.End);
        _cursor.MoveTo(ending.Next);
        return Step.Colon;
    }

    private Step EndBlock(ReadOnlySpan<char> text, TextEnding ending)
    {
        if (ending.Kind == TextEndKind.Broken)
        {
            _cursor.BreakAt(ending.End);
            return Step.Broken;
        }

        BlockEnd = ending.Kind == TextEndKind.Unclosed ? EndUnclosed(text[..ending.End], out _) : ending.End;
        return Step.BreakOff;
    }

    private Step EndValue(ReadOnlySpan<char> text, TextEnding ending)
    {
        var content = text[ending.Start..ending.End];
        _tree.Repair(content.IndexOfAnyInRange('\0', '\u001F') >= 0 ? PromptRepairs.RawText : PromptRepairs.None);
        _tree.AddText(ending.Start, ending.End, _quoted.Opened.Form);
        _tree.NoteTool(content);
        if (TextLookahead.Joins(text, ending.Closed, out var plus))
        {
            _tree.TextGoesOn = true;
            _tree.Repair(PromptRepairs.Quotes);
            _cursor.MoveTo(plus + 1);
            return Step.Value;
        }

        _tree.TextGoesOn = false;
        _cursor.EndValue(ending.Closed, ending.Next, ending.Separators);
        return _tree.Next;
    }
}
