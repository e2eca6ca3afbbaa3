namespace Ikar.ImageGen;

/// <summary>What a model is better at than others.</summary>
[Flags]
public enum ImageStrengths
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>Readable text inside the picture.</summary>
    Text = 1,

    /// <summary>Photographs.</summary>
    Photo = 2,

    /// <summary>Anime and manga.</summary>
    Anime = 4,

    /// <summary>Pixel art.</summary>
    PixelArt = 8,

    /// <summary>Logos and flat graphics.</summary>
    Logo = 16,
}
