using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>A winged dragon that breathes fire to the right.</summary>
internal sealed class Dragon : Subject
{
    public override float Height => 0.62f;

    public override float Width => 1.55f;

    public override float Size => 5;

    public override bool Faces => true;

    public override float Saddle => 0.52f;

    public override bool CarriesInside => true;

    public override float SaddleX => 0;

    public override Scene? Home => new Mountains();

    // Its fire reaches far to the right: the body stands left of the middle.
    public override void Paint(Canvas canvas, Look look) => canvas.At(-0.13f, 0, 1, () => Beast(canvas, look));

    private static void Beast(Canvas c, Look look)
    {
        var skin = look.ColourOr(Ink.Hex(0x4E9A57), Ink.Hex(0xC23B32), Ink.Hex(0x3F78B8), Ink.Hex(0x7A4FA0));
        Ink dark = skin.Darker(0.45f), belly = skin.Mix(Ink.Hex(0xF9DC9A), 0.65f), wing = skin.Mix(Ink.Hex(0xF0A050), 0.35f);
        Wing(c, wing.Darker(0.4f), dark, 0.12f, -0.5f, 0.86f);
        Tail(c, skin, dark);
        foreach (var x in (ReadOnlySpan<float>)[-0.14f, 0.14f])
        {
            Leg(c, x + 0.05f, skin.Darker(0.32f), dark);
        }

        Fire(c, look);
        var body = Shape.Blob(-0.34f, -0.2f, -0.22f, -0.4f, 0, -0.46f, 0.14f, -0.6f, 0.2f, -0.8f, 0.3f, -0.87f, 0.38f, -0.78f, 0.33f, -0.62f, 0.29f, -0.42f, 0.24f, -0.22f, 0.08f, -0.12f, -0.18f, -0.11f);
        c.Fill(body, Brush.Linear(-0.3f, -0.6f, 0.25f, -0.1f, skin.Lighter(0.22f), skin, dark));
        c.Within(body, () => Belly(c, belly, skin));
        Spikes(c, dark);
        foreach (var x in (ReadOnlySpan<float>)[-0.2f, 0.1f])
        {
            Leg(c, x, skin, dark);
        }

        Wing(c, wing, dark, -0.04f, -0.42f, 1);
        Head(c, skin, dark);
    }

    private static void Belly(Canvas c, Ink belly, Ink skin)
    {
        c.Stroke(Shape.Curve(0.4f, -0.78f, 0.34f, -0.6f, 0.31f, -0.4f, 0.24f, -0.2f, 0.06f, -0.1f, -0.2f, -0.08f), 0.13f, belly);
        for (var i = 0; i < 9; i++)
        {
            var t = i / 8f;
            float x = 0.37f - (0.17f * t) - (0.16f * t * t), y = -0.72f + (0.6f * t);
            c.Stroke(Shape.Curve(x - 0.07f, y + 0.012f, x, y - 0.006f, x + 0.07f, y - 0.016f), 0.008f, skin.Darker(0.25f).Fade(0.55f));
        }

        c.Spot(-0.12f, -0.36f, 0.2f, 0.07f, Ink.White.Fade(0.25f));
    }

    private static void Tail(Canvas c, Ink skin, Ink dark)
    {
        var line = Shape.Curve(-0.2f, -0.2f, -0.42f, -0.1f, -0.56f, -0.13f, -0.6f, -0.26f, -0.53f, -0.36f);
        c.Stroke(line, 0.2f, dark, 0.03f);
        c.Stroke(line, 0.17f, Brush.Down(-0.36f, -0.06f, skin.Lighter(0.1f), skin, dark), 0.02f);
        c.Fill(Shape.Polygon(-0.53f, -0.34f, -0.6f, -0.39f, -0.5f, -0.47f, -0.46f, -0.36f), dark);
    }

    private static void Leg(Canvas c, float x, Ink skin, Ink dark)
    {
        c.Fill(Shape.Ellipse(x, -0.17f, 0.085f, 0.12f, 0.03f), Brush.Ball(x, -0.17f, 0.12f, skin));
        c.Stroke(Shape.Curve(x, -0.12f, x + 0.02f, -0.06f, x + 0.02f, -0.03f), 0.085f, skin.Darker(0.08f));
        for (var i = -1; i <= 1; i++)
        {
            c.Fill(Shape.Ellipse(x + 0.035f + (i * 0.042f), -0.02f, 0.033f, 0.022f), skin);
            c.Fill(Shape.Polygon(x + 0.05f + (i * 0.042f), -0.026f, x + 0.092f + (i * 0.042f), -0.002f, x + 0.05f + (i * 0.042f), 0), dark.Darker(0.3f));
        }
    }

