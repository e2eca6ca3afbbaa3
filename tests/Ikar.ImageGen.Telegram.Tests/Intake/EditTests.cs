using Ikar.ImageGen.Telegram.Tests.Emulator;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Ikar.ImageGen.Testing;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Intake;

public sealed class EditTests
{
    private static readonly byte[] Photo = TestPng.Make().Data.ToArray();

    [Fact]
    public async Task A_photo_with_a_caption_is_changed_by_models_that_can()
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Chat.SendPhoto(app.Anna, Photo, "make it snow");
        Assert.Equal([true], await app.PumpAsync());
        await app.WaitAsync(static calls => calls.Any(static call => call is { Method: "sendPhoto", Processed: true }));
        var request = app.Generator.Requests.Single();
        Assert.Equal("make it snow", request.Prompt);
        Assert.Equal(Photo, request.Source!.Data.ToArray());
        var registry = new ModelRegistry();
        Assert.NotEmpty(request.Models!);
        Assert.All(request.Models!, id => Assert.True(registry.Get(id).Tasks.HasFlag(ImageTasks.ImageToImage)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reply_to_a_picture_changes_that_picture(bool asFile)
    {
        await using var app = await EmulatedApp.StartAsync();
        var picture = asFile ? app.Chat.SendDocument(app.Anna, Photo, "cat.png") : app.Chat.SendPhoto(app.Anna, Photo);
        Assert.Equal([false], await app.PumpAsync());
        app.Chat.Say(app.Anna, "make it night", replyTo: picture);
        Assert.Equal([true], await app.PumpAsync());
        await app.WaitAsync(static calls => calls.Any(static call => call is { Method: "sendPhoto", Processed: true }));
        Assert.Equal(Photo, app.Generator.Requests.Single().Source!.Data.ToArray());
    }

    [Fact]
    public async Task A_reply_to_the_bots_own_picture_changes_it()
    {
        await using var app = await EmulatedApp.StartAsync();
        var picture = await app.DrawAsync(app.Chat, app.Anna);
        app.Chat.Say(app.Anna, "now with a hat", replyTo: picture);
        Assert.Equal([true], await app.PumpAsync());
        await app.WaitAsync(static calls => calls.Count(static call => call is { Method: "sendPhoto", Processed: true }) == 2);
        Assert.NotNull(app.Generator.Requests[1].Source);
    }

    [Fact]
    public async Task The_command_in_reply_to_a_picture_changes_it()
    {
        await using var app = await EmulatedApp.StartAsync();
        var picture = app.Chat.SendPhoto(app.Anna, Photo);
        app.Chat.Say(app.Anna, "/image as a watercolor", replyTo: picture);
        Assert.Equal([false, true], await app.PumpAsync());
        await app.WaitAsync(static calls => calls.Any(static call => call is { Method: "sendPhoto", Processed: true }));
        Assert.Equal("as a watercolor", app.Generator.Requests.Single().Prompt);
        Assert.NotNull(app.Generator.Requests.Single().Source);
    }

    [Fact]
    public async Task In_a_group_a_photo_is_left_alone_unless_the_bot_is_meant()
    {
        await using var app = await EmulatedApp.StartAsync();
        var group = app.Telegram.AddGroup("Cats");
        group.SendPhoto(app.Anna, Photo, "my cat");
        Assert.Equal([false], await app.PumpAsync());
        group.SendPhoto(app.Anna, Photo, "@ikar_bot make it snow");
        Assert.Equal([true], await app.PumpAsync());
        await app.WaitAsync(static calls => calls.Any(static call => call is { Method: "sendPhoto", Processed: true }));
        Assert.Equal("make it snow", app.Generator.Requests.Single().Prompt);
    }

    [Fact]
    public async Task An_album_with_one_caption_is_one_wish()
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Chat.SendPhoto(app.Anna, Photo, "make it snow", mediaGroupId: "77");
        app.Chat.SendPhoto(app.Anna, Photo, mediaGroupId: "77");
        Assert.Equal([true, true], await app.PumpAsync());
        await app.WaitAsync(static calls => calls.Any(static call => call is { Method: "sendPhoto", Processed: true }));
        Assert.Single(app.Generator.Requests);
    }

    [Fact]
    public async Task A_picture_that_can_not_be_fetched_is_told()
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Telegram.Fail(TelegramFault.Error(400, "Bad Request: file is too big"), "getFile");
        app.Chat.SendPhoto(app.Anna, Photo, "make it snow");
        await app.PumpAsync();
        await app.WaitAsync(static calls => calls.Any(static call => call is { Method: "sendMessage", Processed: true }));
        Assert.Equal("I couldn't read this picture. Send a PNG or JPEG up to 20 MB.", (string?)app.Chat.History[^1]["text"]);
        Assert.Empty(app.Generator.Requests);
    }

    [Fact]
    public async Task Edits_can_be_left_to_the_app()
    {
        await using var app = await EmulatedApp.StartAsync(static options => options.EditByReply = false);
        app.Chat.SendPhoto(app.Anna, Photo, "make it snow");
        Assert.Equal([false], await app.PumpAsync());
    }
}
