using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Composition;

/// <summary>How one subject is to look this time.</summary>
internal sealed class Look
{
    /// <summary>The colour that was asked for.</summary>
    public Ink? Colour { get; init; }

    /// <summary>Chance for this subject alone.</summary>
    public required Chance Chance { get; init; }

    /// <summary>Whether lamps and windows are lit.</summary>
    public bool Dark { get; init; }

    /// <summary>Whether the sun is low.</summary>
    public bool Dusk { get; init; }

    /// <summary>Whether it needs a helmet: in space and under water.</summary>
    public bool InSpace { get; init; }

    /// <summary>Whether snow lies on roofs and branches.</summary>
    public bool Snowy { get; init; }

    /// <summary>Whether leaves are red and gold.</summary>
    public bool Autumn { get; init; }

    /// <summary>The colour asked for, or one of these.</summary>
    public Ink ColourOr(params ReadOnlySpan<Ink> choices)
    {
        var pick = Chance.Pick(choices);
        return Colour ?? pick;
    }
}
