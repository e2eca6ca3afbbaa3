using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;

namespace Ikar.ImageGen.Offline.Composition;

/// <summary>Gives every subject its place and its size, so that none is cut off and all stand on something.</summary>
internal static class Staging
{
    public static void Paint(Easel e, Scene scene)
    {
        var actors = e.Brief.Subjects.SelectMany(static mention => Enumerable.Repeat(mention, mention.Count)).Take(8).ToList();
        var room = e.Width * 0.9f;
        var needed = actors.Sum(static actor => actor.Subject.Height * actor.Subject.Width);
        var shrink = MathF.Min(1, room / MathF.Max(needed, 0.001f));
        var x = (e.Width - (needed * shrink)) / 2;
        for (var i = 0; i < actors.Count; i++)
        {
            var subject = actors[i].Subject;
            var height = subject.Height * shrink;
            x += height * subject.Width / 2;
            var ground = scene.GroundAt(e, x);
            if (subject.CastsShadow)
            {
                e.Canvas.Spot(x, ground, height * subject.Width * 0.55f, height * 0.07f, Ink.Hex(0x101018).Fade(0.5f));
            }

            var look = new Look
            {
                Colour = actors[i].Colour,
                Chance = e.Chance.Branch("actor" + i),
                Dark = e.Light.Dark,
                InSpace = scene is Space,
                Snowy = e.Snowy,
                Autumn = e.Autumn,
            };
            e.Canvas.At(x, ground, height, () => subject.Paint(e.Canvas, look));
            x += height * subject.Width / 2;
        }
    }
}
