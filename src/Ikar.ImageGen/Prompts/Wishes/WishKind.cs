namespace Ikar.ImageGen.Prompts.Wishes;

/// <summary>The technical wishes that may stand beside a description.</summary>
internal enum WishKind
{
    /// <summary>None: the key says something else.</summary>
    None,

    /// <summary>Pixels from left to right.</summary>
    Width,

    /// <summary>Pixels from top to bottom.</summary>
    Height,

    /// <summary>Both sides, or one for a square.</summary>
    Size,

    /// <summary>Width by height.</summary>
    AspectRatio,

    /// <summary>Upright, lying or square.</summary>
    Orientation,

    /// <summary>The seed.</summary>
    Seed,

    /// <summary>Inference steps.</summary>
    Steps,

    /// <summary>Guidance scale.</summary>
    Guidance,

    /// <summary>How many pictures.</summary>
    Count,
}
