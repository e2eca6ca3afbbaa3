namespace Ikar.ImageGen.Offline.Composition;

/// <summary>One subject with its place on the stage.</summary>
internal sealed class Actor(Mention mention, int number)
{
    public Mention Mention => mention;

    public Subject Subject => mention.Subject;

    public int Number => number;

    /// <summary>The middle of the feet.</summary>
    public float X { get; set; }

    public float Y { get; set; }

    public float Height { get; set; }

    public bool Mirrored { get; set; }

    public float Width => Height * Subject.Width;
}
