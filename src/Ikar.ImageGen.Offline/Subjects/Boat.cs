using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A sailing boat with its reflection in the water.</summary>
internal sealed class Boat : Subject
{
    public override Habitat Habitat => Habitat.Water;

    public override float Height => 0.54f;

    public override float Width => 0.86f;

    public override float Size => 6;

    public override float Saddle => 0.13f;

    public override bool CarriesInside => true;

    public override float SaddleX => -0.2f;

    public override Scene? Home => new Sea();

    public override void Paint(Canvas c, Look look)
    {
        var hull = look.ColourOr(Ink.Hex(0xA5442F), Ink.Hex(0x2F5578), Ink.Hex(0xF2EADB));
        var sail = look.Chance.Pick(Ink.Hex(0xFFF8EA), Ink.Hex(0xFDEBD0));
        Reflection(c, hull, sail);
        c.Stroke(Shape.Line(0.02f, -0.1f, 0.02f, -1), 0.02f, Ink.Hex(0x5E402A), 0.012f);
        var main = Shape.Blob(0.045f, -0.94f, 0.2f, -0.62f, 0.36f, -0.2f, 0.2f, -0.17f, 0.05f, -0.19f, 0.06f, -0.56f);
        c.Fill(main, Brush.Linear(0, -0.5f, 0.36f, -0.3f, sail, sail.Lighter(0.3f), sail.Darker(0.22f)));
        var jib = Shape.Blob(-0.005f, -0.88f, -0.12f, -0.55f, -0.34f, -0.2f, -0.18f, -0.175f, -0.01f, -0.19f, -0.03f, -0.54f);
        c.Fill(jib, Brush.Linear(-0.34f, -0.4f, 0, -0.3f, sail.Darker(0.1f), sail, sail.Darker(0.3f)));
        c.Within(main, () => Stripes(c, hull));
        c.Fill(Shape.Polygon(0.02f, -1.0f, 0.14f, -0.975f, 0.02f, -0.945f), Ink.Hex(0xE24B40));
        var body = Shape.Blob(-0.42f, -0.145f, -0.2f, -0.125f, 0.2f, -0.125f, 0.46f, -0.155f, 0.36f, -0.03f, 0.28f, 0.012f, -0.28f, 0.012f, -0.37f, -0.05f);
        c.Fill(body, Brush.Down(-0.15f, 0.02f, hull.Lighter(0.16f), hull, hull.Darker(0.45f)));
        c.Within(body, () =>
        {
            c.Stroke(Shape.Curve(-0.5f, -0.125f, -0.2f, -0.105f, 0.2f, -0.105f, 0.5f, -0.135f), 0.02f, Ink.Hex(0xFFF4E0).Fade(0.9f));
            c.Fill(Shape.Rect(-0.5f, -0.035f, 1, 0.06f), hull.Darker(0.5f).Fade(0.5f));
        });
        for (var i = 0; i < 5; i++)
        {
            var x = -0.3f + (i * 0.16f);
            c.Stroke(Shape.Curve(x - 0.08f, 0.012f, x, 0.003f, x + 0.09f, 0.014f), 0.012f, Ink.White.Fade(0.65f), 0.004f);
        }
    }

    private static void Stripes(Canvas c, Ink ink)
    {
        c.Stroke(Shape.Curve(0, -0.42f, 0.2f, -0.42f, 0.34f, -0.38f), 0.045f, ink.Fade(0.75f));
        c.Stroke(Shape.Curve(0, -0.32f, 0.2f, -0.32f, 0.4f, -0.28f), 0.02f, ink.Fade(0.6f));
    }

    private static void Reflection(Canvas c, Ink hull, Ink sail)
    {
        for (var i = 0; i < 12; i++)
        {
            var t = i / 11f;
            var half = (0.38f - (0.22f * t)) * (i % 2 == 0 ? 1 : 0.8f);
            var ink = i < 3 ? hull.Darker(0.3f) : sail;
            c.Fill(Shape.Ellipse(0.02f * (i % 3), 0.02f + (0.03f * i), half, 0.012f, 0, 30), ink.Fade(0.5f * (1 - t)));
        }
    }
}
