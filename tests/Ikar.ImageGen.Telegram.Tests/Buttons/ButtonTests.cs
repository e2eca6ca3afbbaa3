using System.Text.Json;
using Ikar.ImageGen.Telegram.Tests.Emulator;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Xunit;
using TelegramCall = Ikar.ImageGen.Testing.TelegramCall;

namespace Ikar.ImageGen.Telegram.Tests.Buttons;

public sealed class ButtonTests
{
    [Fact]
    public async Task Again_is_answered_first_and_draws_the_same_with_another_seed()
    {
        await using var app = await EmulatedApp.StartAsync();
        var picture = await app.DrawAsync(app.Chat, app.Anna);
        app.Chat.Press(app.Anna, picture, "Again");
        Assert.Equal([true], await app.PumpAsync());
        await app.WaitAsync(static calls => Count(calls, "sendPhoto") == 2);
        var methods = app.Telegram.Calls.Select(static call => call.Method).ToList();
        Assert.True(methods.IndexOf("answerCallbackQuery") < methods.LastIndexOf("sendPhoto"));
        Assert.Equal("Drawing…", app.Telegram.Calls.Single(static call => call.Method == "answerCallbackQuery")["text"]);
        var requests = app.Generator.Requests;
        Assert.Equal(requests[0].Prompt, requests[1].Prompt);
        Assert.NotNull(requests[1].Seed);
        Assert.NotEqual(requests[0].Seed, requests[1].Seed);
    }

    [Fact]
    public async Task Variations_come_as_an_album_with_different_seeds_and_buttons_below()
    {
        await using var app = await EmulatedApp.StartAsync();
        var picture = await app.DrawAsync(app.Chat, app.Anna);
        app.Chat.Press(app.Anna, picture, "Variations");
        await app.PumpAsync();
        await app.WaitAsync(static calls => Count(calls, "sendMessage") == 1);
        Assert.Equal(1, Count(app.Telegram.Calls, "sendMediaGroup"));
        Assert.Equal(2, app.Generator.Requests.Skip(1).Select(static request => request.Seed).Distinct().Count());
    }

    [Fact]
    public async Task A_style_is_chosen_from_a_list_and_then_drawn()
    {
        await using var app = await EmulatedApp.StartAsync();
        var picture = await app.DrawAsync(app.Chat, app.Anna);
        app.Chat.Press(app.Anna, picture, "Style");
        await app.PumpAsync();
        await app.WaitAsync(static calls => Count(calls, "editMessageReplyMarkup") == 1);
        app.Chat.Press(app.Anna, picture, "Back");
        await app.PumpAsync();
        await app.WaitAsync(static calls => Count(calls, "editMessageReplyMarkup") == 2);
        app.Chat.Press(app.Anna, picture, "Style");
        await app.PumpAsync();
        await app.WaitAsync(static calls => Count(calls, "editMessageReplyMarkup") == 3);
        app.Chat.Press(app.Anna, picture, "Watercolor");
        await app.PumpAsync();
        await app.WaitAsync(static calls => Count(calls, "sendPhoto") == 2);
        Assert.Equal("watercolor", app.Generator.Requests[1].Style);
    }

    [Fact]
    public async Task The_original_is_the_same_bytes_as_a_file()
    {
        await using var app = await EmulatedApp.StartAsync();
        var image = TestPng.Make();
        app.Generator.Shows(image);
        var picture = await app.DrawAsync(app.Chat, app.Anna);
        app.Chat.Press(app.Anna, picture, "File");
        await app.PumpAsync();
        await app.WaitAsync(static calls => Count(calls, "sendDocument") == 1);
        Assert.Equal(image.Data.ToArray(), app.Telegram.Calls.Single(static call => call.Method == "sendDocument").Files.Single().Value.Data.ToArray());
        Assert.Single(app.Generator.Requests);
    }

    [Fact]
    public async Task In_a_group_only_the_one_who_asked_may_press()
    {
        await using var app = await EmulatedApp.StartAsync();
        var group = app.Telegram.AddGroup("Cats");
        var picture = await app.DrawAsync(group, app.Anna);
        group.Press(app.Telegram.AddUser("Eve", "en"), picture, "Again");
        await app.PumpAsync();
        await app.WaitAsync(static calls => Count(calls, "answerCallbackQuery") == 1);
        Assert.Equal("These buttons are for the one who asked for the picture.", app.Telegram.Calls.Single(static call => call.Method == "answerCallbackQuery")["text"]);
        Assert.Single(app.Generator.Requests);
    }

    [Fact]
    public async Task Where_everybody_may_press_everybody_can()
    {
        await using var app = await EmulatedApp.StartAsync(static options => options.ButtonsForEveryone = true);
        var group = app.Telegram.AddGroup("Cats");
        var picture = await app.DrawAsync(group, app.Anna);
        group.Press(app.Telegram.AddUser("Eve", "en"), picture, "Again");
        await app.PumpAsync();
        await app.WaitAsync(static calls => Count(calls, "sendPhoto") == 2);
    }

