using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Scenes.Parts;

namespace Ikar.ImageGen.Offline.Composition;

/// <summary>Gives every subject its place and its size, so that none is cut off and all stand on something; paints them from back to front.</summary>
internal static class Staging
{
    private const int MostActors = 9;

    // How strongly size in nature shows: 1 would make a cat beside a house a dot.
    private const float SizeShows = 0.42f;

    // The share of a rider that mount or rail hide.
    private const float Hidden = 0.36f;

    public static void Paint(Easel e, Scene scene)
    {
        foreach (var actor in Arrange(e, scene))
        {
            Paint(e, scene, actor);
        }
    }

    /// <summary>Everybody in place, from back to front.</summary>
    public static IReadOnlyList<Actor> Arrange(Easel e, Scene scene)
    {
        var actors = e.Brief.Subjects.SelectMany(static mention => Enumerable.Repeat(mention, mention.Count)).Take(MostActors)
            .Select(static (mention, number) => new Actor(mention, number)).ToList();
        var chance = e.Chance.Branch("staging");
        var front = actors.FindAll(static actor => actor.Subject.Habitat == Habitat.Ground);
        var back = actors.FindAll(static actor => actor.Subject.Habitat == Habitat.Behind);
        var afloat = actors.FindAll(static actor => actor.Subject.Habitat == Habitat.Water);
        var aloft = actors.FindAll(static actor => actor.Subject.Habitat is Habitat.Air or Habitat.Underwater);
        var others = front.Count + back.Count + afloat.Count;
        Row(e, chance, front, back.Count + afloat.Count > 0 ? 0.8f : 1);
        Row(e, chance, back, front.Count > 0 ? 0.86f : 1.12f);
        Row(e, chance, afloat, front.Count > 0 ? 0.42f : 1);
        Row(e, chance, aloft, others > 0 ? 0.55f : 1.05f);
        if (back.Count == 1 && front.Count == 0)
        {
            // It leaves sun and moon their side of the sky.
            Shift(e, back, Sky.LightX(e) < 0.5f ? 0.1f : -0.1f);
        }

        Sidestep(e, front, back.Count > 0 ? back : afloat);
        if (others > 0 && aloft.Count > 0)
        {
            Shift(e, aloft, Sky.LightX(e) < 0.5f ? 0.24f : -0.24f);
        }

        foreach (var actor in front)
        {
            actor.Y = scene.GroundAt(e, actor.X) + (front.Count > 1 ? chance.Between(-0.012f, 0.02f) : 0);
        }

        foreach (var actor in back)
        {
            var depth = front.Count > 0 ? 0.42f : 0.8f;
            actor.Y = scene.Airless ? scene.GroundAt(e, actor.X) - (front.Count > 0 ? 0.03f : 0.01f) : e.Height * (scene.Horizon + ((scene.Footing - scene.Horizon) * depth));
        }

        foreach (var actor in afloat)
        {
            actor.Y = scene.Airless ? scene.GroundAt(e, actor.X) : scene.WaterLine * e.Height;
        }

        foreach (var actor in aloft)
        {
            var share = others > 0 ? chance.Between(0.2f, 0.32f) : (scene.Airless ? 0.46f : 0.38f) + (aloft.Count > 1 ? chance.Between(-0.12f, 0.1f) : 0);
            actor.Y = (share * e.Height) + (actor.Height / 2);
        }

        foreach (var actor in actors)
        {
            // In a low, wide picture the tallest would lose their heads, or those of their riders.
            var reach = actor.Mention.Rider is null ? 1 : MathF.Max(1, actor.Subject.Saddle + ((1 - Hidden) * actor.Subject.TallestRider));
            actor.Height = MathF.Min(actor.Height, (actor.Y - 0.02f) / reach);
        }

        return [.. aloft, .. back.OrderBy(static actor => actor.Y), .. afloat, .. front.OrderBy(static actor => actor.Y)];
    }

