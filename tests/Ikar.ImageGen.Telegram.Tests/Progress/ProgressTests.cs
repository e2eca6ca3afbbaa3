using Ikar.ImageGen.Telegram.Tests.Intake;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Telegram.Bot.Types;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Progress;

[Collection(VirtualTime.Name)]
public sealed class ProgressTests
{
    [Fact]
    public async Task A_quick_picture_comes_without_progress()
    {
        await using var bench = new Bench();
        Paint(bench, TimeSpan.FromSeconds(4));
        await AskAsync(bench, Bench.Private());
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Any());
        Assert.Equal(["sendPhoto"], bench.Telegram.Methods);
    }

    [Fact]
    public async Task In_a_private_chat_a_draft_with_a_stop_button_is_kept_alive()
    {
        await using var bench = new Bench();
        Paint(bench, TimeSpan.FromSeconds(65));
        await AskAsync(bench, Bench.Private());
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Any());
        var drafts = bench.Telegram.Of("sendMessageDraft").ToArray();
        Assert.All(drafts, static draft => Assert.Equal("true", draft["can_stop"]));
        Assert.StartsWith("🎨 FLUX.1 schnell is drawing…", drafts[1]["text"], StringComparison.Ordinal);
        Assert.Single(drafts.Select(static draft => draft["draft_id"]).Distinct());
        Assert.All(drafts.Zip(drafts.Skip(1)), static pair => Assert.InRange(pair.Second.At - pair.First.At, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(24)));
        Assert.DoesNotContain("editMessageText", bench.Telegram.Methods);
        Assert.DoesNotContain("sendMessage", bench.Telegram.Methods);
    }

    [Fact]
    public async Task One_failed_draft_is_forgiven_three_in_a_row_lead_to_a_message()
    {
        await using var bench = new Bench();
        Paint(bench, TimeSpan.FromSeconds(60));
        var bad = Answers.Error(400, "Bad Request: unknown method");
        bench.Telegram.On("sendMessageDraft", bad, (call, _) => Task.FromResult(bench.Telegram.Well(call)), bad, bad, bad);
        await AskAsync(bench, Bench.Private());
        await bench.Until(() => bench.Telegram.Of("editMessageMedia").Any());
        Assert.Equal(5, bench.Telegram.Of("sendMessageDraft").Count());
        Assert.Single(bench.Telegram.Of("sendMessage"));
        Assert.Empty(bench.Telegram.Of("sendPhoto"));
    }

    [Fact]
    public async Task In_a_group_one_message_is_edited_slowly_and_becomes_the_picture()
    {
        await using var bench = new Bench();
        Paint(bench, TimeSpan.FromSeconds(60));
        await AskAsync(bench, Bench.Group());
        await bench.Until(() => bench.Telegram.Of("editMessageMedia").Any());
        var placeholder = bench.Telegram.Of("sendMessage").Single();
        Assert.Contains("Stop", placeholder["reply_markup"], StringComparison.Ordinal);
        var edits = bench.Telegram.Of("editMessageText").ToArray();
        Assert.InRange(edits.Length, 5, 12);
        Assert.Equal(edits.Select(static edit => edit["text"]).Distinct().Count(), edits.Length);
        Assert.All(edits.Zip(edits.Skip(1)), static pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(3)));
        Assert.Empty(bench.Telegram.Of("sendPhoto"));
        Assert.Empty(bench.Telegram.Of("deleteMessage"));
    }

    [Fact]
    public async Task Another_model_shows_as_such()
    {
        await using var bench = new Bench(static options => options.Progress = ProgressMode.Placeholder);
        var models = new ModelRegistry().DefaultChain;
        bench.Generator.Draw = async (request, token) =>
        {
            Started(request, models[0]);
            await Task.Delay(TimeSpan.FromSeconds(10), bench.Time, token);
            Started(request, models[1]);
            await Task.Delay(TimeSpan.FromSeconds(10), bench.Time, token);
            return StubGenerator.Result(request, TestPng.Make());
        };
        await AskAsync(bench, Bench.Private());
        await bench.Until(() => bench.Telegram.Of("editMessageMedia").Any());
        Assert.Contains(bench.Telegram.Of("editMessageText"), static edit => edit["text"]!.StartsWith("🎨 Trying another model: Stable Diffusion XL…", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_waits_in_the_queue_sees_the_place()
    {
        await using var bench = new Bench(static options => options.Workers = 1);
        Paint(bench, TimeSpan.FromSeconds(20));
        await AskAsync(bench, Bench.Private(1, chat: 42));
        await bench.Until(() => bench.Generator.Requests.Count == 1);
        await AskAsync(bench, Bench.Private(2, chat: 43));
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Count() == 2);
        Assert.Contains(bench.Telegram.Of("sendMessageDraft"), static draft => draft["chat_id"] == "43" && draft["text"] == "🕓 In the queue, place 1");
    }

    [Fact]
    public async Task The_stop_button_of_the_message_cancels_the_job_and_says_so_in_its_place()
    {
        await using var bench = new Bench();
        Paint(bench, TimeSpan.FromHours(1));
        await AskAsync(bench, Bench.Group());
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any());
        var data = bench.Telegram.Of("sendMessage").Single().Json("reply_markup").GetProperty("inline_keyboard")[0][0].GetProperty("callback_data").GetString();
        var press = new CallbackQuery { Id = "p", Data = data, Message = Bench.Group(id: 1001), From = new User { Id = 7, FirstName = "Eve" } };
        Assert.True(await bench.Replies.HandleUpdateAsync(new Update { Id = 8, CallbackQuery = press }, TestContext.Current.CancellationToken));
        await bench.Until(() => bench.Telegram.Of("answerCallbackQuery").Any());
        Assert.Equal("These buttons are for the one who asked for the picture.", bench.Telegram.Of("answerCallbackQuery").Single()["text"]);

        press.From.Id = 42;
        Assert.True(await bench.Replies.HandleUpdateAsync(new Update { Id = 9, CallbackQuery = press }, TestContext.Current.CancellationToken));
        await bench.Until(() => bench.Telegram.Of("editMessageText").Any(static edit => edit["text"] == "Stopped."));
        Assert.Empty(bench.Telegram.Of("sendPhoto"));
    }

    [Fact]
    public async Task The_stop_button_of_a_draft_cancels_the_job()
    {
        await using var bench = new Bench();
        Paint(bench, TimeSpan.FromHours(1));
        await AskAsync(bench, Bench.Private());
        await bench.Until(() => bench.Telegram.Of("sendMessageDraft").Any());
        var draft = long.Parse(bench.Telegram.Of("sendMessageDraft").First()["draft_id"]!, System.Globalization.CultureInfo.InvariantCulture);
        var stopped = new MessageGenerationStopped { Chat = Bench.Private().Chat, DraftId = draft };
        Assert.True(await bench.Replies.HandleUpdateAsync(new Update { Id = 9, StoppedMessageGeneration = stopped }, TestContext.Current.CancellationToken));
        await bench.Until(() => bench.Telegram.Of("sendMessage").Any());
        Assert.Equal("Stopped.", bench.Telegram.Of("sendMessage").Single()["text"]);
        Assert.False(await bench.Replies.HandleUpdateAsync(new Update { Id = 11, StoppedMessageGeneration = stopped }, TestContext.Current.CancellationToken));
        stopped.DraftId = draft + 100;
        Assert.False(await bench.Replies.HandleUpdateAsync(new Update { Id = 10, StoppedMessageGeneration = stopped }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Progress_can_be_switched_off()
    {
        await using var bench = new Bench(static options => options.Progress = ProgressMode.None);
        Paint(bench, TimeSpan.FromSeconds(40));
        await AskAsync(bench, Bench.Group());
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Any());
        Assert.Equal(["sendPhoto"], bench.Telegram.Methods);
    }

    private static void Paint(Bench bench, TimeSpan time) => bench.Generator.Draw = async (request, token) =>
    {
        Started(request, StubGenerator.Model);
        await Task.Delay(time, bench.Time, token);
        return StubGenerator.Result(request, TestPng.Make());
    };

    private static void Started(ImageRequest request, ImageModel model) =>
        request.Progress?.Report(new ImageProgress { Stage = ImageProgressStage.AttemptStarted, Model = model });

    private static async Task AskAsync(Bench bench, Message message) => Assert.True(await bench.Replies.HandleUpdateAsync(
        new Update { Id = (message.Id * 1000) + (int)(message.Chat.Id % 1000), Message = message.Says("/image a cat") }, TestContext.Current.CancellationToken));
}
