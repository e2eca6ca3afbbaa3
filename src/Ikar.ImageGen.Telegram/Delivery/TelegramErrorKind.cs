namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>What an answer of Telegram means for what to do next.</summary>
internal enum TelegramErrorKind
{
    /// <summary>Nothing special is known about it: give up this call.</summary>
    Other,

    /// <summary>The chat or the user is not there: stop, event.</summary>
    ChatNotFound,

    /// <summary>Blocked, kicked, deactivated, never started: stop, event.</summary>
    Forbidden,

    /// <summary>The bot may not send this kind of message here: try another kind.</summary>
    NoRights,

    /// <summary>The message to answer was deleted: send without reply.</summary>
    ReplyNotFound,

    /// <summary>The topic is not there: send without it.</summary>
    ThreadNotFound,

    /// <summary>The topic is closed: stop, event.</summary>
    TopicClosed,

    /// <summary>The markup is broken: send as plain text.</summary>
    CannotParse,

    /// <summary>Text or caption is too long: split or shorten.</summary>
    TooLong,

    /// <summary>The picture is no photo to Telegram: send it as a file.</summary>
    PhotoRejected,

    /// <summary>The file id is stale: upload.</summary>
    WrongFileId,

    /// <summary>The group became a supergroup: go there.</summary>
    Migrated,

    /// <summary>An edit changed nothing, which is what was wanted.</summary>
    NotModified,

    /// <summary>A callback or inline query was answered too late: ignore.</summary>
    QueryTooOld,

    /// <summary>The message to edit or delete is gone: ignore or send anew.</summary>
    MessageNotFound,

    /// <summary>The token is revoked: stop everything of this bot.</summary>
    Unauthorized,

    /// <summary>Somebody else polls with this token: stop polling.</summary>
    Conflict,

    /// <summary>The body is too large.</summary>
    TooLarge,

    /// <summary>Too many requests: wait.</summary>
    Flood,

    /// <summary>A 5xx or a page instead of an answer. Nobody knows whether it was done.</summary>
    ServerTrouble,

    /// <summary>The connection broke or the time ran out after sending. Nobody knows whether it was done.</summary>
    Broken,

    /// <summary>The connection was never made: surely not done.</summary>
    NotSent,

    /// <summary>Several messages were sent and one of them failed; the others may be there.</summary>
    AlbumPartlySent,
}
