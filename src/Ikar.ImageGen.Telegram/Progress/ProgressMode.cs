namespace Ikar.ImageGen.Telegram;

/// <summary>How progress is shown while a picture is drawn.</summary>
public enum ProgressMode
{
    /// <summary>In private chats a draft with a stop button, elsewhere a message that the picture replaces.</summary>
    Auto,

    /// <summary>Everywhere a message with a stop button that the picture replaces.</summary>
    Placeholder,

    /// <summary>Only the chat action.</summary>
    None,
}
