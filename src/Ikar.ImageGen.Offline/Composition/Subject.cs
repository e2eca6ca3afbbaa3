using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Composition;

/// <summary>Something that can stand, swim or fly in a picture. One file each, found through the vocabulary.</summary>
internal abstract class Subject
{
    /// <summary>Where it is at home.</summary>
    public virtual Habitat Habitat => Habitat.Ground;

    /// <summary>The height it gets when it is alone in the picture, as a share of the picture's short side.</summary>
    public virtual float Height => 0.5f;

    /// <summary>Its width for a height of one.</summary>
    public virtual float Width => 0.8f;

    /// <summary>How tall it is in nature, in metres, roughly: decides who is larger when several are in one picture.</summary>
    public virtual float Size => 1;

    /// <summary>Whether it looks to the right, so that it can be turned to face the others.</summary>
    public virtual bool Faces => false;

    /// <summary>How high a rider sits, as a share of its height; 0 if it carries nobody.</summary>
    public virtual float Saddle => 0;

    /// <summary>Where a rider sits, as a share of its height to the right of its middle.</summary>
    public virtual float SaddleX => 0;

    /// <summary>Whether the rider sits in it, in front of what towers behind; else on it, with the legs behind.</summary>
    public virtual bool CarriesInside => false;

    /// <summary>The tallest a rider may be, as a share of its height.</summary>
    public virtual float TallestRider => 0.62f;

    /// <summary>The weather it brings along.</summary>
    public virtual Weather Brings => Weather.Fair;

    /// <summary>The scene it is put into when the prompt names none; null is a meadow.</summary>
    public virtual Scene? Home => null;

    /// <summary>Whether a shadow is painted under its feet.</summary>
    public virtual bool CastsShadow => Habitat is Habitat.Ground or Habitat.Behind;

    /// <summary>Paints it one unit high: the feet are at (0, 0), the top of the head at (0, -1), x goes to the right.</summary>
    public abstract void Paint(Canvas canvas, Look look);
}
