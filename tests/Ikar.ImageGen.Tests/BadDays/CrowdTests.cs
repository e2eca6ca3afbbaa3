using System.Collections.Concurrent;
using System.Globalization;
using Ikar.ImageGen.Testing;
using Ikar.ImageGen.Testing.HuggingFace;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ikar.ImageGen.Tests.BadDays;

/// <summary>Many at once, over real connections and the real clock, on a day on which a call in three goes wrong.</summary>
public sealed class CrowdTests
{
    private const int Requests = 1000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_thousand_requests_at_once_get_their_own_picture_each_or_an_error_each(int seed)
    {
        var drawn = new ConcurrentDictionary<string, int>();
        await using var emulator = await HuggingFaceEmulator.StartAsync(
            new HuggingFaceEmulatorOptions { PollsUntilDone = 0, Draw = (prompt, _, _) => PictureOf(prompt) }, Token);
        emulator.AnswerWith(call =>
        {
            var answer = Luck(seed, call);
            if (Arrives(call, answer))
            {
                drawn.AddOrUpdate(call.Prompt, 1, (_, count) => count + 1);
            }

            return answer;
        });
        var services = new ServiceCollection();
        services.AddIkarImageGen(options =>
        {
            emulator.Configure(options);
            options.AttemptTimeout = TimeSpan.FromSeconds(60);
        });
        await using var provider = services.BuildServiceProvider();
        var generator = provider.GetRequiredService<IImageGenerator>();

        var prompts = Enumerable.Range(0, Requests).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}")).ToArray();
        var outcomes = await Task.WhenAll(prompts.Select(prompt => Task.Run(() => TryAsync(generator, prompt), Token)))
            .WaitAsync(TimeSpan.FromSeconds(110), Token);

        var successes = outcomes.Count(outcome => outcome.Result is not null);
        Assert.All(outcomes, outcome => Assert.True(outcome.Result is null || outcome.Result.Image.Data.Span.SequenceEqual(PictureOf(outcome.Prompt)), outcome.Prompt + " got another's picture"));
        Assert.All(outcomes, outcome => Assert.NotEmpty(outcome.Result?.Attempts ?? outcome.Error!.Attempts));

        // Nothing is bought twice: a picture that arrived whole ends its request, so no prompt has more than one.
        Assert.All(drawn, pair => Assert.Equal(1, pair.Value));
        Assert.Equal(successes, drawn.Count);
        Assert.True(successes > Requests / 2, $"{successes} of {Requests} were drawn");
        var counted = provider.GetRequiredService<ImageGenStatistics>().Snapshot();
        Assert.Equal((Requests, successes, Requests - successes), (counted.Total, counted.Successful, counted.Failed));

        // One look-up per model serves all who wait.
        var lookUps = emulator.Requests.Where(request => request.Kind == EmulatedRequestKind.Hub).GroupBy(request => request.ModelId).ToList();
        Assert.All(lookUps, group => Assert.Single(group));
        Assert.Empty(emulator.LeakedTokens);
    }

    private static async Task<(string Prompt, ImageResult? Result, ImageGenException? Error)> TryAsync(IImageGenerator generator, string prompt)
    {
        try
        {
            return (prompt, await generator.GenerateAsync(new ImageRequest(prompt), Token), null);
        }
        catch (ImageGenException e)
        {
            return (prompt, null, e);
        }
    }

    // The same for the same seed, prompt, model and route, whatever the order in which the requests arrive.
    private static Answer Luck(int seed, GenerationCall call)
    {
        var random = new Random(StableHash(FormattableString.Invariant($"{seed}/{call.Prompt}/{call.ModelId}/{call.Provider}")));
        return random.Next(100) switch
        {
            < 4 => Fault.Status(500),
            < 7 => Fault.Loading(1),
            < 9 => Fault.RateLimited(1),
            < 12 => Fault.ResetBeforeHeaders(),
            < 14 => Fault.ResetAfterHeaders(),
            < 16 => Fault.HalfBody(),
            < 18 => Fault.HtmlWith200(),
            < 20 => Fault.Truncated(),
            < 24 => Fault.Status(500).OnPoll(times: 1),
            < 28 => Fault.Status(503).OnDownload(times: 1),
            < 30 => Fault.ResetAfterHeaders().OnDownload(times: 1),
            _ => Answer.Picture(),
        };
    }

    // What goes wrong on the way of a finished picture is repeated until it arrives; where there is no such way, it is the call that fails.
    private static bool Arrives(GenerationCall call, Answer answer) => answer.Name switch
    {
        "Picture" => true,
        "Status(500).OnPoll" => call.Provider is "fal-ai" or "wavespeed",
        "Status(503).OnDownload" or "ResetAfterHeaders.OnDownload" => call.Provider is "fal-ai" or "wavespeed" or "replicate",
        _ => false,
    };

    private static byte[] PictureOf(string prompt)
    {
        var id = StableHash(prompt);
        return SolidPicture.Png(new ImageSize(16, 16), 200, (byte)(id >> 8), (byte)id);
    }

    private static int StableHash(string text) => text.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter)) & int.MaxValue;
}
