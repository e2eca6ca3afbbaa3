using System.Diagnostics;
using Ikar.ImageGen;
using Ikar.ImageGen.Telegram;
using Ikar.ImageGen.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Telegram.Bot;
using Telegram.Bot.Requests;

namespace Snippets;

internal static class TestingSnippets
{
    private const string Sd3 = "stabilityai/stable-diffusion-3-medium-diffusers";
    private const string Sdxl = "stabilityai/stable-diffusion-xl-base-1.0";
    private const string Flux = "black-forest-labs/FLUX.1-dev";

    public static async Task Start()
    {
        #region testing-start
        await using var huggingFace = await HuggingFaceEmulator.StartAsync();
        huggingFace.Model("stabilityai/stable-diffusion-3-medium-diffusers").Answers(Fault.Gone());

        var services = new ServiceCollection();
        services.AddIkarImageGen(huggingFace.Configure);
        await using var provider = services.BuildServiceProvider();

        var result = await provider.GetRequiredService<IImageGenerator>().GenerateAsync("a cat in space");
        Debug.Assert(result.Model.Id == "stabilityai/stable-diffusion-xl-base-1.0");
        Debug.Assert(result.Attempts[0].Kind == FailureKind.ModelGone);
        #endregion
    }

    public static void Scripts(HuggingFaceEmulator huggingFace, byte[] png)
    {
        #region testing-scripts
        // One entry per generation; the last one repeats.
        huggingFace.Model(Sd3).Answers(Fault.Loading(20), Fault.Reset(), Answer.Picture());

        // A file of your own, a slow answer, and a queue that takes its time.
        huggingFace.Model(Sdxl).Answers(Answer.Picture(png), Answer.Picture().After(TimeSpan.FromSeconds(8)));
        huggingFace.Model(Flux).Answers(Answer.Picture().AfterPolls(10));

        // The same faults, later in a picture's life.
        huggingFace.Model(Flux).Answers(Fault.Status(500).OnPoll(times: 2), Fault.BadParameter("image_size", "too large").OnResult(), Fault.NotFound().OnDownload());

        // One provider of several has a bad day.
        huggingFace.Model(Flux).AnswersAt("fal-ai", Fault.OutOfCredit());

        // Every model without a script of its own, by what it is asked.
        huggingFace.AnswerWith(call => call.Prompt.Contains("dragon", StringComparison.Ordinal) ? Fault.Nsfw() : Answer.Picture());

        // The Hub itself.
        huggingFace.HubAnswers(Fault.Status(503), Answer.Picture());
        #endregion
    }

    public static void Models(HuggingFaceEmulator huggingFace)
    {
        #region testing-models
        huggingFace.Model("me/my-model")
            .ServedBy("fal-ai", "fal-ai/my-model")
            .ServedBy("replicate", "me/my-model", status: "staging");
        huggingFace.Model("me/my-style").ServedBy("fal-ai", "fal-ai/flux-lora", loraWeights: "style.safetensors");
        huggingFace.Model("black-forest-labs/FLUX.1-Kontext-dev").ServedBy("fal-ai", "fal-ai/flux-kontext/dev", task: "image-to-image");
        huggingFace.Model("stabilityai/stable-diffusion-xl-base-1.0").ServedByNobody();
        #endregion
    }

    public static async Task Look(HuggingFaceEmulator huggingFace, CancellationToken cancellationToken)
    {
        #region testing-look
        var call = huggingFace.Calls("stabilityai/stable-diffusion-3-medium-diffusers").Single();
        Debug.Assert((string?)call.Json!["inputs"] == "a cat in space");
        Debug.Assert((int?)call.Json["parameters"]!["num_inference_steps"] == 20);

        Debug.Assert(huggingFace.LeakedTokens.Count == 0);                                             // no token went to a download
        Debug.Assert(huggingFace.Requests.All(request => !request.ClientLeft));                         // nobody hung up
        Debug.Assert(huggingFace.Requests.All(request => request.Kind != EmulatedRequestKind.Cancel));  // no job was cancelled
        await huggingFace.WhenQuietAsync(cancellationToken);
        await huggingFace.WhenConnectionsAtMostAsync(3, cancellationToken);                             // no connection was lost
        #endregion
    }

    public static async Task Time(HuggingFaceEmulator huggingFace, CancellationToken cancellationToken)
    {
        #region testing-time
        huggingFace.Model("stabilityai/stable-diffusion-3-medium-diffusers").Answers(Fault.Hang());
        var time = new FakeTimeProvider();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddIkarImageGen(huggingFace.Configure);
        await using var provider = services.BuildServiceProvider();

        var drawing = provider.GetRequiredService<IImageGenerator>().GenerateAsync("a cat in space", cancellationToken);
        await huggingFace.WhenCalledAsync("stabilityai/stable-diffusion-3-medium-diffusers", cancellationToken: cancellationToken);
        time.Advance(TimeSpan.FromSeconds(90)); // the first model's time is up; the next one draws
        var result = await drawing;
        Debug.Assert(result.Attempts[0].Kind == FailureKind.Timeout);
        #endregion
    }

    public static void Keys(IServiceCollection services, HuggingFaceEmulator huggingFace)
    {
        #region testing-keys
        services.AddIkarImageGen(options =>
        {
            huggingFace.Configure(options);
            options.HuggingFace.ProviderKeys["replicate"] = "r8_any";   // goes to api.replicate.com, which the emulator plays
        }).UseHttpClient(_ => huggingFace.CreateHttpClient());
        #endregion
    }

    public static async Task Chat()
    {
        #region testing-chat
        await using var huggingFace = await HuggingFaceEmulator.StartAsync();
        await using var telegram = await TelegramEmulator.StartAsync();
        var bot = new TelegramBotClient(new TelegramBotClientOptions(telegram.Token, telegram.Endpoint.ToString()) { RetryThreshold = 0 });

        var services = new ServiceCollection();
        services.AddSingleton<ITelegramBotClient>(bot);
        services.AddIkarImageGen(huggingFace.Configure).AddTelegram();
        await using var provider = services.BuildServiceProvider();

        var anna = telegram.AddUser("Anna");
        telegram.PrivateChat(anna).Say(anna, "Draw a cat in space");
        var update = (await bot.SendRequest(new GetUpdatesRequest()))[0];

        const string reply = """
            Here you are!
            ```json
            { "description": "a cat in space" }
            ```
            """;
        await provider.GetRequiredService<ITelegramImageReplies>().ReplyAsync(update.Message!, reply);
        Debug.Assert(telegram.Calls.Any(call => call.Method == "sendPhoto"));
        #endregion
    }
}
