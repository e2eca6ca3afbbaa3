using Ikar.ImageGen.Telegram.Tests.Stub;
using Telegram.Bot.Types;
using Xunit;
using BotCommand = Ikar.ImageGen.Telegram.Intake.BotCommand;

namespace Ikar.ImageGen.Telegram.Tests.Intake;

[Collection(VirtualTime.Name)]
public sealed class CommandTests
{
    private int _lastUpdate;

    [Theory]
    [InlineData("/image a cat in space", "image", null, "a cat in space")]
    [InlineData("/IMAGE@Ikar_bot\na cat", "image", "Ikar_bot", "a cat")]
    [InlineData("/styles", "styles", null, "")]
    public void A_command_is_its_name_its_bot_and_the_rest(string text, string name, string? bot, string rest) =>
        Assert.Equal(new BotCommand(name, bot, rest), BotCommand.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/ image")]
    [InlineData("image")]
    public void Other_texts_are_no_commands(string? text) => Assert.Null(BotCommand.Read(text));

    [Fact]
    public async Task Image_draws_what_follows_it()
    {
        await using var bench = new Bench();
        Assert.True(await SayAsync(bench, Bench.Private().Says("/image a cat in space")));
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Any());
        Assert.Equal("a cat in space", bench.Generator.Requests.Single().Prompt);
        Assert.Empty(bench.Telegram.Of("sendMessage"));
    }