    private static void Wing(Canvas c, Ink skin, Ink dark, float x, float y, float size) => c.At(x, y, size, () =>
    {
        var web = new Shape();
        web.AddPolygon(0, 0.06f, 0.02f, -0.34f, -0.1f, -0.6f, -0.2f, -0.46f, -0.34f, -0.46f, -0.4f, -0.28f, -0.55f, -0.2f, -0.46f, -0.08f, -0.5f, 0.06f, -0.34f, 0.02f, -0.22f, 0.1f, -0.12f, 0.04f);
        c.Fill(web, Brush.Linear(0, -0.5f, -0.3f, 0.1f, skin.Lighter(0.25f), skin, skin.Darker(0.35f)));
        foreach (var (tx, ty) in (ReadOnlySpan<(float, float)>)[(-0.1f, -0.6f), (-0.34f, -0.46f), (-0.55f, -0.2f), (-0.5f, 0.06f)])
        {
            c.Stroke(Shape.Curve(0.02f, -0.34f, (tx * 0.5f) + 0.01f, (ty - 0.34f) * 0.52f, tx, ty), 0.022f, dark, 0.006f);
        }

        c.Stroke(Shape.Curve(0, 0.06f, 0.05f, -0.14f, 0.02f, -0.34f), 0.05f, dark.Lighter(0.1f), 0.03f);
        c.Fill(Shape.Polygon(0.0f, -0.33f, 0.05f, -0.42f, 0.045f, -0.32f), Ink.Hex(0xF4EBD6));
    });

    private static void Spikes(Canvas c, Ink dark)
    {
        foreach (var (x, y, turn) in (ReadOnlySpan<(float, float, float)>)[(0.21f, -0.83f, -0.09f), (0.18f, -0.73f, -0.17f), (0.14f, -0.62f, -0.17f), (0.07f, -0.53f, -0.1f), (-0.03f, -0.47f, -0.05f), (-0.13f, -0.43f, -0.06f), (-0.23f, -0.37f, -0.1f)])
        {
            c.At(x, y, 0.075f, () => c.Fill(Shape.Polygon(-0.5f, 0.3f, 0, -0.8f, 0.5f, 0.3f), dark), turn);
        }
    }

    private static void Head(Canvas c, Ink skin, Ink dark)
    {
        foreach (var lean in (ReadOnlySpan<float>)[0.03f, 0])
        {
            c.Fill(Shape.Blob(0.29f + lean, -0.9f, 0.25f + lean, -0.97f, 0.15f + lean, -1.0f, 0.23f + lean, -0.93f, 0.25f + lean, -0.87f), Ink.Hex(0xF1E4C4));
        }

        c.Fill(Shape.Blob(0.36f, -0.77f, 0.46f, -0.745f, 0.56f, -0.735f, 0.52f, -0.705f, 0.4f, -0.7f, 0.33f, -0.73f), Brush.Down(-0.77f, -0.7f, skin, dark));
        c.Fill(Shape.Blob(0.24f, -0.84f, 0.3f, -0.93f, 0.4f, -0.9f, 0.5f, -0.86f, 0.585f, -0.84f, 0.6f, -0.79f, 0.5f, -0.775f, 0.4f, -0.76f, 0.29f, -0.74f), Brush.Down(-0.93f, -0.74f, skin.Lighter(0.25f), skin, dark));
        for (var i = 0; i < 4; i++)
        {
            var x = 0.44f + (i * 0.036f);
            c.Fill(Shape.Polygon(x, -0.778f, x + 0.024f, -0.782f, x + 0.013f, -0.748f), Ink.Hex(0xFFFBEE));
        }

        c.Fill(Shape.Ellipse(0.385f, -0.862f, 0.034f, 0.027f, 0.03f), Ink.Hex(0xFFD84A));
        c.Fill(Shape.Ellipse(0.392f, -0.861f, 0.009f, 0.024f), Ink.Hex(0x1A1210));
        c.Stroke(Shape.Line(0.345f, -0.9f, 0.425f, -0.877f), 0.018f, dark);
        c.Fill(Shape.Ellipse(0.572f, -0.825f, 0.011f, 0.008f), dark.Darker(0.4f));
    }

    private static void Fire(Canvas c, Look look)
    {
        float x = 0.56f, y = -0.755f;
        c.Glow(x + 0.14f, y + 0.02f, 0.26f, Ink.Hex(0xFF9030).Fade(0.6f));
        var tint = c.Tint;
        c.Tint = System.Numerics.Vector3.One;
        for (var i = 0; i < 3; i++)
        {
            var s = 1 - (0.27f * i);
            var ink = i == 0 ? Ink.Hex(0xF0562A) : i == 1 ? Ink.Hex(0xFFA436) : Ink.Hex(0xFFF0A8);
            var w = look.Chance.Between(-0.012f, 0.012f);
            c.Fill(Shape.Blob(x, y - 0.008f, x + (0.11f * s), y - (0.06f * s), x + (0.2f * s), y - (0.075f * s) + w, x + (0.32f * s), y - (0.05f * s), x + (0.25f * s), y, x + (0.33f * s), y + (0.05f * s) + w, x + (0.2f * s), y + (0.08f * s), x + (0.1f * s), y + (0.05f * s), x, y + 0.012f), ink);
        }

        c.Tint = tint;
    }
}
