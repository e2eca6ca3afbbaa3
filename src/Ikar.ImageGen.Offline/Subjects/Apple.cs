using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>An apple with a leaf. The smallest subject, and the example in docs/offline.md.</summary>
internal sealed class Apple : Subject
{
    public override float Height => 0.4f;

    public override Scene? Home => new Tabletop();

    public override void Paint(Canvas c, Look look)
    {
        var skin = look.ColourOr(Ink.Hex(0xD8402F), Ink.Hex(0x8DA83F));
        c.Stroke(Shape.Curve(0, -0.72f, 0.02f, -0.86f, 0.08f, -0.94f), 0.045f, Ink.Hex(0x5A3A22));
        c.Fill(Shape.Blob(0.05f, -0.8f, 0.16f, -0.95f, 0.34f, -0.98f, 0.24f, -0.84f), Ink.Hex(0x5F9A45));
        c.Fill(Shape.Blob(0, -0.72f, 0.2f, -0.82f, 0.42f, -0.5f, 0.26f, -0.06f, 0, 0, -0.26f, -0.06f, -0.42f, -0.5f, -0.2f, -0.82f), Brush.Ball(0, -0.4f, 0.45f, skin));
        c.Spot(-0.17f, -0.58f, 0.12f, 0.09f, Ink.White.Fade(0.8f));
    }
}
