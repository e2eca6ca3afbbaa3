using System.Globalization;
using Ikar.ImageGen;
using Ikar.ImageGen.Telegram;
using Ikar.ImageGen.Testing;
using Microsoft.Extensions.DependencyInjection;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Quickstart;

/// <summary>Plays the conversation: with emulators, or live.</summary>
internal sealed class Play(QuickstartOptions options, Narrator narrator)
{
    private readonly Words _words = Words.For(options.Lang);
    private readonly Script _script = options.Lang == "en" ? Script.English : Script.Russian;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!OutputFile.CanWrite(options.Out, _words, out var problem))
        {
            await Console.Error.WriteLineAsync(problem);
            return ExitCode.CannotWrite;
        }

        narrator.Faint(options.Live ? _words.IntroLive : _words.Intro);
        return options.Live ? await RunLiveAsync(cancellationToken) : await RunEmulatedAsync(cancellationToken);
    }

    private async Task<int> RunEmulatedAsync(CancellationToken cancellationToken)
    {
        await using var huggingFace = await HuggingFaceEmulator.StartAsync(cancellationToken);
        Day.Begin(huggingFace, options);
        if (options.Prompt is not null)
        {
            await using var plain = Build(huggingFace.Configure, bot: null);
            return await DrawOnlyAsync(plain, new ImageRequest(options.Prompt), cancellationToken);
        }

        await using var telegram = await TelegramEmulator.StartAsync(cancellationToken);
        telegram.OnLine += line =>
        {
            if (line.IsBot)
            {
                narrator.Line($"[chat]  {line.Speaker}{(line.IsTransient ? " " : ": ")}{line.Text}");
            }
        };

        // Exactly the client that talks to the live Bot API; only the address differs.
        var bot = new TelegramBotClient(new TelegramBotClientOptions(telegram.Token, telegram.Endpoint.ToString()) { RetryThreshold = 0 });
        var anna = telegram.AddUser("Anna", options.Lang == "en" ? "en" : "ru");
        telegram.PrivateChat(anna).Say(anna, _script.UserMessage);
        var updates = await bot.SendRequest(new GetUpdatesRequest { Timeout = 0 }, cancellationToken);

        await using var services = Build(huggingFace.Configure, bot);
        return await ReplyAsync(services, updates[0].Message!, cancellationToken);
    }

    private async Task<int> RunLiveAsync(CancellationToken cancellationToken)
    {
        var token = Environment.GetEnvironmentVariable("TELEGRAM_BOT_TOKEN");
        var chat = Environment.GetEnvironmentVariable("TELEGRAM_CHAT_ID");
        ITelegramBotClient? bot = null;
        ChatId? target = null;
        if (options.Prompt is null && !string.IsNullOrWhiteSpace(token) && !string.IsNullOrWhiteSpace(chat))
        {
            try
            {
                bot = new TelegramBotClient(new TelegramBotClientOptions(token.Trim()) { RetryThreshold = 0 });
                target = new ChatId(chat.Trim());
            }
            catch (ArgumentException)
            {
                await Console.Error.WriteLineAsync(bot is null ? _words.NoBotToken : _words.NoChatId);
                return ExitCode.Configuration;
            }
        }

        await using var services = Build(static _ => { }, bot);
        if (services.GetRequiredService<Microsoft.Extensions.Options.IOptions<ImageGenOptions>>().Value.ApiKey is null)
        {
            await Console.Error.WriteLineAsync(_words.NoToken);
            return ExitCode.Configuration;
        }

        if (options.Prompt is not null)
        {
            return await DrawOnlyAsync(services, new ImageRequest(options.Prompt), cancellationToken);
        }

        var request = TellTheScript();
        if (bot is null)
        {
            narrator.Faint(_words.NoChat);
            return await DrawOnlyAsync(services, request, cancellationToken);
        }

        narrator.Step(_words.Chain);
        var replies = services.GetRequiredService<ITelegramImageReplies>();
        return await FinishAsync(services, await replies.PostAsync(target!, _script.AssistantReply, cancellationToken: cancellationToken), cancellationToken);
    }

    private async Task<int> ReplyAsync(ServiceProvider services, Message message, CancellationToken cancellationToken)
    {
        TellTheScript();
        narrator.Step($"{_words.Chain}; {_words.Chat.ToLower(CultureInfo.CurrentCulture)}");
        var delivery = await services.GetRequiredService<ITelegramImageReplies>().ReplyAsync(message, _script.AssistantReply, cancellationToken);
        return await FinishAsync(services, delivery, cancellationToken);
    }

    private ImageRequest TellTheScript()
    {
        narrator.Step(_words.User);
        narrator.Line("«" + _script.UserMessage + "»");
        narrator.Step(_words.Assistant);
        narrator.Line(_script.AssistantReply);
        narrator.Step(_words.Extracted);
        var extraction = PromptExtractor.Extract(_script.AssistantReply);
        var prompt = extraction.Prompt!;
        narrator.Line($"{_words.Text}:   {extraction.Text}");
        narrator.Good($"{_words.Prompt}: {prompt.Description}");
        narrator.Good($"{_words.Style}:  {prompt.Style}; {_words.Mood}: {prompt.Mood}");
        return prompt.ToRequest();
    }

    private async Task<int> FinishAsync(ServiceProvider services, TelegramDelivery delivery, CancellationToken cancellationToken)
    {
        narrator.Step(_words.Delivered);
        foreach (var message in delivery.Messages)
        {
            narrator.Line(message.Photo is { Length: > 0 } ? $"#{message.Id} {_words.Photo}: {message.Caption}" : $"#{message.Id} {_words.Text}: {message.Text}");
        }

        if (delivery.Results.Count > 0)
        {
            return await SaveAsync(services, delivery.Results[0], cancellationToken);
        }

        return NoPicture(services, delivery.Failure);
    }

    private async Task<int> DrawOnlyAsync(ServiceProvider services, ImageRequest request, CancellationToken cancellationToken)
    {
        narrator.Step(_words.Chain);
        try
        {
            return await SaveAsync(services, await services.GetRequiredService<IImageGenerator>().GenerateAsync(request, cancellationToken), cancellationToken);
        }
        catch (ImageGenException e)
        {
            return NoPicture(services, e);
        }
    }

    private async Task<int> SaveAsync(ServiceProvider services, ImageResult result, CancellationToken cancellationToken)
    {
        var image = result.Image;
        foreach (var warning in result.Warnings)
        {
            narrator.Bad($"{_words.Warning}: {warning}");
        }

        string path;
        try
        {
            path = await image.SaveAsync(OutputFile.For(options.Out, image), cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(string.Format(CultureInfo.InvariantCulture, _words.CannotWrite, options.Out, e.Message));
            return ExitCode.CannotWrite;
        }

        narrator.Step(_words.Saved);
        narrator.Good(path);
        if (Path.GetExtension(path) != Path.GetExtension(options.Out) && Path.HasExtension(options.Out))
        {
            narrator.Bad($"{_words.Warning}: {string.Format(CultureInfo.InvariantCulture, _words.OtherType, Path.GetFileName(path), image.MediaType)}");
        }

        narrator.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{image.MediaType}, {image.Width}×{image.Height}, {image.Data.Length / 1024} {_words.KiB}, {result.Model.Name} {_words.Via} {result.Provider}, {result.Elapsed.TotalSeconds:0.0} {_words.Seconds}{(result.IsPreview ? $" ({_words.Preview})" : "")}"));
        Statistics(services);
        return ExitCode.Ok;
    }

    private int NoPicture(ServiceProvider services, ImageGenException? failure)
    {
        narrator.Step(_words.Failed);
        foreach (var attempt in failure?.Attempts ?? [])
        {
            narrator.Bad(LiveAttempts.Line(attempt, _words));
        }

        Statistics(services);
        Console.Error.WriteLine(failure is null ? _words.NotTaken : _words.Summary(failure));
        return ExitCode.NoPicture;
    }

    private void Statistics(ServiceProvider services)
    {
        var snapshot = services.GetRequiredService<ImageGenStatistics>().Snapshot();
        narrator.Faint(string.Format(
            CultureInfo.InvariantCulture, _words.Statistics, snapshot.Total, snapshot.Successful, snapshot.Failed, snapshot.AverageDuration.TotalSeconds, snapshot.AverageBytes / 1024));
    }

    private ServiceProvider Build(Action<ImageGenOptions> configure, ITelegramBotClient? bot)
    {
        var services = new ServiceCollection();
        var builder = services.AddIkarImageGen(configure).Use((inner, _) => new LiveAttempts(inner, narrator, options, _words));
        if (bot is not null)
        {
            services.AddSingleton(bot);
            builder.AddTelegram();
        }

        return services.BuildServiceProvider();
    }
}
