namespace Ikar.ImageGen.Telegram;

/// <summary>How a delivery ended.</summary>
public enum TelegramDeliveryStatus
{
    /// <summary>Every picture asked for arrived, and the text.</summary>
    Delivered,

    /// <summary>The reply asked for no picture; its text arrived.</summary>
    TextOnly,

    /// <summary>Some of several pictures arrived; <see cref="TelegramDelivery.Failure"/> says why the others were not drawn.</summary>
    PartlyDelivered,

    /// <summary>No picture was drawn. The chat got an apology; channels and posts did not.</summary>
    DrawingFailed,

    /// <summary>The connection broke after a picture was sent, so nobody knows whether it arrived. It was not sent again.</summary>
    Unconfirmed,

    /// <summary>The chat can't be written to: the bot was blocked or kicked, the chat or topic is gone or closed.</summary>
    ChatUnavailable,

    /// <summary>Telegram refused, or kept asking to wait for longer than <see cref="TelegramImageOptions.KeepFinishedFor"/>.</summary>
    NotDelivered,

    /// <summary>The bot's token is revoked; no call of this bot is made any more.</summary>
    BotUnauthorized,

    /// <summary>There was neither text nor a picture to send, or this post was already made.</summary>
    NothingToSend,
}
