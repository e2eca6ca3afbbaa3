using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A fox with a white bib and a bushy tail.</summary>
internal sealed class Fox : Subject
{
    public override float Width => 0.95f;

    public override float Height => 0.54f;

    public override float Size => 0.5f;

    public override Scene? Home => new Forest();

    public override void Paint(Canvas c, Look look)
    {
        var fur = look.ColourOr(Ink.Hex(0xE0702A), Ink.Hex(0xD9622A));
        Ink dark = Critter.Shade(fur), white = Ink.Hex(0xFFF4E6), sock = Ink.Hex(0x3A2622);
        var tail = Shape.Blob(0.14f, -0.06f, 0.3f, -0.01f, 0.44f, -0.1f, 0.5f, -0.3f, 0.42f, -0.46f, 0.38f, -0.3f, 0.3f, -0.16f);
        c.Fill(tail, Brush.Linear(0.2f, 0, 0.5f, -0.3f, fur, dark));
        c.Within(tail, () => c.Spot(0.43f, -0.43f, 0.13f, 0.14f, white));
        Critter.Body(c, fur, white.Fade(0.95f), sock, 0.94f);
        c.At(0, -0.68f, 1, () =>
        {
            foreach (var side in (ReadOnlySpan<float>)[-1, 1])
            {
                c.Fill(Shape.Polygon(side * 0.24f, -0.02f, side * 0.235f, -0.34f, side * 0.03f, -0.16f), Brush.Down(-0.34f, -0.05f, sock, fur, fur));
                c.Fill(Shape.Polygon(side * 0.2f, -0.1f, side * 0.208f, -0.26f, side * 0.09f, -0.15f), Ink.Hex(0x5A3028));
            }

            var head = Shape.Blob(0, -0.2f, 0.15f, -0.17f, 0.29f, 0.04f, 0.13f, 0.12f, 0, 0.22f, -0.13f, 0.12f, -0.29f, 0.04f, -0.15f, -0.17f);
            c.Fill(head, Brush.Radial(-0.06f, -0.1f, 0.4f, 0.35f, fur.Lighter(0.18f), fur, dark));
            c.Within(head, () =>
            {
                foreach (var side in (ReadOnlySpan<float>)[-1, 1])
                {
                    c.Fill(Shape.Blob(side * 0.3f, 0.02f, side * 0.16f, 0.015f, side * 0.06f, 0.08f, 0, 0.1f, 0, 0.24f, side * 0.16f, 0.16f), Brush.Down(0, 0.2f, white, white.Darker(0.15f)));
                }
            });
            Critter.Eyes(c, 0.1f, -0.015f, 0.036f, Ink.Hex(0xD99A2E));
            c.Fill(Shape.Ellipse(0, 0.185f, 0.036f, 0.028f), Ink.Hex(0x2A1E22));
            c.Spot(-0.01f, 0.177f, 0.014f, 0.008f, Ink.White.Fade(0.7f));
        });
        if (look.InSpace)
        {
            Helmet.Paint(c, 0, -0.7f, 0.37f);
        }
    }
}
