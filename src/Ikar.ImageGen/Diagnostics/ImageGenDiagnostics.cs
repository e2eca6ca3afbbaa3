using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ikar.ImageGen.Diagnostics;

/// <summary>The activity source and the meter, both named "Ikar.ImageGen". Names follow the GenAI conventions where there is one.</summary>
internal static class ImageGenDiagnostics
{
    public const string Name = "Ikar.ImageGen";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    public static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s", "Time of a whole request, all attempts included.");

    public static readonly Histogram<double> AttemptDuration = Meter.CreateHistogram<double>("ikar.attempt.duration", "s", "Time of one call to one model by one route.");

    public static readonly Counter<long> Attempts = Meter.CreateCounter<long>("ikar.attempt", "{attempt}", "Attempts, skipped ones included.");

    public static readonly Counter<long> Fallbacks = Meter.CreateCounter<long>("ikar.fallback", "{request}", "Requests that were answered by another model than the first one.");

    public static readonly Counter<long> BreakerChanges = Meter.CreateCounter<long>("ikar.breaker.change", "{change}", "Circuit breakers that opened, let a probe through, or closed.");

    public static readonly Counter<long> Parked = Meter.CreateCounter<long>("ikar.parked", "{change}", "Keys, models and candidates that were parked.");

    public static readonly Counter<long> Replays = Meter.CreateCounter<long>("ikar.replay", "{request}", "Requests answered by a replay or by joining an identical one under way.");

    public static readonly Histogram<long> ImageBytes = Meter.CreateHistogram<long>("ikar.image.size", "By", "Size of the delivered pictures.");
}
