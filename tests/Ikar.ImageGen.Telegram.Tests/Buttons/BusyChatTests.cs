using Ikar.ImageGen.Telegram.Tests.Intake;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Telegram.Bot.Types;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Buttons;

[Collection(VirtualTime.Name)]
public sealed class BusyChatTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_styles_are_shown_though_another_picture_is_on_its_way_to_the_chat()
    {
        await using var bench = new Bench();
        var style = await StyleButtonAsync(bench);
        var arrived = new TaskCompletionSource();
        bench.Telegram.On("sendPhoto", async (call, token) =>
        {
            await arrived.Task.WaitAsync(token);
            return bench.Telegram.Well(call);
        });
        await bench.Replies.HandleUpdateAsync(new Update { Id = 2, Message = Bench.Private(8).Says("/image dog") }, Ct);
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Count() == 2);

        await PressAsync(bench, style);
        await PoolWatch.SettlesAsync();
        Assert.Empty(bench.Telegram.Of("editMessageReplyMarkup"));
        arrived.SetResult();
        await bench.Until(() => bench.Telegram.Of("editMessageReplyMarkup").Any());
    }

    [Fact]
    public async Task The_styles_are_shown_when_the_wait_that_Telegram_asked_for_is_over()
    {
        await using var bench = new Bench();
        var style = await StyleButtonAsync(bench);
        bench.Telegram.On("editMessageReplyMarkup", Answers.Flood(20));
        await PressAsync(bench, style);
        await bench.Until(() => bench.Telegram.Of("editMessageReplyMarkup").Count() == 2);
        var tries = bench.Telegram.Of("editMessageReplyMarkup").Select(static call => call.At).ToArray();
        Assert.True(tries[1] - tries[0] >= TimeSpan.FromSeconds(20), $"{tries[1] - tries[0]}");
    }

    private static async Task<string> StyleButtonAsync(Bench bench)
    {
        await bench.Replies.HandleUpdateAsync(new Update { Id = 1, Message = Bench.Private().Says("/image cat") }, Ct);
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Any());
        var rows = bench.Telegram.Of("sendPhoto").Single().Json("reply_markup").GetProperty("inline_keyboard");
        return rows.EnumerateArray().SelectMany(static row => row.EnumerateArray()).Single(static button => button.GetProperty("text").GetString()!.Contains("Style", StringComparison.Ordinal)).GetProperty("callback_data").GetString()!;
    }

    private static async Task PressAsync(Bench bench, string button)
    {
        var press = new CallbackQuery { Id = "p", Data = button, Message = Bench.Private(1001), From = new User { Id = 42, FirstName = "Ann", LanguageCode = "en" } };
        Assert.True(await bench.Replies.HandleUpdateAsync(new Update { Id = 3, CallbackQuery = press }, Ct));
        await bench.Until(() => bench.Telegram.Of("answerCallbackQuery").Any());
    }
}
