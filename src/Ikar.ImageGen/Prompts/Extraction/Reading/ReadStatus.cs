namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>How far the lenient reader has come.</summary>
internal enum ReadStatus
{
    /// <summary>The value goes on in text that has not come yet.</summary>
    More,

    /// <summary>The value is whole, or the reply ended inside it.</summary>
    Done,

    /// <summary>This is no JSON-like value, or it is too deep or too long.</summary>
    Broken,
}
