using System.Globalization;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.Telegram;

/// <summary>Everything the emulated Telegram knows. All reads and writes happen under <see cref="Lock"/>.</summary>
internal sealed class EmulatorState(TimeProvider time, string token, string botUsername)
{
    private int _albums;

    public object Lock { get; } = new();

    public TimeProvider Time { get; } = time;

    public string Token { get; } = token;

    public string BotUsername { get; } = botUsername;

    public long BotId { get; } = long.Parse(token.AsSpan(0, token.IndexOf(':')), CultureInfo.InvariantCulture);

    public Dictionary<long, TelegramEmulatorChat> Chats { get; } = [];

    public Dictionary<long, TelegramUser> Users { get; } = [];

    public FileStore Files { get; } = new();

    public UpdateQueue Updates { get; } = new();

    /// <summary>Button presses that wait for an answer, with the time of the press.</summary>
    public Dictionary<string, DateTimeOffset> Presses { get; } = [];

    public List<TelegramTranscriptLine> Transcript { get; } = [];

    public bool Revoked { get; set; }

    /// <summary>Counts calls; null while rates are not enforced.</summary>
    public RateBook? Rates { get; set; }

    public Uri? WebhookUrl { get; set; }

    public string? WebhookSecret { get; set; }

    public Action<TelegramTranscriptLine>? OnLine { get; set; }

    public long UnixNow => Time.GetUtcNow().ToUnixTimeSeconds();

    public JsonObject Bot => new()
    {
        ["id"] = BotId,
        ["is_bot"] = true,
        ["first_name"] = "Ikar",
        ["username"] = BotUsername,
        ["can_join_groups"] = true,
        ["can_read_all_group_messages"] = true,
        ["supports_inline_queries"] = false,
    };

    public string NextAlbumId() => FormattableString.Invariant($"1340000000000{++_albums:D4}");

    /// <summary>The chat a call names, if the bot may write there.</summary>
    public TelegramEmulatorChat ChatOf(BotApiRequest request)
    {
        var name = request.Text("chat_id");
        if (string.IsNullOrEmpty(name))
        {
            throw BotApiError.BadRequest("chat_id is empty");
        }

        var chat = name[0] == '@'
            ? Chats.Values.FirstOrDefault(c => c.Username is not null && "@" + c.Username == name)
            : long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? Chats.GetValueOrDefault(id) : null;
        if (chat is null)
        {
            throw BotApiError.BadRequest("chat not found");
        }

        if (chat.UpgradedTo is { } upgraded)
        {
            throw new BotApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = upgraded.Id });
        }

        return chat.Refusal is { } refusal ? throw new BotApiError(403, refusal) : chat;
    }

    public void Show(TelegramEmulatorChat chat, string speaker, string text, bool isBot, bool isTransient = false)
    {
        var line = new TelegramTranscriptLine(Time.GetUtcNow(), chat.Id, speaker, text, isBot, isTransient);
        Transcript.Add(line);
        OnLine?.Invoke(line);
    }

    public void ShowBot(TelegramEmulatorChat chat, string text, bool isTransient = false) => Show(chat, "bot", text, isBot: true, isTransient);
}
