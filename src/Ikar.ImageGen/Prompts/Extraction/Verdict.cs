namespace Ikar.ImageGen.Prompts.Extraction;

/// <summary>An answer that may depend on characters that have not come yet.</summary>
internal enum Verdict
{
    No,
    Yes,

    /// <summary>More of the reply must come before this can be told.</summary>
    More,
}
