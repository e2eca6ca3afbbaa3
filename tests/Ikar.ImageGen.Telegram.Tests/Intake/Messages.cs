using Telegram.Bot.Types;

namespace Ikar.ImageGen.Telegram.Tests.Intake;

internal static class Messages
{
    public static Message Says(this Message message, string text)
    {
        message.Text = text;
        return message;
    }
}
