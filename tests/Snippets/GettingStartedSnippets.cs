using Ikar.ImageGen;
using Ikar.ImageGen.Telegram;
using Microsoft.Extensions.DependencyInjection;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Snippets;

internal static class GettingStartedSnippets
{
    public static async Task Bot(IServiceCollection services, string botToken, ITelegramImageReplies replies, Message message, IChatModel llm)
    {
        #region bot
        services.AddSingleton<ITelegramBotClient>(new TelegramBotClient(botToken));
        services.AddIkarImageGen()      // reads HF_TOKEN
            .AddOfflinePainter()        // draws a preview while there is no token
            .AddTelegram();

        // For each message: returns at once, and owns "typing", the queue, limits, retries and apologies.
        await replies.EnqueueReplyAsync(message, async cancellationToken =>
            await llm.AnswerAsync(PromptInstructions.English, message.Text, cancellationToken));
        #endregion
    }

    public static async Task Draw()
    {
        #region draw
        var services = new ServiceCollection();
        services.AddIkarImageGen().AddOfflinePainter();

        await using var provider = services.BuildServiceProvider();
        var generator = provider.GetRequiredService<IImageGenerator>();
        var result = await generator.GenerateAsync("a cat in space");
        Console.WriteLine($"{(result.IsPreview ? "a preview" : result.Model.Name)} via {result.Provider}: {await result.Image.SaveAsync("cat")}");
        #endregion
    }

    public static void Token(IServiceCollection services)
    {
        #region token
        services.AddIkarImageGen(options => options.ApiKey = "hf_…"); // or leave it out and set HF_TOKEN
        #endregion
    }

    public static async Task Extract(IImageGenerator generator, string reply, CancellationToken cancellationToken)
    {
        #region extract
        PromptExtraction extraction = PromptExtractor.Extract(reply);
        Console.WriteLine(extraction.Text); // the reply without the JSON block
        if (extraction.Prompt is { } prompt)
        {
            ImageResult result = await generator.GenerateAsync(prompt.ToRequest(), cancellationToken);
        }
        #endregion
    }

    public static void AddModel(IServiceCollection services)
    {
        #region add-model
        services.AddIkarImageGen(options =>
            {
                options.Models.Clear();
                options.Models.Add("me/my-model");
                options.Models.Add("black-forest-labs/FLUX.1-schnell");
            })
            .AddModel(new ImageModel("me/my-model")
            {
                Name = "My model",
                Steps = 30,
                MaxSteps = 50,
                GuidanceScale = 6.5,
                NegativePrompt = "blurry",
                DefaultSize = new ImageSize(768, 768),
                MaxSize = 1024,
                SizeMultiple = 16,
                TypicalDuration = TimeSpan.FromSeconds(6),
            });
        #endregion
    }
}
