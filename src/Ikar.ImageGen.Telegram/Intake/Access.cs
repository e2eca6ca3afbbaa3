using Microsoft.Extensions.Options;

namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Who is served.</summary>
internal sealed class Access(IOptions<TelegramImageOptions> options)
{
    private readonly TelegramImageOptions _options = options.Value;

    public bool Allows(long? user, long chat) =>
        (_options.AllowedUsers.Count == 0 && _options.AllowedChats.Count == 0)
        || _options.AllowedChats.Contains(chat)
        || (user is { } id && (_options.AllowedUsers.Contains(id) || _options.Admins.Contains(id)));

    public bool IsAdmin(long? user) => user is { } id && _options.Admins.Contains(id);
}
