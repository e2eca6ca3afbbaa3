namespace Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

/// <summary>How a text in quotes ended: noted by what found its end, for the steps to act upon.</summary>
internal sealed class TextEnding
{
    /// <summary>What has become of the text.</summary>
    public TextEndKind Kind { get; private set; }

    /// <summary>Where its content begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where its content ends; of one that is no value and no key, how far the block reaches, or where the sign stands that made it none.</summary>
    public int End { get; private set; }

    /// <summary>Where its quotes end.</summary>
    public int Closed { get; private set; }

    /// <summary>Where reading goes on.</summary>
    public int Next { get; private set; }

    /// <summary>How many separators were read as a part of the text.</summary>
    public int Separators { get; private set; }

    /// <summary>What had to be repaired to end it.</summary>
    public PromptRepairs Repairs { get; private set; }

    /// <summary>The text is a value.</summary>
    public Verdict Value(int start, int end, int closed, PromptRepairs repairs) => Note(TextEndKind.Value, start, end, closed, closed, 0, repairs);

    /// <summary>The text is a value without its closing quote, and the separator behind it was read as a part of it.</summary>
    public Verdict ValueBefore(int start, int end, int next) => Note(TextEndKind.Value, start, end, end, next, 1, PromptRepairs.Quotes);

    /// <summary>The text is a key.</summary>
    public Verdict Key(int start, int end, int next, PromptRepairs repairs) => Note(TextEndKind.Key, start, end, next, next, 0, repairs);

    /// <summary>The text is a key without its closing quote.</summary>
    public Verdict HalfKey(int start, int end) => Note(TextEndKind.HalfKey, start, end, end, end, 0, PromptRepairs.Quotes);

    /// <summary>The text is no element of its list, whose bracket is lost, but the key behind it.</summary>
    public Verdict KeyAfterList(int start, int end, int next) => Note(TextEndKind.KeyAfterList, start, end, next, next, 0, PromptRepairs.Brackets);

    /// <summary>The text is a value that was never closed, and what comes next is no part of the block.</summary>
    public Verdict Unclosed(int end) => Note(TextEndKind.Unclosed, end, end, end, end, 0, PromptRepairs.None);

    /// <summary>The text is nothing, and the block ends before it or inside it.</summary>
    public Verdict BreakOff(int end) => Note(TextEndKind.BreakOff, end, end, end, end, 0, PromptRepairs.None);

    /// <summary>The text can't be, and so there is no block.</summary>
    public Verdict Broken(int at)
    {
        Note(TextEndKind.Broken, at, at, at, at, 0, PromptRepairs.None);
        return Verdict.No;
    }

    private Verdict Note(TextEndKind kind, int start, int end, int closed, int next, int separators, PromptRepairs repairs)
    {
        (Kind, Start, End, Closed, Next, Separators, Repairs) = (kind, start, end, closed, next, separators, repairs);
        return Verdict.Yes;
    }
}
