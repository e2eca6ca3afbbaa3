using System.Diagnostics;
using System.Globalization;
using Ikar.ImageGen;

namespace Benchmarks.Junk;

/// <summary>Looks for the junk that the extractor takes longest for: draws kinds by lot, breeds the slowest, and prints how the time grows with the length.</summary>
internal static class JunkHunt
{
    private const int Length = 100_000;
    private const int MostKept = 40;
    private const int MostPrinted = 12;

    // Code that has not been compiled to the end takes many times as long.
    private const int WarmUp = 3_000;
    private const int FewRuns = 4;
    private const int ManyRuns = 60;

    /// <summary>Hunts for some time.</summary>
    /// <param name="args">Seconds (60) and a seed (1).</param>
    public static int Run(string[] args)
    {
        var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 60;
        var random = new Random(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1);
        var slowest = Breed(random, TimeSpan.FromSeconds(seconds), out var seen);

        Console.WriteLine($"{seen} kinds; the slowest, in ms for 100, 200 and 400 KB:");
        foreach (var (_, kind) in slowest.Take(MostPrinted))
        {
            Console.WriteLine($"{Best(kind, Length, ManyRuns),6:0.00} {Best(kind, 2 * Length, ManyRuns / 4),6:0.00} {Best(kind, 4 * Length, ManyRuns / 4),6:0.00}  {kind}");
        }

        return 0;
    }

    private static List<(double Time, JunkKind Kind)> Breed(Random random, TimeSpan time, out int seen)
    {
        List<(double Time, JunkKind Kind)> slowest = [];
        var watch = Stopwatch.StartNew();
        for (seen = 0; watch.Elapsed < time;)
        {
            var kind = slowest.Count > 0 && random.Next(3) > 0 ? slowest[random.Next(slowest.Count)].Kind.Mutate(random) : JunkKind.Draw(random);
            // What holds pictures is no junk.
            if (PromptExtractor.Extract(kind.Text(Length)).Prompts.Count > 0 || ++seen < WarmUp)
            {
                continue;
            }

            var taken = Best(kind, Length, FewRuns);
            if (slowest.Count < MostKept || taken > slowest[^1].Time)
            {
                Keep(slowest, taken, kind);
            }
        }

        return slowest;
    }

    // Of kinds made of the same signs only the slowest, or all would soon be children of one.
    private static void Keep(List<(double Time, JunkKind Kind)> slowest, double taken, JunkKind kind)
    {
        var alike = slowest.FindIndex(other => Signs(other.Kind) == Signs(kind));
        if (alike >= 0 && slowest[alike].Time >= taken)
        {
            return;
        }

        if (alike >= 0)
        {
            slowest.RemoveAt(alike);
        }

        slowest.Add((taken, kind));
        slowest.Sort((a, b) => b.Time.CompareTo(a.Time));
        if (slowest.Count > MostKept)
        {
            slowest.RemoveAt(MostKept);
        }
    }

    private static string Signs(JunkKind kind) => new([.. (kind.Pattern + kind.Inner).Select(c => char.IsLetterOrDigit(c) ? 'a' : c).Distinct().Order()]);

    // In milliseconds.
    private static double Best(JunkKind kind, int length, int runs)
    {
        var text = kind.Text(length);
        var best = double.MaxValue;
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            PromptExtractor.Extract(text);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }
}
