using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A person who faces you: a man with short hair, or a woman with long hair and a dress; a child has a bigger head.</summary>
internal sealed class Person(bool woman, bool child = false, bool royal = false) : Subject
{
    public override float Height => child ? 0.5f : 0.58f;

    public override float Width => 0.46f;

    public override float Size => child ? 1.1f : 1.7f;

    public override void Paint(Canvas c, Look look)
    {
        var chance = look.Chance;
        var skin = chance.Pick(Ink.Hex(0xF3C9A5), Ink.Hex(0xE5AC82), Ink.Hex(0xC68A5E), Ink.Hex(0x8F5B3C));
        var hair = chance.Pick(Ink.Hex(0x3A2720), Ink.Hex(0x6B4226), Ink.Hex(0xC98F45), Ink.Hex(0xA5502C), Ink.Hex(0x1F1B22));
        var cloth = look.ColourOr(Ink.Hex(0xC4483F), Ink.Hex(0x2F6F94), Ink.Hex(0xE0A53A), Ink.Hex(0x5A8A5E), Ink.Hex(0x8A5A9A));
        var head = child ? 0.15f : 0.105f;
        var neck = -1 + (head * 2.05f);
        if (woman)
        {
            c.Fill(Shape.Blob(0, -1.0f, head * 1.15f, -1 + head, head * 1.25f, neck + 0.02f, head * 1.0f, neck + 0.13f, 0, neck + 0.08f, -head * 1.0f, neck + 0.13f, -head * 1.25f, neck + 0.02f, -head * 1.15f, -1 + head), hair.Darker(0.2f));
        }

        Legs(c, skin, cloth);
        Clothes(c, skin, cloth, neck);
        Head(c, look, skin, hair, head);
        if (look.InSpace)
        {
            Helmet.Paint(c, 0, -1 + head, head * 1.55f);
        }
    }

