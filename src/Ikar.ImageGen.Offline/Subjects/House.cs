using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A cottage with a chimney, lit windows after dark and snow on the roof in winter.</summary>
internal sealed class House : Subject
{
    public override Habitat Habitat => Habitat.Behind;

    public override float Height => 0.46f;

    public override float Width => 1.15f;

    public override float Size => 6;

    public override void Paint(Canvas c, Look look)
    {
        var wall = look.ColourOr(Ink.Hex(0xF0DFC0), Ink.Hex(0xD9A57A), Ink.Hex(0xE9E4DA), Ink.Hex(0xB7724F));
        var roof = look.Chance.Pick(Ink.Hex(0xA8483A), Ink.Hex(0x6F4A3F), Ink.Hex(0x4F6078));
        var lit = look.Dark || look.Dusk || look.Snowy;
        Chimney(c, look);
        c.Fill(Shape.Rect(-0.42f, -0.5f, 0.84f, 0.5f), Brush.Linear(-0.42f, 0, 0.42f, 0, wall.Lighter(0.08f), wall, wall.Darker(0.2f)));
        c.Fill(Shape.Polygon(-0.42f, -0.49f, 0, -0.88f, 0.42f, -0.49f), Brush.Linear(-0.42f, 0, 0.42f, 0, wall.Lighter(0.04f), wall.Darker(0.12f)));
        for (var i = 1; i < 6; i++)
        {
            c.Fill(Shape.Rect(-0.42f, -0.085f * i, 0.84f, 0.006f), wall.Darker(0.35f).Fade(0.35f));
        }

        c.Fill(Shape.Rect(-0.44f, -0.05f, 0.88f, 0.05f), Brush.Down(-0.05f, 0, Ink.Hex(0x9A9088), Ink.Hex(0x6E665F)));
        Roof(c, look, roof);
        Window(c, -0.24f, -0.3f, 0.16f, 0.17f, lit);
        Window(c, 0.26f, -0.3f, 0.16f, 0.17f, lit);
        c.Fill(Shape.Circle(0, -0.62f, 0.075f), Ink.Hex(0xF7F1E4));
        c.Fill(Shape.Circle(0, -0.62f, 0.058f), lit ? Ink.Hex(0xFFD47A) : Ink.Hex(0x7FA6C4));
        c.Fill(Shape.Rect(-0.005f, -0.68f, 0.01f, 0.12f), Ink.Hex(0xF7F1E4));
        c.Fill(Shape.Rect(-0.06f, -0.625f, 0.12f, 0.01f), Ink.Hex(0xF7F1E4));
        Door(c, roof);
        if (look.Snowy)
        {
            c.Fill(Shape.Blob(-0.56f, 0.03f, -0.4f, -0.05f, -0.15f, -0.015f, -0.1f, 0.03f), Ink.Hex(0xF4F9FF));
            c.Fill(Shape.Blob(0.12f, 0.03f, 0.2f, -0.02f, 0.44f, -0.06f, 0.58f, 0.03f), Ink.Hex(0xEAF2FC));
        }
    }

    private static void Chimney(Canvas c, Look look)
    {
        c.Fill(Shape.Rect(0.2f, -0.96f, 0.11f, 0.3f), Brush.Linear(0.2f, 0, 0.31f, 0, Ink.Hex(0xA8654A), Ink.Hex(0x74402F)));
        c.Fill(Shape.Rect(0.185f, -0.98f, 0.14f, 0.035f), look.Snowy ? Ink.Hex(0xF6FAFF) : Ink.Hex(0x6A3B2C));
        for (var i = 0; i < 6; i++)
        {
            var t = i / 5f;
            c.Spot(0.26f + (0.1f * MathF.Sin(t * 4)) + (0.06f * t), -1.03f - (0.3f * t), 0.06f + (0.07f * t), 0.05f + (0.06f * t), Ink.Hex(0xF2F2F6).Fade(0.6f - (0.45f * t)));
        }
    }

    private static void Roof(Canvas c, Look look, Ink roof)
    {
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            var slope = Shape.Polygon(0, -0.95f, side * 0.52f, -0.47f, side * 0.475f, -0.41f, 0, -0.84f);
            c.Fill(slope, Brush.Linear(-0.5f, 0, 0.5f, 0, roof.Lighter(0.15f), roof, roof.Darker(0.3f)));
            if (look.Snowy)
            {
                c.Fill(Shape.Blob(0, -0.995f, side * 0.26f, -0.765f, side * 0.53f, -0.5f, side * 0.5f, -0.44f, side * 0.42f, -0.48f, side * 0.33f, -0.58f, side * 0.2f, -0.68f, side * 0.1f, -0.79f, 0, -0.86f), Brush.Linear(-0.5f, 0, 0.5f, 0, Ink.Hex(0xFFFFFF), Ink.Hex(0xEAF2FC), Ink.Hex(0xC9D9EE)));
            }
        }
    }

    private static void Window(Canvas c, float x, float y, float w, float h, bool lit)
    {
        if (lit)
        {
            c.Glow(x, y, 0.26f, Ink.Hex(0xFFC860).Fade(0.5f));
        }

        c.Fill(Shape.Rect(x - (w / 2) - 0.018f, y - (h / 2) - 0.018f, w + 0.036f, h + 0.036f), Ink.Hex(0xF7F1E4));
        var tint = c.Tint;
        if (lit)
        {
            c.Tint = System.Numerics.Vector3.One;
        }

        c.Fill(Shape.Rect(x - (w / 2), y - (h / 2), w, h), lit ? Brush.Radial(x, y, w, h, Ink.Hex(0xFFF2C4), Ink.Hex(0xFFCE6A), Ink.Hex(0xE8A040)) : Brush.Linear(x, y - h, x + w, y + h, Ink.Hex(0xBFE0F2), Ink.Hex(0x7FAFCB), Ink.Hex(0x5C8FB0)));
        c.Tint = tint;
        c.Fill(Shape.Rect(x - 0.006f, y - (h / 2), 0.012f, h), Ink.Hex(0xF7F1E4));
        c.Fill(Shape.Rect(x - (w / 2), y - 0.012f, w, 0.012f), Ink.Hex(0xF7F1E4));
        c.Fill(Shape.Rect(x - (w / 2) - 0.03f, y + (h / 2) + 0.012f, w + 0.06f, 0.022f), Ink.Hex(0xDAD2C4));
    }

    private static void Door(Canvas c, Ink roof)
    {
        c.Fill(Shape.Round(-0.085f, -0.335f, 0.17f, 0.34f, 0.05f), Ink.Hex(0xF7F1E4));
        c.Fill(Shape.Round(-0.067f, -0.315f, 0.134f, 0.315f, 0.04f), Brush.Linear(-0.07f, 0, 0.07f, 0, roof.Lighter(0.12f), roof.Darker(0.18f)));
        c.Fill(Shape.Circle(0.042f, -0.16f, 0.012f), Ink.Hex(0xF2C94A));
        c.Fill(Shape.Rect(-0.11f, -0.02f, 0.22f, 0.025f), Ink.Hex(0x8A8078));
    }
}
