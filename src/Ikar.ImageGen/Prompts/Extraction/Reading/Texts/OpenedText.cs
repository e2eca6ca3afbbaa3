namespace Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

/// <summary>A text in quotes that has been opened: what its opening quote says, and what stands right behind it.</summary>
internal readonly record struct OpenedText
{
    /// <summary>Where in the block it stands.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>How its quotes are written.</summary>
    public required StringForm Form { get; init; }

    /// <summary>Where its opening quote stands.</summary>
    public required int Open { get; init; }

    /// <summary>Where its content begins.</summary>
    public required int Start { get; init; }

    /// <summary>How long its opening quote is, with the backslashes before it, or how many there are.</summary>
    public required int Quotes { get; init; }

    /// <summary>Whether these are double quotes.</summary>
    public required bool IsDouble { get; init; }

    /// <summary>Two quotes, and the end will tell what they are: either ""a cat"", or a text that begins with a quotation. The second is a part of the content so far.</summary>
    public required bool OpensTwice { get; init; }

    /// <summary>Whether it is an object or a list written as a text: quotes inside it end nothing.</summary>
    public required bool IsContainer { get; init; }

    /// <summary>Whether the quotes inside such a container are like its own.</summary>
    public required bool SameInside { get; init; }

    /// <summary>What had to be repaired to open it.</summary>
    public required PromptRepairs Repairs { get; init; }

    /// <summary>Whether it is a value in quotes that are neither escaped nor written as entities.</summary>
    public bool IsPlainValue => !Place.IsKey && Form == StringForm.Plain;
}
