using Ikar.ImageGen.Fallback;

namespace Ikar.ImageGen.Tests.Fallback.Simulation;

/// <summary>How a simulated route answers: by the time of the call, its number on that route, and chance of its own.</summary>
internal delegate SimOutcome Behaviour(long now, int call, Random chance);

/// <summary>Behaviours to put together.</summary>
internal static class Behaviours
{
    /// <summary>Draws, in about the median time; one in fifty takes three times as long.</summary>
    public static Behaviour Draws(int median, double spread = 0.3) => (_, _, chance) =>
    {
        // The sum of a few uniform numbers is near enough to a bell.
        var bell = chance.NextDouble() + chance.NextDouble() + chance.NextDouble() - 1.5;
        var tail = chance.Next(50) == 0 ? 3 : 1;
        return new SimOutcome(Math.Max(50, (int)(median * Math.Exp(spread * bell * 1.5) * tail)));
    };

    public static Behaviour DrawsWithin(int least, int most) => (_, _, chance) => new SimOutcome(chance.Next(least, most));

    public static Behaviour Fails(FailureKind kind, int least, int most, double? retryAfter = null, FailureScope scope = default) => (_, _, chance) =>
        new SimOutcome(chance.Next(least, most), new FailureReport(kind, "simulated") { RetryAfter = retryAfter is { } s ? TimeSpan.FromSeconds(s) : null, Scope = scope });

    public static Behaviour Hangs() => static (_, _, _) => new SimOutcome(SimOutcome.Never);

    public static Behaviour Mixed(double share, Behaviour sometimes, Behaviour otherwise) => (now, call, chance) =>
        chance.NextDouble() < share ? sometimes(now, call, chance) : otherwise(now, call, chance);

    /// <summary>One behaviour between two moments, in milliseconds, another outside.</summary>
    public static Behaviour Between(long from, long to, Behaviour during, Behaviour otherwise) => (now, call, chance) =>
        now >= from && now < to ? during(now, call, chance) : otherwise(now, call, chance);

    public static Behaviour Flaps(long period, Behaviour first, Behaviour second) => (now, call, chance) =>
        now / period % 2 == 0 ? first(now, call, chance) : second(now, call, chance);

    /// <summary>Says how long it still loads, roughly, until it is ready.</summary>
    public static Behaviour Loads(long readyAt, Behaviour then) => (now, call, chance) => now >= readyAt
        ? then(now, call, chance)
        : new SimOutcome(
            chance.Next(100, 600), new FailureReport(FailureKind.ModelLoading, "loading") { RetryAfter = TimeSpan.FromMilliseconds((long)((readyAt - now) * (0.5 + chance.NextDouble()))) });

    /// <summary>Allows so many calls per window, then asks to wait for its end.</summary>
    public static Behaviour Limits(int calls, long window, Behaviour otherwise)
    {
        long current = -1;
        var used = 0;
        return (now, call, chance) =>
        {
            if (now / window != current)
            {
                (current, used) = (now / window, 0);
            }

            return ++used <= calls
                ? otherwise(now, call, chance)
                : new SimOutcome(chance.Next(80, 400), new FailureReport(FailureKind.RateLimited, "slow down") { RetryAfter = TimeSpan.FromMilliseconds(window - (now % window)) });
        };
    }

    /// <summary>Refuses a parameter for the first calls.</summary>
    public static Behaviour RefusesOnce(string parameter, Behaviour then) => (now, call, chance) => call % 2 == 0
        ? new SimOutcome(chance.Next(50, 300), new FailureReport(FailureKind.UnsupportedParameter, "not that") { Parameter = parameter })
        : then(now, call, chance);
}
