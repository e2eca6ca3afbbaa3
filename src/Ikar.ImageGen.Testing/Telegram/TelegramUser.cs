using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing;

/// <summary>A person in the emulated Telegram.</summary>
public sealed class TelegramUser
{
    internal TelegramUser(long id, string name, string? language)
    {
        Id = id;
        Name = name;
        Language = language;
    }

    /// <summary>The user's id; also the id of their private chat with the bot.</summary>
    public long Id { get; }

    /// <summary>The first name, as the transcript shows it.</summary>
    public string Name { get; }

    /// <summary>The language of the user's application, for example "ru", or null.</summary>
    public string? Language { get; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["is_bot"] = false, ["first_name"] = Name };
        if (Language is not null)
        {
            json["language_code"] = Language;
        }

        return json;
    }
}
