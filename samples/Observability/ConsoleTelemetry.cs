using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Observability;

/// <summary>Prints spans and measurements with nothing but what .NET brings.</summary>
internal sealed class ConsoleTelemetry : IDisposable
{
    private const string Name = "Ikar.ImageGen";

    private readonly ActivityListener _spans = new()
    {
        ShouldListenTo = static source => source.Name == Name,
        Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        ActivityStopped = static span => Console.WriteLine(
            $"span    {span.DisplayName}, {span.Duration.TotalSeconds:0.000} s, {string.Join(", ", span.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}"))}"),
    };

    private readonly MeterListener _metrics = new()
    {
        InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        },
    };

    public ConsoleTelemetry()
    {
        ActivitySource.AddActivityListener(_spans);
        _metrics.SetMeasurementEventCallback<double>(static (instrument, value, tags, _) => Print(instrument, value, tags));
        _metrics.SetMeasurementEventCallback<long>(static (instrument, value, tags, _) => Print(instrument, value, tags));
        _metrics.Start();
    }

    public void Dispose()
    {
        _spans.Dispose();
        _metrics.Dispose();
    }

    private static void Print(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Console.WriteLine($"metric  {instrument.Name} {value:0.###} {instrument.Unit}, {string.Join(", ", tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}"))}");
}
