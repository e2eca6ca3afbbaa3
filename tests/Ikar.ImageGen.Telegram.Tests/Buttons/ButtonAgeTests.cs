using Ikar.ImageGen.Telegram.Tests.Intake;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Telegram.Bot.Types;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Buttons;

[Collection(VirtualTime.Name)]
public sealed class ButtonAgeTests
{
    [Theory]
    [InlineData(23, "Drawing…")]
    [InlineData(25, "These buttons are too old. Please ask for the picture again.")]
    public async Task Buttons_work_for_a_day(int hours, string answer)
    {
        await using var bench = new Bench();
        await bench.Replies.HandleUpdateAsync(new Update { Id = 1, Message = Bench.Private().Says("/image cat") }, TestContext.Current.CancellationToken);
        await bench.Until(() => bench.Telegram.Of("sendPhoto").Any());
        var data = bench.Telegram.Of("sendPhoto").Single().Json("reply_markup").GetProperty("inline_keyboard")[0][0].GetProperty("callback_data").GetString();
        bench.Time.Advance(TimeSpan.FromHours(hours));
        var press = new CallbackQuery { Id = "p", Data = data, Message = Bench.Private(1001), From = new User { Id = 42, FirstName = "Ann", LanguageCode = "en" } };
        Assert.True(await bench.Replies.HandleUpdateAsync(new Update { Id = 2, CallbackQuery = press }, TestContext.Current.CancellationToken));
        await bench.Until(() => bench.Telegram.Of("answerCallbackQuery").Any());
        Assert.Equal(answer, bench.Telegram.Of("answerCallbackQuery").Single()["text"]);
    }
}
