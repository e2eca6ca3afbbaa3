using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ikar.ImageGen.Tests.Fallback;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Ikar.ImageGen.Tests.Diagnostics;

/// <summary>Names of spans, metrics, tags and event ids are part of the contract.</summary>
public class TelemetryTests
{
    // Other tests run at the same time and are heard as well: these models tell ours apart.
    private readonly string _first = $"telemetry/{Guid.NewGuid():N}";
    private readonly string _second = $"telemetry/{Guid.NewGuid():N}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_a_span_with_a_span_for_each_attempt()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Ikar.ImageGen",
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        await Generator().GenerateAsync(new ImageRequest("a secret cat") { Size = new ImageSize(512, 256), Seed = 7, Count = 2 }, Token);

        var request = Assert.Single(spans, span => span.DisplayName == $"generate_content {_first}");
        Assert.Equal(ActivityKind.Client, request.Kind);
        Assert.Equal("generate_content", request.GetTagItem("gen_ai.operation.name"));
        Assert.Equal("image", request.GetTagItem("gen_ai.output.type"));
        Assert.Equal(_first, request.GetTagItem("gen_ai.request.model"));
        Assert.Equal(_second, request.GetTagItem("gen_ai.response.model"));
        Assert.Equal("green", request.GetTagItem("gen_ai.provider.name"));
        Assert.Equal(2, request.GetTagItem("gen_ai.request.choice.count"));
        Assert.Equal(7L, request.GetTagItem("gen_ai.request.seed"));
        Assert.Equal(512, request.GetTagItem("gen_ai.request.image.width"));
        Assert.Equal(256, request.GetTagItem("gen_ai.request.image.height"));
        Assert.DoesNotContain(request.TagObjects, tag => tag.Value is string text && text.Contains("secret", StringComparison.Ordinal));

        var attempts = spans.Where(span => span.DisplayName == "ikar.attempt" && span.TraceId == request.TraceId).ToArray();
        Assert.Equal(2, attempts.Length);
        Assert.Equal("QuotaExceeded", attempts[0].GetTagItem("error.type"));
        Assert.Equal(402, attempts[0].GetTagItem("http.response.status_code"));
        Assert.Equal(ActivityStatusCode.Error, attempts[0].Status);
        Assert.All(attempts, attempt => Assert.Equal(request.SpanId, attempt.ParentSpanId));
    }

    [Fact]
    public async Task A_request_is_measured()
    {
        var heard = new ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, self) =>
            {
                if (instrument.Meter.Name == "Ikar.ImageGen")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => heard.Enqueue((instrument.Name, value, tags.ToArray().ToDictionary())));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => heard.Enqueue((instrument.Name, value, tags.ToArray().ToDictionary())));
        listener.Start();

        await Generator().GenerateAsync("a cat", Token);

        var ours = heard.Where(measured => measured.Tags.Values.Any(value => Equals(value, _first) || Equals(value, _second))).ToArray();
        var duration = Assert.Single(ours, measured => measured.Name == "gen_ai.client.operation.duration");
        Assert.Equal(_first, duration.Tags["gen_ai.request.model"]);
        Assert.Equal(_second, duration.Tags["gen_ai.response.model"]);
        Assert.Equal(2, ours.Count(measured => measured.Name == "ikar.attempt"));
        Assert.Equal(2, ours.Count(measured => measured.Name == "ikar.attempt.duration"));
        Assert.Equal("QuotaExceeded", ours.First(measured => measured.Name == "ikar.attempt").Tags["error.type"]);
        Assert.Single(ours, measured => measured.Name == "ikar.fallback");
        Assert.Equal(Pictures.Gif.Length, Assert.Single(ours, measured => measured.Name == "ikar.image.size").Value);
    }

    [Fact]
    public async Task The_log_tells_the_story_by_event_id_and_never_the_prompt()
    {
        var log = new ListLogger();

        await Generator(log).GenerateAsync("a secret cat", Token);

        Assert.Equal([1, 10, 12, 18, 13, 10, 11, 2], log.Entries.Where(entry => entry.Level > LogLevel.Trace).Select(entry => entry.Id));
        Assert.DoesNotContain(log.Entries, entry => entry.Level > LogLevel.Trace && entry.Text.Contains("secret", StringComparison.Ordinal));
        Assert.Contains(log.Entries, entry => entry is { Level: LogLevel.Trace, Id: 20 } && entry.Text.Contains("secret", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Warning, log.Entries.Single(entry => entry.Id == 13).Level);
        Assert.Equal(LogLevel.Information, log.Entries.Single(entry => entry.Id == 2).Level);
    }

    private ObservedImageGenerator Generator(ListLogger? log = null)
    {
        var provider = new FakeProvider().With(_first, "red").With(_second, "green");
        provider.OnCall = (_, call, _) => call.Model.Id == _first
            ? throw new ImageProviderException(FailureKind.QuotaExceeded, "no credit") { HttpStatus = 402 }
            : Task.FromResult(Pictures.Answer(call.Count));
        provider.With(_second, new ImageRoute { Provider = "never", ProviderModelId = "x", KeyLabel = "x" });
        var options = FallbackImageGeneratorTests.Options(_first, _second);
        var chain = new FallbackImageGenerator([new OwnKeys(provider)], options, null, null, log?.For<FallbackImageGenerator>());
        return new ObservedImageGenerator(chain, new ImageGenStatistics(), options, null, log?.For<ObservedImageGenerator>());
    }

    /// <summary>Gives every route a key of its own, so that a spent one does not park the other.</summary>
    private sealed class OwnKeys(FakeProvider inner) : IImageProvider
    {
        public string Name => "own";

        public async ValueTask<IReadOnlyList<ImageRoute>> GetRoutesAsync(ImageModel model, ImageRequest request, CancellationToken cancellationToken) =>
        [
            .. (await inner.GetRoutesAsync(model, request, cancellationToken)).Take(1).Select(static route => new ImageRoute { Provider = route.Provider, ProviderModelId = "x", KeyLabel = route.Provider }),
        ];

        public Task<ProviderImages> GenerateAsync(ImageRoute route, ImageCall call, CancellationToken cancellationToken) => inner.GenerateAsync(route, call, cancellationToken);
    }
}