    /// <summary>Sizes and places for those who stand side by side.</summary>
    private static void Row(Easel e, Chance chance, List<Actor> row, float scale)
    {
        if (row.Count == 0)
        {
            return;
        }

        // A picture that is not square has room for more.
        scale *= Math.Clamp(MathF.Sqrt(e.Width * e.Height), 1, e.Width > e.Height ? 1.12f : 1.3f);
        var largest = row.Max(static actor => actor.Subject.Size);
        foreach (var actor in row)
        {
            actor.Height = actor.Subject.Height * scale * MathF.Pow(actor.Subject.Size / largest, SizeShows);
        }

        var room = e.Width * 0.94f;
        var needed = row.Sum(static actor => actor.Width) * (row.Count > 1 ? 1.06f : 1);
        var shrink = MathF.Min(1, room / needed);
        var gap = (e.Width - (row.Sum(static actor => actor.Width) * shrink)) / (row.Count + 1);
        var x = 0f;
        foreach (var actor in row)
        {
            actor.Height *= shrink;
            x += gap + (actor.Width / 2);
            actor.X = x + (row.Count > 1 ? chance.Between(-0.15f, 0.15f) * gap : 0);
            x += actor.Width / 2;
            var right = actor.X > e.Width * 0.52f;
            actor.Mirrored = actor.Subject.Faces && row.Count > 1 ? right : (row.Count > 1 || !actor.Subject.Faces) && chance.Once(0.4f);
        }
    }

    /// <summary>One in front and one behind stand beside each other, so that both are seen.</summary>
    private static void Sidestep(Easel e, List<Actor> front, List<Actor> back)
    {
        if (front.Count == 0 || back.Count == 0)
        {
            return;
        }

        var toRight = Sky.LightX(e) < 0.5f ? 1 : -1;
        Shift(e, front, -0.17f * toRight);
        Shift(e, back, 0.2f * toRight);
        foreach (var actor in front.Concat(back))
        {
            actor.Mirrored = actor.Subject.Faces ? actor.X > e.Width / 2 : actor.Mirrored;
        }
    }

    private static void Shift(Easel e, List<Actor> row, float share)
    {
        float free = share < 0 ? row.Min(static actor => actor.X - (actor.Width / 2)) : e.Width - row.Max(static actor => actor.X + (actor.Width / 2));
        var step = MathF.Max(0, MathF.Min(MathF.Abs(share) * e.Width, free - 0.03f)) * MathF.Sign(share);
        row.ForEach(actor => actor.X += step);
    }

    private static void Paint(Easel e, Scene scene, Actor actor)
    {
        if (actor.Subject.CastsShadow)
        {
            Shadow(e, scene, actor);
        }

        e.Canvas.At(
            actor.X,
            actor.Y,
            actor.Height,
            () =>
            {
                var inside = actor.Subject.CarriesInside;
                if (actor.Mention.Rider is not null && !inside)
                {
                    Rider(e, scene, actor);
                }

                actor.Subject.Paint(e.Canvas, LookOf(e, scene, actor.Mention, "actor" + actor.Number));
                if (actor.Mention.Rider is not null && inside)
                {
                    // The rail hides what is below it.
                    e.Canvas.Within(Shape.Rect(-3, -3, 6, 3 - actor.Subject.Saddle), () => Rider(e, scene, actor));
                }
            },
            mirrored: actor.Mirrored);
    }

    private static void Rider(Easel e, Scene scene, Actor mount)
    {
        var (subject, rider) = (mount.Subject, mount.Mention.Rider!);
        var size = rider.Subject.Height / subject.Height * MathF.Pow(rider.Subject.Size / subject.Size, SizeShows);
        size = MathF.Min(MathF.Max(size, 0.28f), subject.TallestRider);
        e.Canvas.At(subject.SaddleX, (Hidden * size) - subject.Saddle, size, () => rider.Subject.Paint(e.Canvas, LookOf(e, scene, rider, "rider" + mount.Number)));
    }

    private static Look LookOf(Easel e, Scene scene, Mention mention, string name) => new()
    {
        Colour = mention.Colour,
        Chance = e.Chance.Branch(name),
        Dark = e.Light.Dark,
        Dusk = e.Time is DayTime.Sunset or DayTime.Dawn,
        InSpace = scene.Airless,
        Snowy = e.Snowy,
        Autumn = e.Autumn,
    };

    /// <summary>Dark under the feet, longer and paler away from the light.</summary>
    private static void Shadow(Easel e, Scene scene, Actor actor)
    {
        var ink = e.Snowy ? Ink.Hex(0x2A4478) : Ink.Hex(0x101420);
        var away = Sky.LightX(e) < 0.5f ? 1 : -1;
        var width = actor.Width;
        e.Canvas.Spot(actor.X, actor.Y - 0.004f, width * 0.52f, MathF.Max(0.018f, width * 0.07f), ink.Fade(0.62f));
        if (!scene.Airless)
        {
            e.Canvas.Spot(actor.X + (away * width * 0.28f), actor.Y - 0.002f, width * 0.75f, MathF.Max(0.022f, width * 0.085f), ink.Fade(e.Light.Dark ? 0.25f : 0.38f));
        }
    }
}
