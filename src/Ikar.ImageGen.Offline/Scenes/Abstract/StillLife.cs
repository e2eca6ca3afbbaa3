using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes.Abstract;

/// <summary>A vase with twigs, a bowl and fruit on a table before a coloured wall.</summary>
internal static class StillLife
{
    public static void Paint(Easel e, Chance chance, Palette palette)
    {
        var c = e.Canvas;
        var table = 0.68f * e.Height;
        var wall = palette.Cool.Mix(palette.Ground, 0.45f);
        c.Fill(Shape.Rect(-1, -1, e.Width + 2, e.Height + 2), Brush.Linear(0, 0, e.Width, table, wall.Lighter(0.3f), wall, wall.Darker(0.18f)));
        c.Fill(Shape.Circle(e.Width * 0.6f, table * 0.52f, 0.3f), Brush.Down(table * 0.52f - 0.3f, table * 0.52f + 0.3f, palette.Light.Lighter(0.25f), palette.Light));
        c.Fill(Shape.Rect(-0.1f, table, e.Width + 0.2f, e.Height), Brush.Down(table, e.Height, palette.Warm.Mix(palette.Ground, 0.35f), palette.Warm.Mix(palette.Dark, 0.25f)));
        c.Fill(Shape.Rect(-0.1f, table, e.Width + 0.2f, 0.005f), palette.Ground.Fade(0.5f));
        var middle = e.Width / 2;
        var foot = table + 0.1f;
        Vase(c, chance, middle - 0.14f, foot, palette);
        Bowl(c, middle + 0.2f, foot + 0.05f, palette);
        Fruit(c, middle - 0.33f, foot + 0.09f, 0.062f, Ink.Hex(0xD8402F));
        Fruit(c, middle - 0.23f, foot + 0.125f, 0.056f, Ink.Hex(0xE9A23B));
        Fruit(c, middle + 0.01f, foot + 0.12f, 0.05f, Ink.Hex(0x8DA83F));
    }

    private static void Shadow(Canvas c, float x, float y, float w) => c.Spot(x + (w * 0.55f), y, w * 1.5f, w * 0.3f, Ink.Hex(0x1C1024).Fade(0.55f));

    private static void Vase(Canvas c, Chance chance, float x, float y, Palette palette)
    {
        Shadow(c, x, y, 0.12f);
        for (var i = 0; i < 7; i++)
        {
            var lean = ((i / 6f) - 0.5f) * 0.42f;
            var tall = 0.3f + chance.Between(-0.04f, 0.08f) - (MathF.Abs(lean) * 0.3f);
            float tx = x + lean, ty = y - 0.28f - tall;
            c.Stroke(Shape.Curve(x, y - 0.26f, x + (lean * 0.35f), y - 0.28f - (tall * 0.55f), tx, ty), 0.006f, palette.Dark.Mix(Ink.Hex(0x3F6A3A), 0.6f), 0.003f);
            for (var k = 1; k <= 5; k++)
            {
                var t = 0.35f + (0.13f * k);
                float lx = x + (lean * t * t), ly = y - 0.28f - (tall * t), side = k % 2 == 0 ? 1 : -1;
                var ink = i % 2 == 0 ? Ink.Hex(0x5E8F4E) : palette.Cool.Mix(Ink.Hex(0x4F8A50), 0.5f);
                c.Fill(Shape.Ellipse(lx + (side * 0.026f), ly - 0.008f, 0.03f, 0.012f, side * -0.08f, 20), Brush.Linear(lx, ly, lx + (side * 0.05f), ly, ink.Lighter(0.2f), ink.Darker(0.2f)));
            }

            if (i % 2 == 0)
            {
                c.Fill(Shape.Circle(tx, ty, 0.026f), Brush.Ball(tx, ty, 0.026f, palette.Warm));
            }
        }

        var body = Shape.Blob(x - 0.035f, y - 0.3f, x + 0.035f, y - 0.3f, x + 0.04f, y - 0.24f, x + 0.115f, y - 0.13f, x + 0.07f, y - 0.004f, x - 0.07f, y - 0.004f, x - 0.115f, y - 0.13f, x - 0.04f, y - 0.24f);
        c.Fill(body, Brush.Linear(x - 0.12f, 0, x + 0.12f, 0, palette.Dark.Lighter(0.2f), palette.Dark.Lighter(0.38f), palette.Dark, palette.Dark.Darker(0.4f)));
        c.Within(body, () =>
        {
            c.Stroke(Shape.Curve(x - 0.14f, y - 0.15f, x, y - 0.125f, x + 0.14f, y - 0.15f), 0.018f, palette.Light);
            c.Stroke(Shape.Curve(x - 0.14f, y - 0.115f, x, y - 0.09f, x + 0.14f, y - 0.115f), 0.007f, palette.Ground);
            c.Spot(x - 0.055f, y - 0.17f, 0.022f, 0.07f, Ink.White.Fade(0.55f));
        });
    }

    private static void Bowl(Canvas c, float x, float y, Palette palette)
    {
        Shadow(c, x, y, 0.14f);
        Fruit(c, x - 0.07f, y - 0.1f, 0.055f, Ink.Hex(0xE7A93A), shadow: false);
        Fruit(c, x + 0.06f, y - 0.1f, 0.055f, Ink.Hex(0xC9382F), shadow: false);
        Fruit(c, x, y - 0.13f, 0.055f, Ink.Hex(0x9DB84A), shadow: false);
        var bowl = Shape.Blob(x - 0.165f, y - 0.115f, x, y - 0.1f, x + 0.165f, y - 0.115f, x + 0.13f, y - 0.03f, x + 0.05f, y, x - 0.05f, y, x - 0.13f, y - 0.03f);
        c.Fill(bowl, Brush.Linear(x - 0.16f, 0, x + 0.16f, 0, palette.Ground, palette.Ground.Darker(0.08f), palette.Cool.Mix(palette.Ground, 0.3f).Darker(0.2f)));
        c.Within(bowl, () => c.Stroke(Shape.Curve(x - 0.18f, y - 0.085f, x, y - 0.068f, x + 0.18f, y - 0.085f), 0.012f, palette.Cool));
    }

    private static void Fruit(Canvas c, float x, float y, float r, Ink ink, bool shadow = true)
    {
        if (shadow)
        {
            Shadow(c, x, y, r);
        }

        var fruit = Shape.Blob(x, y - (r * 1.75f), x + (r * 0.6f), y - (r * 1.9f), x + (r * 1.05f), y - (r * 1.1f), x + (r * 0.65f), y - (r * 0.1f), x, y, x - (r * 0.65f), y - (r * 0.1f), x - (r * 1.05f), y - (r * 1.1f), x - (r * 0.6f), y - (r * 1.9f));
        c.Fill(fruit, Brush.Ball(x, y - r, r * 1.05f, ink));
        c.Spot(x - (r * 0.4f), y - (r * 1.35f), r * 0.28f, r * 0.2f, Ink.White.Fade(0.7f));
        c.Stroke(Shape.Curve(x, y - (r * 1.75f), x + (r * 0.05f), y - (r * 2.05f), x + (r * 0.2f), y - (r * 2.2f)), r * 0.1f, Ink.Hex(0x5A3A22));
    }
}