    [Fact]
    public async Task A_double_tap_draws_once()
    {
        await using var app = await EmulatedApp.StartAsync();
        var picture = await app.DrawAsync(app.Chat, app.Anna);
        var painting = new TaskCompletionSource();
        app.Generator.Draw = async (request, _) =>
        {
            await painting.Task;
            return StubGenerator.Result(request, TestPng.Make());
        };
        app.Chat.Press(app.Anna, picture, "Again");
        app.Chat.Press(app.Anna, picture, "Again");
        await app.PumpAsync();
        await app.WaitAsync(static calls => Count(calls, "answerCallbackQuery") == 2);
        Assert.Equal(["Already drawing, a little patience.", "Drawing…"], app.Telegram.Calls.Where(static call => call.Method == "answerCallbackQuery").Select(static call => call["text"]).Order(StringComparer.Ordinal));
        painting.SetResult();
        await app.WaitAsync(static calls => Count(calls, "sendPhoto") == 2);
        Assert.Equal(2, app.Generator.Requests.Count);
    }

    [Fact]
    public async Task Buttons_work_after_a_restart_where_the_app_keeps_them()
    {
        var store = new JsonStore();
        string data;
        await using (var before = await EmulatedApp.StartAsync(store: store))
        {
            var picture = await before.DrawAsync(before.Chat, before.Anna, "a cat in space");
            data = (string)before.Chat.History.Last(message => (int)message["message_id"]! == picture)["reply_markup"]!["inline_keyboard"]![0]![0]!["callback_data"]!;
            await store.Saved.Task.InTimeAsync();
        }

        await using var after = await EmulatedApp.StartAsync(store: store);
        after.Chat.Press(after.Anna, 1, data, "Again");
        await after.PumpAsync();
        await after.WaitAsync(static calls => Count(calls, "sendPhoto") == 1);
        Assert.Equal("a cat in space", after.Generator.Requests.Single().Prompt);
    }

    [Theory]
    [InlineData("Again", "These buttons are too old. Please ask for the picture again.")]
    [InlineData("File", "These buttons are too old. Please ask for the picture again.")]
    public async Task Old_and_unknown_buttons_get_a_polite_answer(string button, string answer)
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Chat.Press(app.Anna, 1, button == "Again" ? "ikar:a:0123456789ABCDEF" : "ikar:o:0123456789ABCDEF", button);
        Assert.Equal([true], await app.PumpAsync());
        await app.WaitAsync(static calls => Count(calls, "answerCallbackQuery") == 1);
        Assert.Equal(answer, app.Telegram.Calls.Single(static call => call.Method == "answerCallbackQuery")["text"]);
    }

    [Fact]
    public async Task The_apps_own_buttons_are_left_to_it()
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Chat.Press(app.Anna, 1, "vote:yes", "Yes");
        Assert.Equal([false], await app.PumpAsync());
    }

    [Fact]
    public async Task A_failed_picture_offers_another_try()
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Generator.Fails(FailureKind.Transient);
        app.Chat.Say(app.Anna, "/image a cat");
        await app.PumpAsync();
        await app.WaitAsync(static calls => Count(calls, "sendMessage") == 1);
        app.Generator.Shows(TestPng.Make());
        app.Chat.Press(app.Anna, (int)app.Chat.History[^1]["message_id"]!, "Try again");
        await app.PumpAsync();
        await app.WaitAsync(static calls => Count(calls, "sendPhoto") == 1);
    }

    [Fact]
    public async Task There_are_no_buttons_for_an_app_that_passes_no_updates()
    {
        await using var app = await EmulatedApp.StartAsync();
        var message = new global::Telegram.Bot.Types.Message
        {
            Id = 1,
            Chat = new() { Id = app.Chat.Id, Type = global::Telegram.Bot.Types.Enums.ChatType.Private },
            From = new() { Id = app.Anna.Id, FirstName = "Anna" },
        };
        await app.Replies.ReplyAsync(message, Bench.Block(), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(app.Telegram.Calls, static call => call["reply_markup"] is not null);
    }

    private static int Count(IReadOnlyList<TelegramCall> calls, string method) => calls.Count(call => call.Method == method && call.Processed);

    /// <summary>Keeps buttons as text, as a database would.</summary>
    private sealed class JsonStore : IImageButtonStore
    {
        private readonly Dictionary<string, string> _rows = [];

        public TaskCompletionSource Saved { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ValueTask SaveAsync(ImageButtons buttons, CancellationToken cancellationToken)
        {
            lock (_rows)
            {
                _rows[buttons.Id] = JsonSerializer.Serialize(buttons);
            }

            Saved.TrySetResult();
            return ValueTask.CompletedTask;
        }

        public ValueTask<ImageButtons?> FindAsync(string id, CancellationToken cancellationToken)
        {
            lock (_rows)
            {
                return ValueTask.FromResult(_rows.TryGetValue(id, out var row) ? JsonSerializer.Deserialize<ImageButtons>(row) : null);
            }
        }
    }
}