    private void Legs(Canvas c, Ink skin, Ink cloth)
    {
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            var x = side * 0.06f;
            var leg = woman ? skin : Ink.Hex(0x34405C);
            c.Stroke(Shape.Line(x, -0.4f, x * 1.1f, -0.06f), 0.085f, Brush.Linear(x - 0.05f, 0, x + 0.05f, 0, leg.Lighter(0.08f), leg.Darker(0.25f)), 0.07f);
            c.Fill(Shape.Blob(x - 0.05f, -0.08f, x + 0.045f, -0.08f, x + 0.055f + (side * 0.02f), -0.015f, x + (side * 0.02f), 0, x - 0.05f + (side * 0.02f), -0.012f), Brush.Down(-0.08f, 0, cloth.Darker(0.55f), Ink.Hex(0x2A2026)));
        }
    }

    private void Clothes(Canvas c, Ink skin, Ink cloth, float neck)
    {
        var dark = cloth.Darker(0.35f);
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Fill(Shape.Circle(side * 0.205f, -0.395f, 0.036f), Brush.Ball(side * 0.205f, -0.395f, 0.036f, skin));
            c.Stroke(Shape.Curve(side * 0.12f, neck + 0.1f, side * 0.185f, neck + 0.22f, side * 0.2f, -0.43f), 0.085f, Brush.Linear(side * 0.1f, 0, side * 0.25f, 0, side < 0 ? cloth.Lighter(0.12f) : cloth, dark), 0.066f);
        }

        c.Fill(Shape.Rect(-0.035f, neck - 0.03f, 0.07f, 0.08f), skin.Darker(0.2f));
        var body = woman
            ? Shape.Blob(-0.1f, neck + 0.05f, 0, neck + 0.035f, 0.1f, neck + 0.05f, 0.15f, neck + 0.11f, 0.1f, -0.52f, 0.16f, -0.38f, 0.2f, -0.27f, 0, -0.25f, -0.2f, -0.27f, -0.16f, -0.38f, -0.1f, -0.52f, -0.15f, neck + 0.11f)
            : Shape.Blob(-0.12f, neck + 0.045f, 0, neck + 0.03f, 0.12f, neck + 0.045f, 0.165f, neck + 0.12f, 0.135f, -0.5f, 0.14f, -0.37f, 0, -0.36f, -0.14f, -0.37f, -0.135f, -0.5f, -0.165f, neck + 0.12f);
        c.Fill(body, Brush.Linear(-0.16f, 0, 0.18f, 0, cloth.Lighter(0.16f), cloth, dark));
        c.Within(body, () =>
        {
            c.Fill(Shape.Rect(-0.3f, -0.49f, 0.6f, 0.035f), dark.Darker(0.2f));
            c.Stroke(Shape.Line(0, neck, 0, -0.2f), 0.006f, dark.Fade(0.6f));
        });
        c.Stroke(Shape.Curve(-0.085f, neck + 0.04f, 0, neck + 0.075f, 0.085f, neck + 0.04f), 0.045f, Brush.Down(neck, neck + 0.1f, Ink.Hex(0xFBF2E2), Ink.Hex(0xD8C9B4)));
    }

    private void Head(Canvas c, Look look, Ink skin, Ink hair, float r)
    {
        var y = -1 + (r * 1.05f);
        c.Fill(Shape.Blob(0, y - r, r * 0.9f, y - (r * 0.3f), r * 0.78f, y + (r * 0.5f), 0, y + r, -r * 0.78f, y + (r * 0.5f), -r * 0.9f, y - (r * 0.3f)), Brush.Radial(-r * 0.3f, y - (r * 0.3f), r * 1.7f, r * 1.7f, skin.Lighter(0.15f), skin, skin.Darker(0.25f)));
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Fill(Shape.Ellipse(side * r * 0.36f, y + (r * 0.08f), r * 0.13f, r * 0.16f), Ink.Hex(0x2A1E24));
            c.Fill(Shape.Circle((side * r * 0.36f) - (r * 0.04f), y + (r * 0.02f), r * 0.05f), Ink.White);
            c.Stroke(Shape.Curve(side * r * 0.2f, y - (r * 0.2f), side * r * 0.38f, y - (r * 0.27f), side * r * 0.55f, y - (r * 0.18f)), r * 0.08f, hair.Darker(0.2f));
            c.Spot(side * r * 0.55f, y + (r * 0.4f), r * 0.26f, r * 0.16f, Ink.Hex(0xE8705F).Fade(0.45f));
        }

        c.Stroke(Shape.Curve(-r * 0.03f, y + (r * 0.2f), r * 0.06f, y + (r * 0.34f), -r * 0.04f, y + (r * 0.36f)), r * 0.05f, skin.Darker(0.35f));
        c.Stroke(Shape.Curve(-r * 0.25f, y + (r * 0.56f), 0, y + (r * 0.68f), r * 0.25f, y + (r * 0.56f)), r * 0.08f, Ink.Hex(0xA8443F));
        var fringe = woman
            ? Shape.Blob(-r * 1.02f, y + (r * 0.3f), -r * 1.05f, y - (r * 0.5f), 0, y - (r * 1.18f), r * 1.05f, y - (r * 0.5f), r * 1.02f, y + (r * 0.3f), r * 0.8f, y - (r * 0.15f), r * 0.3f, y - (r * 0.62f), -r * 0.5f, y - (r * 0.4f), -r * 0.82f, y)
            : Shape.Blob(-r * 0.95f, y, -r * 1.02f, y - (r * 0.6f), -r * 0.3f, y - (r * 1.2f), r * 0.6f, y - (r * 1.12f), r * 1.02f, y - (r * 0.5f), r * 0.93f, y, r * 0.75f, y - (r * 0.4f), 0, y - (r * 0.58f), -r * 0.72f, y - (r * 0.4f));
        c.Fill(fringe, Brush.Linear(-r, y - r, r, y, hair.Lighter(0.2f), hair, hair.Darker(0.3f)));
        if (royal)
        {
            c.Fill(Shape.Polygon(-r * 0.8f, y - (r * 0.72f), -r * 0.95f, y - (r * 1.7f), -r * 0.42f, y - (r * 1.2f), 0, y - (r * 1.9f), r * 0.42f, y - (r * 1.2f), r * 0.95f, y - (r * 1.7f), r * 0.8f, y - (r * 0.72f)), Brush.Down(y - (r * 1.9f), y, Ink.Hex(0xFFE48A), Ink.Hex(0xE8AE2E), Ink.Hex(0xB8801E)));
            c.Fill(Shape.Circle(0, y - (r * 1.05f), r * 0.14f), Brush.Ball(0, y - (r * 1.05f), r * 0.14f, Ink.Hex(0xD8344A)));
        }
        else if (look.Snowy)
        {
            c.Fill(Shape.Blob(-r * 1.05f, y - (r * 0.35f), -r * 0.8f, y - (r * 1.1f), 0, y - (r * 1.4f), r * 0.8f, y - (r * 1.1f), r * 1.05f, y - (r * 0.35f), 0, y - (r * 0.5f)), Brush.Down(y - (r * 1.4f), y, Ink.Hex(0xD9534A), Ink.Hex(0x9A2F30)));
            c.Fill(Shape.Circle(0, y - (r * 1.42f), r * 0.24f), Brush.Ball(0, y - (r * 1.42f), r * 0.24f, Ink.White));
        }
    }
}
