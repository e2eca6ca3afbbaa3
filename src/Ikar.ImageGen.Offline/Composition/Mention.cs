using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Composition;

/// <summary>A subject as the prompt names it.</summary>
internal sealed record Mention(Subject Subject, int Count, Ink? Colour)
{
    /// <summary>Who rides on it or sits in it.</summary>
    public Mention? Rider { get; init; }
}
