using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A knight in armour who holds up sword and shield, turned to the right.</summary>
internal sealed class Knight : Subject
{
    public override float Height => 0.56f;

    public override float Width => 0.8f;

    public override float Size => 1.8f;

    public override bool Faces => true;

    public override void Paint(Canvas c, Look look)
    {
        Ink steel = Ink.Hex(0xBFC7D4), dark = Ink.Hex(0x5C6478), cloth = look.ColourOr(Ink.Hex(0x3462A8), Ink.Hex(0xB23A3A), Ink.Hex(0x4A8A5A));
        c.Fill(Shape.Blob(-0.08f, -0.66f, -0.16f, -0.4f, -0.34f, -0.06f, -0.14f, -0.1f, -0.02f, -0.08f, 0.02f, -0.6f), Brush.Linear(-0.3f, 0, 0, 0, cloth.Darker(0.35f), cloth));
        foreach (var (x, foot) in (ReadOnlySpan<(float, float)>)[(-0.07f, -0.13f), (0.07f, 0.12f)])
        {
            c.Stroke(Shape.Curve(x, -0.36f, (x + foot) / 2, -0.2f, foot, -0.05f), 0.1f, Brush.Linear(foot - 0.06f, 0, foot + 0.06f, 0, steel, dark), 0.08f);
            c.Fill(Shape.Blob(foot - 0.05f, -0.06f, foot + 0.03f, -0.07f, foot + 0.12f, -0.015f, foot + 0.02f, 0, foot - 0.06f, 0), Brush.Down(-0.07f, 0, steel, dark));
            c.Fill(Shape.Circle((x + foot) / 2, -0.205f, 0.05f), Brush.Ball((x + foot) / 2, -0.205f, 0.05f, steel));
        }

        Sword(c, steel);
        c.Stroke(Shape.Curve(0.09f, -0.62f, 0.2f, -0.64f, 0.29f, -0.76f), 0.085f, Brush.Linear(0.08f, 0, 0.3f, 0, steel, dark));
        c.Fill(Shape.Circle(0.29f, -0.77f, 0.046f), Brush.Ball(0.29f, -0.77f, 0.046f, dark.Lighter(0.2f)));
        c.Fill(Shape.Blob(0, -0.72f, 0.12f, -0.68f, 0.14f, -0.52f, 0.12f, -0.34f, 0, -0.32f, -0.12f, -0.34f, -0.14f, -0.52f, -0.12f, -0.68f), Brush.Linear(-0.14f, -0.6f, 0.14f, -0.4f, steel.Lighter(0.4f), steel, dark));
        c.Fill(Shape.Blob(-0.07f, -0.62f, 0.07f, -0.62f, 0.09f, -0.26f, 0, -0.24f, -0.09f, -0.26f), Brush.Down(-0.62f, -0.24f, cloth.Lighter(0.15f), cloth.Darker(0.25f)));
        c.Fill(Shape.Rect(-0.12f, -0.42f, 0.24f, 0.035f), Ink.Hex(0x6A4428));
        c.Fill(Shape.Star(0, -0.53f, 4, 0.055f, 0.02f), Ink.Hex(0xF4D26A));
        Shield(c, cloth, steel);
        Head(c, steel, dark);
    }

    private static void Sword(Canvas c, Ink steel)
    {
        c.Fill(Shape.Polygon(0.285f, -0.8f, 0.44f, -1.18f, 0.47f, -1.22f, 0.465f, -1.16f, 0.325f, -0.785f), Brush.Linear(0.3f, -0.9f, 0.36f, -0.88f, Ink.White, steel.Lighter(0.3f), steel.Darker(0.25f)));
        c.Stroke(Shape.Line(0.235f, -0.815f, 0.37f, -0.765f), 0.028f, Ink.Hex(0xD9A53A));
        c.Stroke(Shape.Line(0.3f, -0.78f, 0.27f, -0.7f), 0.026f, Ink.Hex(0x6A4428));
    }

    private static void Shield(Canvas c, Ink cloth, Ink steel)
    {
        c.Stroke(Shape.Curve(-0.11f, -0.62f, -0.2f, -0.54f, -0.16f, -0.45f), 0.085f, steel.Darker(0.1f));
        var shield = Shape.Blob(-0.33f, -0.63f, -0.18f, -0.66f, -0.03f, -0.63f, -0.04f, -0.45f, -0.18f, -0.27f, -0.32f, -0.45f);
        c.Fill(shield, Brush.Linear(-0.33f, -0.6f, -0.05f, -0.4f, cloth.Lighter(0.25f), cloth, cloth.Darker(0.35f)));
        c.Within(shield, () =>
        {
            c.Fill(Shape.Rect(-0.2f, -0.7f, 0.04f, 0.5f), Ink.Hex(0xF3E6C4));
            c.Fill(Shape.Rect(-0.4f, -0.54f, 0.5f, 0.04f), Ink.Hex(0xF3E6C4));
        });
        c.Stroke(shield.Closed(), 0.02f, steel);
    }

    private static void Head(Canvas c, Ink steel, Ink dark)
    {
        c.Fill(Shape.Blob(-0.04f, -0.98f, -0.16f, -1.1f, -0.26f, -1.02f, -0.3f, -0.86f, -0.22f, -0.94f, -0.12f, -0.96f), Brush.Linear(-0.3f, 0, 0, 0, Ink.Hex(0xB8322E), Ink.Hex(0xF0604E)));
        c.Fill(Shape.Blob(0, -1.0f, 0.1f, -0.95f, 0.125f, -0.84f, 0.1f, -0.72f, 0, -0.7f, -0.1f, -0.73f, -0.12f, -0.85f, -0.09f, -0.95f), Brush.Linear(-0.12f, -0.95f, 0.12f, -0.75f, steel.Lighter(0.45f), steel, dark));
        c.Fill(Shape.Polygon(0, -0.885f, 0.125f, -0.88f, 0.125f, -0.85f, 0, -0.845f), Ink.Hex(0x1F2230));
        for (var i = 0; i < 3; i++)
        {
            c.Fill(Shape.Rect(0.04f + (i * 0.027f), -0.81f, 0.01f, 0.06f), dark.Darker(0.4f));
        }

        c.Stroke(Shape.Curve(-0.02f, -1.0f, 0.01f, -0.86f, 0, -0.71f), 0.01f, dark.Fade(0.7f));
    }
}
