using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Scenes;

/// <summary>An abstract picture for what the painter can't draw: a big disc over paper-cut hills.</summary>
internal sealed class Poster : Scene
{
    public override void PaintBack(Easel e)
    {
        var chance = e.Chance.Branch("poster");
        var hue = chance.Next();
        var c = e.Canvas;
        c.Fill(Shape.Rect(-1, -1, e.Width + 2, e.Height + 2), Brush.Down(0, e.Height, Ink.Hsl(hue, 0.5f, 0.88f), Ink.Hsl(hue + 0.08f, 0.6f, 0.75f)));
        var (x, y) = (chance.Between(0.35f, 0.65f) * e.Width, 0.38f * e.Height);
        c.Fill(Shape.Circle(x, y, 0.2f), Brush.Down(y - 0.2f, y + 0.2f, Ink.Hsl(hue + 0.5f, 0.8f, 0.7f), Ink.Hsl(hue + 0.58f, 0.75f, 0.58f)));
        for (var i = 0; i < 6; i++)
        {
            var noise = new Noise(chance.NextBits());
            var level = e.Height * (0.45f + (0.09f * i));
            float Top(float at) => level + (0.16f * (0.5f - noise.At((at * 1.7f) + i, 0.4f)));
            c.Fill(Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 80, at => Top(at) - 0.012f), Ink.Black.Fade(0.12f));
            var ink = Ink.Hsl(hue + (0.035f * i), 0.45f, 0.66f - (0.085f * i));
            c.Fill(Shape.Under(-0.02f, e.Width + 0.02f, e.Height + 0.1f, 80, Top), Brush.Down(level - 0.1f, e.Height, ink, ink.Darker(0.25f)));
        }
    }
}