    [Fact]
    public async Task Image_in_reply_to_a_text_draws_that_text()
    {
        await using var bench = new Bench();
        var message = Bench.Private().Says("/image");
        message.ReplyToMessage = Bench.Private(3).Says("a dog by the sea");
        Assert.True(await SayAsync(bench, message));
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Any());
        Assert.Equal("a dog by the sea", bench.Generator.Requests.Single().Prompt);
    }

    public static TheoryData<string, string, string> Answers => new()
    {
        { "/image", "en", "Say what to draw: /image a cat in space" },
        { "/image", "ru", "Напишите, что нарисовать: /image кот в космосе" },
        { "/styles", "en", "The styles I know:\n• Photo\n• Anime\n• Oil painting\n• Watercolor\n• Pixel art\n• 3D render\n• Pencil sketch\n• Cyberpunk" },
        { "/models", "ru", "Модели, по порядку:\n1. Stable Diffusion 3\n2. Stable Diffusion XL\n3. FLUX.1 dev\n4. FLUX.1 schnell" },
        { "/stats", "en", "Only the bot's administrators may do that." },
        { "/cancel", "en", "There is nothing to stop." },
        { "/cancel", "ru", "Останавливать нечего." },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Commands_answer_in_the_users_language(string command, string language, string answer)
    {
        await using var bench = new Bench();
        Assert.True(await SayAsync(bench, Bench.Private(language: language).Says(command)));
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any());
        Assert.Equal(answer, bench.Telegram.Of("sendMessage").Single()["text"]);
    }

    [Fact]
    public async Task Stats_are_for_administrators()
    {
        await using var bench = new Bench(static options => options.Admins.Add(42));
        Assert.True(await SayAsync(bench, Bench.Private().Says("/stats")));
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any());
        Assert.Equal("Asked for: 0, drawn: 0, failed: 0, 0.0 s on average", bench.Telegram.Of("sendMessage").Single()["text"]);
    }

    [Theory]
    [InlineData("en", "Of these only previews, no model's pictures: 1")]
    [InlineData("ru", "Из них набросков, не моделей: 1")]
    public async Task Stats_tell_previews_apart(string language, string line)
    {
        await using var bench = new Bench(static options => options.Admins.Add(42));
        var drawn = StubGenerator.Result(new ImageRequest("a cat"), TestPng.Make());
        var preview = new ImageResult { Images = drawn.Images, Model = drawn.Model, Provider = "offline", Prompt = drawn.Prompt, IsPreview = true };
        foreach (var result in (ImageResult[])[drawn, preview])
        {
            bench.Generator.Draw = (_, _) => Task.FromResult(result);
            await new ObservedImageGenerator(bench.Generator, bench.Get<ImageGenStatistics>()).GenerateAsync("a cat", TestContext.Current.CancellationToken);
        }

        Assert.True(await SayAsync(bench, Bench.Private(language: language).Says("/stats")));
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any());

        Assert.Equal([line, $"{drawn.Model.Id}: 1"], bench.Telegram.Of("sendMessage").Single()["text"]!.Split('\n')[1..]);
    }

    [Theory]
    [InlineData("/start")]
    [InlineData("/image@another_bot cat")]
    [InlineData("just words")]
    [InlineData("")]
    public async Task What_is_not_ours_is_left_to_the_app(string text)
    {
        await using var bench = new Bench();
        bench.Telegram.On("getMe", (_, _) => Task.FromResult(Stub.Answers.Json(System.Net.HttpStatusCode.OK, """{"ok":true,"result":{"id":123456,"is_bot":true,"first_name":"I","username":"ikar_bot"}}""")));
        Assert.False(await SayAsync(bench, Bench.Private().Says(text)));
        Assert.Empty(bench.Generator.Requests);
    }

    [Fact]
    public async Task Commands_can_be_left_to_the_app()
    {
        await using var bench = new Bench(static options => options.Commands = false);
        Assert.False(await SayAsync(bench, Bench.Private().Says("/image cat")));
    }

    [Fact]
    public async Task An_update_that_comes_twice_is_done_once()
    {
        await using var bench = new Bench();
        var update = new Update { Id = 500, Message = Bench.Private().Says("/image cat") };
        Assert.True(await bench.Replies.HandleUpdateAsync(update, TestContext.Current.CancellationToken));
        Assert.True(await bench.Replies.HandleUpdateAsync(update, TestContext.Current.CancellationToken));
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Any());
        Assert.Single(bench.Generator.Requests);
    }

    [Fact]
    public async Task Cancel_stops_the_users_own_jobs_only()
    {
        await using var bench = new Bench();
        bench.Generator.Draw = static async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            throw new InvalidOperationException();
        };
        await SayAsync(bench, Bench.Private(1, chat: 42).Says("/image cat"));
        await SayAsync(bench, Bench.Private(2, chat: 43).Says("/image dog"));
        await bench.Until(() => bench.Generator.Requests.Count == 2);
        await SayAsync(bench, Bench.Private(3, chat: 42).Says("/cancel"));
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any());
        Assert.Equal(("42", "Stopped."), (bench.Telegram.Of("sendMessage").Single()["chat_id"], bench.Telegram.Of("sendMessage").Single()["text"]));
    }

    [Fact]
    public async Task Bots_are_not_answered()
    {
        await using var bench = new Bench();
        var message = Bench.Private().Says("/image cat");
        message.From!.IsBot = true;
        Assert.False(await SayAsync(bench, message));
    }

    [Fact]
    public async Task An_administrator_who_writes_as_the_group_is_answered()
    {
        await using var bench = new Bench();
        var message = Bench.Group().Says("/image cat");
        message.From = new User { Id = 1087968824, IsBot = true, FirstName = "Group" };
        message.SenderChat = message.Chat;
        Assert.True(await SayAsync(bench, message));
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Any());
    }

    [Fact]
    public async Task A_command_for_a_named_bot_does_not_wait_for_ever_to_learn_the_own_name()
    {
        await using var bench = new Bench();
        bench.Telegram.On("getMe", Stub.Answers.Silence());
        var handled = SayAsync(bench, Bench.Private().Says("/image@ikar_bot cat"));
        var begun = bench.Time.GetUtcNow();
        Assert.True(await bench.Finish(handled));
        Assert.True(bench.Time.GetUtcNow() - begun <= TimeSpan.FromSeconds(3));
    }

    private Task<bool> SayAsync(Bench bench, Message message) =>
        bench.Replies.HandleUpdateAsync(new Update { Id = ++_lastUpdate, Message = message }, TestContext.Current.CancellationToken);
}
