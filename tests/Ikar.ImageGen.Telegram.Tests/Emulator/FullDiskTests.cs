using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Emulator;

public sealed class FullDiskTests
{
    [Fact]
    public async Task A_log_that_throws_costs_nobody_a_picture_an_apology_or_a_place_in_the_queue()
    {
        var log = new FullDisk();
        await using var app = await EmulatedApp.StartAsync(logs: log);
        var draw = app.Generator.Draw;

        // More failures than a chat has places, and every kind of them is logged.
        foreach (var kind in Enum.GetValues<FailureKind>())
        {
            app.Generator.Fails(kind);
            var texts = Texts(app);
            app.Chat.Say(app.Anna, "/image a cat");
            await app.PumpAsync();
            await app.WaitAsync(_ => Texts(app) > texts);
        }

        app.Generator.Draw = (_, _) => throw new InvalidOperationException("A bug of the app.");
        var before = Texts(app);
        app.Chat.Say(app.Anna, "/image a cat");
        await app.PumpAsync();
        await app.WaitAsync(_ => Texts(app) > before);
        app.Generator.Draw = draw;
        await app.DrawAsync(app.Chat, app.Anna);

        Assert.True(log.Entries > 6);
    }

    private static int Texts(EmulatedApp app) => app.Chat.History.Count(static message => message["photo"] is null && message["from"]?["is_bot"]?.GetValue<bool>() == true);
}
