using System.Numerics;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes;
using Ikar.ImageGen.Offline.Scenes.Parts;

namespace Ikar.ImageGen.Offline.Composition;

/// <summary>Puts scene and subjects together, from back to front.</summary>
internal static class Composer
{
    public static void Paint(Canvas canvas, Brief brief, ulong seed)
    {
        var (easel, scene) = Prepare(canvas, brief, seed);
        scene.PaintBack(easel);
        canvas.Tint = scene.LightOn(easel.Light);
        Staging.Paint(easel, scene);
        scene.PaintFront(easel);
        canvas.Tint = Vector3.One;
        if (scene.OpenAir)
        {
            Air.Paint(easel);
        }
    }

    /// <summary>Chooses place, time and light.</summary>
    public static (Easel Easel, Scene Scene) Prepare(Canvas canvas, Brief brief, ulong seed)
    {
        var chance = new Chance(seed);
        var scene = SceneFor(brief);
        foreach (var mention in brief.Subjects)
        {
            brief.Weather |= mention.Subject.Brings;
        }

        var time = brief.Time ?? (brief.Weather.HasFlag(Weather.Aurora) ? DayTime.Night : scene.UsualTime(chance.Branch("time")));
        var light = Light.Of(scene is Space ? DayTime.Day : time, overcast: brief.Overcast);
        var side = Math.Min(canvas.Width, canvas.Height);
        canvas.Transform = Matrix3x2.CreateScale(side);
        var easel = new Easel
        {
            Canvas = canvas,
            Brief = brief,
            Time = time,
            Light = light,
            Chance = chance,
            Noise = new Noise(chance.Branch("noise").NextBits()),
            Width = canvas.Width / (float)side,
            Height = canvas.Height / (float)side,
        };
        return (easel, scene);
    }

    private static Scene SceneFor(Brief brief)
    {
        var scene = brief.Scene;
        foreach (var mention in brief.Subjects)
        {
            scene ??= mention.Subject.Home;
        }

        scene ??= brief.Subjects.Count > 0 || brief.Time is not null || brief.Weather != Weather.Fair ? new Meadow() : new Poster();
        foreach (var mention in brief.Subjects)
        {
            var habitat = mention.Subject.Habitat;
            // One fish among land animals does not drag them all under water.
            if (habitat != Habitat.Underwater || brief.Subjects.TrueForAll(static other => other.Subject.Habitat == Habitat.Underwater))
            {
                scene = scene.For(habitat);
            }
        }

        // A rainbow is subject enough.
        if (brief.Subjects.Count == 0 && (brief.Weather & (Weather.Rainbow | Weather.Aurora)) == 0 && scene.Guest is { } guest)
        {
            brief.Subjects.Add(new(guest, guest.Habitat == Habitat.Underwater ? 3 : 1, null));
        }

        return scene;
    }
}
