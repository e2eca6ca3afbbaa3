using Ikar.ImageGen;
using Microsoft.Extensions.DependencyInjection;

// The whole way without a network: reply, extraction, onion, painter, file.
const string Reply = """
    Вот твой кот!

    ```json
    {"description": "a ginger cat in space", "style": "digital painting", "mood": "calm", "seed": 7}
    ```
    """;

var services = new ServiceCollection();
services.AddIkarImageGen(options => options.UseEnvironmentApiKey = false).AddOfflinePainter();
await using var provider = services.BuildServiceProvider();

var extraction = PromptExtractor.Extract(Reply);
var request = extraction.Prompt?.ToRequest() ?? throw new InvalidOperationException("The prompt was not found.");
var result = await provider.GetRequiredService<IImageGenerator>().GenerateAsync(request);
var path = await result.Image.SaveAsync(args.Length > 0 ? args[0] : Path.Combine(Path.GetTempPath(), "ikar-aot-smoke.png"));

Console.WriteLine($"{extraction.Text} {result.Image} by {result.Provider}, preview: {result.IsPreview}, saved to {path}");
var statistics = provider.GetRequiredService<ImageGenStatistics>().Snapshot();
return result.IsPreview && statistics.Successful == 1 && extraction.Text == "Вот твой кот!" ? 0 : 1;
