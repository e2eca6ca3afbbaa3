using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ikar.ImageGen;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

internal static class FallbackSnippets
{
    public static void Configure(IServiceCollection services)
    {
        #region fallback-options
        services.AddIkarImageGen(options =>
        {
            options.Timeout = TimeSpan.FromSeconds(90);                             // the whole request
            options.MaxAttempts = 4;                                                // calls for one picture
            options.Selection = ModelSelection.Balanced;                            // instead of the order of Models
            options.OnContentFilter = ContentFilterAction.NextModel;                // filters raise false alarms
            options.OnUnknownOutcome = UnknownOutcomeAction.Stop;                   // never risk a second bill
            options.FailureActions[FailureKind.Transient] = FailureAction.NextRoute; // no retry in place
        });
        #endregion
    }

    public static async Task Request(IImageGenerator generator, CancellationToken cancellationToken)
    {
        #region fallback-request
        try
        {
            var result = await generator.GenerateAsync(new ImageRequest("a cat in space")
            {
                Model = "Qwen/Qwen-Image",                   // tried first; AllowFallback = false would end it there
                Timeout = TimeSpan.FromSeconds(60),
                RequestId = "chat 7, message 42",            // the same id again replays this picture for ten minutes
                Progress = new Progress<ImageProgress>(step => Console.WriteLine($"{step.Elapsed.TotalSeconds:0.0} s {step.Stage} {step.Model} {step.Provider}")),
            }, cancellationToken);
            Console.WriteLine($"{result.Model.Name} via {result.Provider} after {result.Attempts.Count} attempts");
        }
        catch (ImageGenException failure)
        {
            Console.WriteLine(ImageGenTexts.For("en").For(failure));    // for the person who asked
            Console.WriteLine(failure.Message);                         // for you: one line per model
        }
        #endregion
    }

    public static async Task Alone(IImageProvider provider)
    {
        #region fallback-alone
        var options = new ImageGenOptions();
        var chain = new FallbackImageGenerator([provider], options);
        var statistics = new ImageGenStatistics();
        var generator = new ObservedImageGenerator(new OnceImageGenerator(chain), statistics, options);

        var result = await generator.GenerateAsync("a cat in space");
        #endregion
        Console.WriteLine(result);
    }

    public static async Task Health(IServiceProvider services, string path)
    {
        #region fallback-health
        var health = services.GetRequiredService<IModelHealth>();
        if (File.Exists(path))
        {
            health.Import(await File.ReadAllTextAsync(path));       // at start
        }

        foreach (var route in health.Read())                        // an admin page
        {
            Console.WriteLine($"{route.Model} via {route.Provider}: {route.State} {route.Reason} until {route.Until}, p95 {route.P95}");
        }

        await File.WriteAllTextAsync(path, health.Export());        // at the end
        #endregion
    }

    public static void Statistics(IServiceProvider services)
    {
        #region observability-statistics
        var snapshot = services.GetRequiredService<ImageGenStatistics>().Snapshot();
        Console.WriteLine($"{snapshot.Successful} of {snapshot.Total}, half of them within {snapshot.P50.TotalSeconds:0.0} s");
        foreach (var (kind, count) in snapshot.FailuresByKind)
        {
            Console.WriteLine($"{kind}: {count}");
        }
        #endregion
    }

    public static void Listen()
    {
        #region observability-listen
        using var spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Ikar.ImageGen",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => Console.WriteLine($"{span.DisplayName} {span.Duration.TotalSeconds:0.00} s {span.Status}"),
        };
        ActivitySource.AddActivityListener(spans);

        using var metrics = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Ikar.ImageGen")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Console.WriteLine($"{instrument.Name} {value:0.00} {instrument.Unit}"));
        metrics.Start();
        #endregion
    }
}
