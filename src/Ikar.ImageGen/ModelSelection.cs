namespace Ikar.ImageGen;

/// <summary>In which order the default chain is tried. A request's own <see cref="ImageRequest.Model"/> always comes first and its <see cref="ImageRequest.Models"/> keep their order.</summary>
public enum ModelSelection
{
    /// <summary>As listed.</summary>
    Ordered,

    /// <summary>The model with the shortest expected time first.</summary>
    Fastest,

    /// <summary>The best pictures first; among equals those that are better at the task: text, photo, anime, pixel art, logo.</summary>
    BestQuality,

    /// <summary>Quality against time, with a bonus for models that are better at the task.</summary>
    Balanced,
}
