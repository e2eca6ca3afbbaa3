using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Subjects;

/// <summary>The sitting body and the face that dog, fox, bear and rabbit share; each adds ears, tail and colours.</summary>
internal static class Critter
{
    private static readonly Ink Nose = Ink.Hex(0x2A1E22);

    public static void Body(Canvas c, Ink fur, Ink belly, Ink paws, float stout = 1)
    {
        var dark = Shade(fur);
        var body = Shape.Blob(0, -0.58f, 0.15f * stout, -0.5f, 0.2f * stout, -0.3f, 0.27f * stout, -0.12f, 0.23f * stout, -0.01f, 0, 0, -0.23f * stout, -0.01f, -0.27f * stout, -0.12f, -0.2f * stout, -0.3f, -0.15f * stout, -0.5f);
        c.Fill(body, Brush.Linear(-0.25f, -0.5f, 0.25f, 0, fur.Lighter(0.14f), fur, dark));
        c.Within(body, () =>
        {
            c.Spot(0, -0.28f, 0.15f * stout, 0.26f, belly);
            c.Spot(0.27f * stout, -0.12f, 0.14f, 0.2f, dark.Fade(0.6f));
            c.Spot(-0.2f, -0.02f, 0.16f, 0.1f, dark.Fade(0.4f));
            c.Spot(0, -0.45f, 0.24f * stout, 0.1f, dark.Fade(0.7f));
        });
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            c.Fill(Shape.Ellipse(side * 0.215f * stout, -0.045f, 0.085f, 0.048f), Brush.Down(-0.09f, 0, fur.Lighter(0.1f), dark));
            c.Fill(Shape.Blob(side * 0.03f, -0.33f, side * 0.105f, -0.31f, side * 0.12f, -0.08f, side * 0.11f, -0.01f, side * 0.03f, -0.01f, side * 0.02f, -0.1f), Brush.Linear(side * 0.02f, 0, side * 0.14f, 0, fur.Lighter(0.1f), fur.Darker(0.16f)));
            c.Fill(Shape.Ellipse(side * 0.075f, -0.027f, 0.066f, 0.037f), Brush.Down(-0.06f, 0.01f, paws, paws.Darker(0.25f)));
            for (var toe = -1; toe <= 1; toe += 2)
            {
                c.Stroke(Shape.Line((side * 0.075f) + (toe * 0.018f), -0.03f, (side * 0.075f) + (toe * 0.02f), -0.002f), 0.007f, dark.Fade(0.7f));
            }
        }
    }

    /// <summary>A round head at the current origin, wide at the cheeks.</summary>
    public static void Head(Canvas c, Ink fur, float wide = 0.24f, float high = 0.2f)
    {
        var head = Shape.Blob(0, -high, wide * 0.62f, -high * 0.88f, wide, -high * 0.1f, wide * 0.85f, high * 0.55f, wide * 0.38f, high * 0.95f, 0, high, -wide * 0.38f, high * 0.95f, -wide * 0.85f, high * 0.55f, -wide, -high * 0.1f, -wide * 0.62f, -high * 0.88f);
        c.Fill(head, Brush.Radial(-0.08f, -0.1f, 0.4f, 0.4f, fur.Lighter(0.2f), fur, Shade(fur)));
    }

    public static void Eyes(Canvas c, float apart, float y, float size, Ink iris)
    {
        foreach (var side in (ReadOnlySpan<float>)[-1, 1])
        {
            var x = side * apart;
            c.Fill(Shape.Ellipse(x, y, size, size * 1.1f), Ink.Hex(0x1E1518));
            c.Fill(Shape.Ellipse(x, y + (size * 0.15f), size * 0.78f, size * 0.8f), Brush.Down(y - size, y + size, iris.Darker(0.6f), iris));
            c.Fill(Shape.Ellipse(x, y, size * 0.48f, size * 0.55f), Ink.Hex(0x140E12));
            c.Fill(Shape.Circle(x - (size * 0.3f), y - (size * 0.38f), size * 0.3f), Ink.White);
            c.Fill(Shape.Circle(x + (size * 0.28f), y + (size * 0.36f), size * 0.14f), Ink.White.Fade(0.8f));
            c.Spot(side * (apart + (size * 1.5f)), y + (size * 1.9f), size * 1.3f, size * 0.8f, Ink.Hex(0xF29A9A).Fade(0.35f));
        }
    }

    public static void Snout(Canvas c, float y, float wide, Ink pale, bool tongue)
    {
        c.Fill(Shape.Ellipse(0, y, wide, wide * 0.74f), Brush.Radial(-wide * 0.2f, y - (wide * 0.4f), wide * 1.5f, wide * 1.3f, pale.Lighter(0.3f), pale, pale.Darker(0.25f)));
        if (tongue)
        {
            c.Fill(Shape.Blob(-wide * 0.24f, y + (wide * 0.4f), wide * 0.24f, y + (wide * 0.4f), wide * 0.22f, y + (wide * 0.95f), 0, y + (wide * 1.12f), -wide * 0.22f, y + (wide * 0.95f)), Brush.Down(y, y + wide, Ink.Hex(0xC94F5E), Ink.Hex(0xF28A94)));
        }

        c.Stroke(Shape.Line(0, y - (wide * 0.2f), 0, y + (wide * 0.32f)), 0.009f, Nose);
        c.Stroke(Shape.Curve(-wide * 0.55f, y + (wide * 0.3f), -wide * 0.25f, y + (wide * 0.46f), 0, y + (wide * 0.32f), wide * 0.25f, y + (wide * 0.46f), wide * 0.55f, y + (wide * 0.3f)), 0.01f, Nose);
        c.Fill(Shape.Blob(-wide * 0.36f, y - (wide * 0.44f), 0, y - (wide * 0.56f), wide * 0.36f, y - (wide * 0.44f), wide * 0.16f, y - (wide * 0.16f), 0, y - (wide * 0.06f), -wide * 0.16f, y - (wide * 0.16f)), Nose);
        c.Spot(-wide * 0.08f, y - (wide * 0.42f), wide * 0.16f, wide * 0.07f, Ink.White.Fade(0.6f));
    }

    public static Ink Shade(Ink fur) => fur.Darker(fur.Luma > 0.3f ? 0.34f : 0.6f);

    public static Ink Pale(Ink fur) => fur.Lighter(fur.Luma > 0.3f ? 0.65f : 0.3f);
}
