namespace Ikar.ImageGen;

/// <summary>What a model can do.</summary>
[Flags]
public enum ImageTasks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Draws from a text.</summary>
    TextToImage = 1,

    /// <summary>Changes a picture as a text says.</summary>
    ImageToImage = 2,
}
