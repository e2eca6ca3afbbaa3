using Ikar.ImageGen;
using Ikar.ImageGen.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Observability;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

// A picture on a bad day at an emulated Hugging Face: the first model is gone, the second is out of breath, the third draws.
// "dotnet run" prints logs, spans and measurements by .NET's own listeners; "dotnet run -- otel" prints them through OpenTelemetry.
var useOpenTelemetry = args is ["otel"];

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

await using var huggingFace = await HuggingFaceEmulator.StartAsync();
huggingFace.Model("stabilityai/stable-diffusion-3-medium-diffusers").Answers(Fault.Gone());
huggingFace.Model("stabilityai/stable-diffusion-xl-base-1.0").Answers(Fault.RateLimited(30));

using var traces = useOpenTelemetry ? Sdk.CreateTracerProviderBuilder().AddSource("Ikar.ImageGen").AddConsoleExporter().Build() : null;
using var metrics = useOpenTelemetry ? Sdk.CreateMeterProviderBuilder().AddMeter("Ikar.ImageGen").AddConsoleExporter().Build() : null;
using var console = useOpenTelemetry ? null : new ConsoleTelemetry();

var services = new ServiceCollection();
services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Debug).AddSimpleConsole(static options => options.SingleLine = true));
services.AddIkarImageGen(huggingFace.Configure);
await using var provider = services.BuildServiceProvider();

var generator = provider.GetRequiredService<IImageGenerator>();
ImageResult result;
try
{
    result = await generator.GenerateAsync(new ImageRequest("a cat in space") { RequestId = "sample" }, stop.Token);
    await generator.GenerateAsync(new ImageRequest("a cat in space") { RequestId = "sample" }, stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Interrupted.");
    return 130;
}

Console.WriteLine();
foreach (var attempt in result.Attempts)
{
    Console.WriteLine(attempt);
}

var statistics = provider.GetRequiredService<ImageGenStatistics>().Snapshot();
Console.WriteLine($"{statistics.Successful} of {statistics.Total} requests, {statistics.FromCache} of them replayed; {statistics.Calls} calls, {statistics.AverageBytes:0} bytes on average");
foreach (var route in provider.GetRequiredService<IModelHealth>().Read())
{
    Console.WriteLine($"{route.Model} via {route.Provider}: {route.State}{(route.Reason is { } reason ? $" after {reason}" : "")}");
}

return 0;
