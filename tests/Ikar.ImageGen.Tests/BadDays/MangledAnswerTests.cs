using Ikar.ImageGen.Testing;
using Ikar.ImageGen.Testing.HuggingFace;
using Ikar.ImageGen.Tests.Emulator;
using Xunit;

namespace Ikar.ImageGen.Tests.BadDays;

/// <summary>Answers damaged by chance, at every step of every route: the provider knows two ends only, a picture or its own exception.</summary>
public sealed class MangledAnswerTests
{
    private const int Tries = 200;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Steps => new()
    {
        { "hf-inference", BadDay.Model, "call" },
        { "together", "m", "call" },
        { "nscale", "m", "call" },
        { "deepinfra", "m", "call" },
        { "fal-ai", "fal-ai/flux/dev", "call" },
        { "fal-ai", "fal-ai/flux/dev", "poll" },
        { "fal-ai", "fal-ai/flux/dev", "result" },
        { "fal-ai", "fal-ai/flux/dev", "download" },
        { "replicate", "black-forest-labs/flux-dev", "call" },
        { "replicate", "black-forest-labs/flux-dev", "poll" },
        { "wavespeed", "w/m", "call" },
        { "wavespeed", "w/m", "poll" },
        { "zai-org", "glm-image", "call" },
        { "zai-org", "glm-image", "poll" },
        { "hf-inference", BadDay.Model, "hub" },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task No_damage_leads_anywhere_else(string route, string id, string step)
    {
        var options = new HuggingFaceEmulatorOptions { Draw = (_, _, _) => TinyPng.Bytes, PollsUntilDone = 1 };
        await using var emulator = await HuggingFaceEmulator.StartAsync(options, Token);
        emulator.Model(BadDay.Model).ServedBy(route, id).Answers(step == "hub" ? [Answer.Picture()] : [.. Enumerable.Range(0, Tries).Select(seed => At(step, Fault.Mangled(seed)))]);
        if (step == "hub")
        {
            emulator.HubAnswers([.. Enumerable.Range(0, Tries).Select(Fault.Mangled)]);
        }

        for (var i = 0; i < Tries; i++)
        {
            var settings = new ImageGenOptions();
            emulator.Configure(settings);
            var provider = new HuggingFaceProvider(settings, httpClient: null, new HeldTime(TimeSpan.FromSeconds(9)));
            var ended = await EndAsync(provider).WaitAsync(TimeSpan.FromSeconds(60), Token);
            Assert.True(ended is null or ImageProviderException, $"{route}, {step}, damage {i}: {ended}");
        }

        Assert.Empty(emulator.LeakedTokens);
    }

    [Fact]
    public async Task No_damaged_file_gets_through_as_anything_but_a_picture_or_an_error()
    {
        byte[][] files =
        [
            SolidPicture.Png(new ImageSize(64, 64), 0, 0, 0), SolidPicture.Png(new ImageSize(640, 480), 10, 200, 30),
            SolidPicture.WebP(new ImageSize(64, 64), 0, 0, 0), SolidPicture.WebP(new ImageSize(300, 200), 200, 100, 0),
        ];
        var options = new HuggingFaceEmulatorOptions { Draw = (_, _, seed) => files[seed % files.Length] };
        await using var emulator = await HuggingFaceEmulator.StartAsync(options, Token);
        emulator.Model(BadDay.Model).ServedBy("hf-inference").Answers([.. Enumerable.Range(0, 5 * Tries).Select(Fault.Mangled)]);
        var settings = new ImageGenOptions { MaxRetries = 0 };
        emulator.Configure(settings);
        var backend = new HuggingFaceProvider(settings, httpClient: null, new HeldTime());

        for (var i = 0; i < 5 * Tries; i++)
        {
            // A new chain each time: this one would soon leave the model alone.
            var chain = new FallbackImageGenerator([backend], settings, timeProvider: new HeldTime());
            try
            {
                var result = await chain.GenerateAsync(new ImageRequest("x") { Model = BadDay.Model, AllowFallback = false, Seed = i }, Token);
                Assert.True(result.Image is { Width: > 0, Height: > 0 });
            }
            catch (ImageGenException e)
            {
                Assert.True(e.Kind is FailureKind.InvalidImage or FailureKind.ContentFiltered, $"damage {i}: {e}");
            }
        }
    }

    private static async Task<Exception?> EndAsync(HuggingFaceProvider provider)
    {
        var model = new ImageModel(BadDay.Model) { SeedRoutes = new Dictionary<string, string>() };
        try
        {
            var routes = await provider.GetRoutesAsync(model, new ImageRequest("x"), Token);
            if (routes.Count > 0)
            {
                await provider.GenerateAsync(routes[0], new ImageCall { Model = model, Prompt = "x", Timeout = TimeSpan.FromSeconds(30) }, Token);
            }

            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException || !Token.IsCancellationRequested)
        {
            return e;
        }
    }

    private static Answer At(string step, Answer answer) => step switch
    {
        "poll" => answer.AfterPolls(1).OnPoll(),
        "result" => answer.AfterPolls(0).OnResult(),
        "download" => answer.AfterPolls(0).OnDownload(),
        _ => answer,
    };
}
