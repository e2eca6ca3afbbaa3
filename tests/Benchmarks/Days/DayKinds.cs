using Ikar.ImageGen;
using Ikar.ImageGen.Tests.Fallback.Simulation;
using static Ikar.ImageGen.Tests.Fallback.Simulation.Behaviours;

namespace Benchmarks.Days;

/// <summary>The days. Seven routes to four models: two by one route only, as it is today for the default chain.</summary>
internal static class DayKinds
{
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;

    public static IReadOnlyList<(string Name, Func<DayWorld> World)> All { get; } =
    [
        ("calm", () => World(static (_, draws) => draws)),
        ("one model loading", () => World(static (route, draws) => route.StartsWith(DayWorld.Sd3, StringComparison.Ordinal)
            ? (now, call, chance) => Loads((now / (2 * Hour) * 2 * Hour) + (40 * Minute), draws)(now, call, chance)
            : draws)),
        ("outages", () => World(static (route, draws) => route switch
        {
            DayWorld.Sd3 + " hf-inference" => Between(2 * Hour, 8 * Hour, Fails(FailureKind.Transient, 80, 900), draws),
            DayWorld.Sd3 + " fal-ai" => Between(4 * Hour, 7 * Hour, Hangs(), draws),
            DayWorld.Sdxl + " nscale" => Between(5 * Hour, 12 * Hour, Hangs(), draws),
            DayWorld.Dev + " fal-ai" => Between(6 * Hour, 9 * Hour, Fails(FailureKind.Transient, 20_000, 55_000), draws),
            DayWorld.Schnell + " nscale" => Flaps(10 * Minute, draws, Fails(FailureKind.InvalidImage, 2_000, 4_000)),
            _ => draws,
        })),
        ("429 storms", () => World(static (route, draws) => Limits(route.Contains("nscale", StringComparison.Ordinal) ? 6 : 3, Minute, draws))),
        ("slow models", () => World(static (route, draws) => route switch
        {
            DayWorld.Sd3 + " hf-inference" or DayWorld.Sd3 + " fal-ai" => Between(3 * Hour, 15 * Hour, Draws(70_000, 0.5), draws),
            DayWorld.Sdxl + " nscale" => Between(9 * Hour, 20 * Hour, Draws(45_000, 0.6), draws),
            _ => draws,
        })),
        ("credit gone", () => World(static (route, draws) => route.EndsWith("nscale", StringComparison.Ordinal)
            ? draws
            : Between(6 * Hour, 20 * Hour, Fails(FailureKind.QuotaExceeded, 100, 500), draws))),
    ];

    // One call in two hundred fails by itself, on every route and every day.
    private static DayWorld World(Func<string, Behaviour, Behaviour> spoil)
    {
        var world = new DayWorld();
        Add(DayWorld.Sd3, "hf-inference", "hf", 3_940);
        Add(DayWorld.Sd3, "fal-ai", "hf", 3_940);
        Add(DayWorld.Sdxl, "nscale", "own", 3_270);
        Add(DayWorld.Dev, "fal-ai", "hf", 4_200);
        Add(DayWorld.Dev, "replicate", "hf", 5_000);
        Add(DayWorld.Schnell, "nscale", "own", 2_700);
        Add(DayWorld.Schnell, "replicate", "hf", 3_200);
        return world;

        void Add(string model, string provider, string key, int median)
        {
            var draws = Mixed(0.005, Fails(FailureKind.Transient, 100, 3_000), Draws(median));
            world.Add(model, provider, key, spoil($"{model} {provider}", draws));
        }
    }
}
