using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes.Parts;
using Ikar.ImageGen.Offline.Subjects;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>A skyline in three depths over a street with lamps; at dusk and night the windows are lit.</summary>
internal sealed class City : Scene
{
    public override float Horizon => 0.74f;

    public override float Footing => 0.92f;

    public override Subject? Guest => new Car();

    public override DayTime UsualTime(Chance chance) => chance.Pick(DayTime.Day, DayTime.Sunset, DayTime.Night);

    public override void PaintBack(Easel e)
    {
        var street = 0.78f * e.Height;
        var chance = e.Chance.Branch("city");
        Sky.Paint(e, street, Sky.LightX(e), e.Time == DayTime.Day ? 0.2f : e.Light.Dark ? 0.22f : 0.62f);
        e.Untinted(() =>
        {
            if (e.Light.Dark)
            {
                e.Canvas.Spot(e.Width / 2, street, e.Width * 0.8f, 0.4f, Ink.Hex(0xF2A65A).Fade(0.32f));
            }

            var tall = MathF.Min(0.62f, street * 0.72f);
            Row(e, chance, street, tall, 0.62f, 0.09f);
            Row(e, chance, street, tall * 0.78f, 0.36f, 0.12f);
            Row(e, chance, street, tall * 0.5f, 0.1f, 0.16f);
        });
        Street(e, chance, street);
    }

    private static void Row(Easel e, Chance chance, float bottom, float height, float distance, float width)
    {
        for (var x = -width * chance.Next(); x < e.Width;)
        {
            var w = width * chance.Between(0.65f, 1.2f);
            var h = height * chance.Between(0.5f, 1f);
            var wall = chance.Pick(Ink.Hex(0x8C9BB8), Ink.Hex(0xB59C8A), Ink.Hex(0x7F8CA6), Ink.Hex(0xA98B95), Ink.Hex(0x6F83A0));
            House(e, chance, x, bottom, w, h, e.Far(wall, distance), distance);
            x += w + (width * chance.Between(-0.04f, 0.12f));
        }
    }

    private static void House(Easel e, Chance chance, float x, float bottom, float w, float h, Ink wall, float distance)
    {
        var c = e.Canvas;
        var top = bottom - h;
        Roof(c, chance, x, top, w, wall);
        c.Fill(Shape.Rect(x, top, w, h), Brush.Linear(x, 0, x + w, 0, wall.Lighter(0.1f), wall, wall.Darker(0.28f)));
        c.Fill(Shape.Rect(x, top, w, h), Brush.Down(top, bottom, e.Light.Haze.Fade(0), e.Light.Haze.Fade(0.3f)));
        var lit = e.Light.Dark ? 0.5f : e.Time == DayTime.Day ? 0 : 0.28f;
        var columns = Math.Max(2, (int)(w / 0.024f));
        var step = w / columns;
        var rows = (int)(h / 0.034f);
        var glass = wall.Mix(e.Light.Sky[1], 0.45f).Darker(e.Time == DayTime.Day ? 0.12f : 0.35f);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var glow = chance.Once(lit);
                var tone = chance.Next();
                var ink = glow ? Ink.Hex(0xFFD37A).Mix(Ink.Hex(0xFFF1C2), tone).Mix(wall, distance * 0.5f) : glass.Lighter(0.15f * tone);
                c.Fill(Shape.Rect(x + (step * (column + 0.25f)), top + 0.016f + (row * 0.034f), step * 0.5f, 0.018f), ink);
            }
        }
    }

    private static void Roof(Canvas c, Chance chance, float x, float top, float w, Ink wall)
    {
        var middle = x + (w / 2);
        switch (chance.Below(5))
        {
            case 0:
                c.Stroke(Shape.Line(middle, top, middle, top - 0.09f), 0.006f, wall.Darker(0.3f), 0.002f);
                c.Fill(Shape.Rect(x + (w * 0.25f), top - 0.022f, w * 0.5f, 0.024f), wall.Darker(0.15f));
                break;
            case 1:
                c.Fill(Shape.Polygon(x, top + 0.001f, middle, top - (w * 0.5f), x + w, top + 0.001f), Brush.Linear(x, 0, x + w, 0, wall.Lighter(0.1f), wall.Darker(0.3f)));
                break;
            case 2:
                c.Fill(Shape.Rect(x + (w * 0.15f), top - 0.03f, w * 0.7f, 0.032f), wall.Darker(0.08f));
                c.Fill(Shape.Rect(x + (w * 0.3f), top - 0.055f, w * 0.4f, 0.027f), wall.Darker(0.14f));
                break;
            case 3:
                c.Fill(Shape.Ellipse(middle, top, w * 0.4f, w * 0.34f), Brush.Linear(x, 0, x + w, 0, wall.Lighter(0.2f), wall.Darker(0.25f)));
                break;
        }
    }

    private static void Street(Easel e, Chance chance, float top)
    {
        var c = e.Canvas;
        c.Tint = e.Light.Tint;
        Greenery.Bushes(e, chance, _ => top + 0.012f, 0.045f, 0.08f);
        Ink stone = e.Snowy ? Ink.Hex(0xE6EEF8) : Ink.Hex(0xB6B2B4), road = e.Snowy ? Ink.Hex(0x9AA3B4) : Ink.Hex(0x5A5C6A);
        c.Fill(Shape.Rect(-0.1f, top, e.Width + 0.2f, 0.05f), Brush.Down(top, top + 0.05f, stone.Darker(0.2f), stone));
        var kerb = top + 0.042f;
        c.Fill(Shape.Rect(-0.1f, kerb, e.Width + 0.2f, 0.012f), stone.Darker(0.4f));
        c.Fill(Shape.Rect(-0.1f, kerb + 0.01f, e.Width + 0.2f, e.Height), Brush.Down(kerb, e.Height, road, road.Darker(0.3f)));
        var line = kerb + ((e.Height - kerb) * 0.62f);
        for (var x = -0.05f; x < e.Width; x += 0.2f)
        {
            c.Fill(Shape.Polygon(x, line, x + 0.1f, line, x + 0.094f, line + 0.012f, x - 0.008f, line + 0.012f), Ink.Hex(0xF2E8C8).Fade(0.8f));
        }

        for (var x = 0.1f; x < e.Width; x += 0.4f)
        {
            Lamp(e, x, kerb, line);
        }
    }

    private static void Lamp(Easel e, float x, float y, float road)
    {
        var c = e.Canvas;
        var ink = Ink.Hex(0x34384A);
        var lit = e.Time != DayTime.Day;
        c.Stroke(Shape.Line(x, y, x, y - 0.2f), 0.008f, ink, 0.005f);
        c.Fill(Shape.Round(x - 0.01f, y - 0.02f, 0.02f, 0.02f, 0.004f), ink);
        c.Stroke(Shape.Curve(x, y - 0.195f, x + 0.012f, y - 0.222f, x + 0.036f, y - 0.224f), 0.006f, ink);
        c.Fill(Shape.Polygon(x + 0.026f, y - 0.226f, x + 0.052f, y - 0.226f, x + 0.06f, y - 0.208f, x + 0.018f, y - 0.208f), ink);
        if (lit)
        {
            c.Glow(x + 0.039f, y - 0.2f, 0.13f, Ink.Hex(0xFFD98A).Fade(0.55f));
            c.Glow(x + 0.039f, y - 0.204f, 0.024f, Ink.Hex(0xFFF7DC));
            e.Untinted(() => c.Spot(x + 0.039f, road - 0.01f, 0.15f, 0.032f, Ink.Hex(0xFFC870).Fade(0.4f)));
        }
    }
}
