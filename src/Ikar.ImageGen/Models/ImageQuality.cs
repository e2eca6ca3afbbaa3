namespace Ikar.ImageGen;

/// <summary>How good a model's pictures are, from experience.</summary>
public enum ImageQuality
{
    /// <summary>Good for drafts and quick answers.</summary>
    Good,

    /// <summary>Very good.</summary>
    VeryGood,

    /// <summary>Excellent.</summary>
    Excellent,
}
