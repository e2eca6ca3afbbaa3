using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A shining heart.</summary>
internal sealed class Heart : Subject
{
    public override Habitat Habitat => Habitat.Air;

    public override float Height => 0.44f;

    public override float Width => 1.05f;

    public override float Size => 0.5f;

    public override void Paint(Canvas c, Look look)
    {
        var red = look.ColourOr(Ink.Hex(0xE5364A));
        c.Glow(0, -0.5f, 0.9f, red.Lighter(0.4f).Fade(0.4f));
        var heart = Shape.Blob(0, -0.78f, 0.16f, -0.96f, 0.38f, -0.94f, 0.5f, -0.72f, 0.4f, -0.44f, 0.16f, -0.16f, 0, 0, -0.16f, -0.16f, -0.4f, -0.44f, -0.5f, -0.72f, -0.38f, -0.94f, -0.16f, -0.96f);
        c.Fill(heart, Brush.Ball(0, -0.55f, 0.55f, red));
        c.Stroke(Shape.Curve(-0.4f, -0.66f, -0.36f, -0.8f, -0.24f, -0.86f), 0.07f, Ink.White.Fade(0.7f), 0.03f);
    }
}
