using System.Net.Sockets;
using Telegram.Bot.Exceptions;

namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>An error of Telegram, classified once; everything else reads the kind.</summary>
internal sealed class TelegramError
{
    /// <summary>What a 429 without a number is taken to ask for.</summary>
    private static readonly TimeSpan UnsaidRetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>Fragments of Telegram's texts, in lower case, in the order they are looked for.</summary>
    private static readonly (string Text, TelegramErrorKind Kind)[] BadRequests =
    [
        ("failed to send message #", TelegramErrorKind.AlbumPartlySent),
        ("message to be replied not found", TelegramErrorKind.ReplyNotFound),
        ("replied message not found", TelegramErrorKind.ReplyNotFound),
        ("reply message not found", TelegramErrorKind.ReplyNotFound),
        ("message thread not found", TelegramErrorKind.ThreadNotFound),
        ("topic_closed", TelegramErrorKind.TopicClosed),
        ("topic_deleted", TelegramErrorKind.ThreadNotFound),
        ("can't parse entities", TelegramErrorKind.CannotParse),
        ("can't parse caption entities", TelegramErrorKind.CannotParse),
        ("caption is too long", TelegramErrorKind.TooLong),
        ("message is too long", TelegramErrorKind.TooLong),
        ("media_caption_too_long", TelegramErrorKind.TooLong),
        ("message_too_long", TelegramErrorKind.TooLong),
        ("photo_invalid_dimensions", TelegramErrorKind.PhotoRejected),
        ("photo_save_file_invalid", TelegramErrorKind.PhotoRejected),
        ("photo_ext_invalid", TelegramErrorKind.PhotoRejected),
        ("image_process_failed", TelegramErrorKind.PhotoRejected),
        ("wrong file identifier", TelegramErrorKind.WrongFileId),
        ("wrong remote file identifier", TelegramErrorKind.WrongFileId),
        ("invalid file id", TelegramErrorKind.WrongFileId),
        ("wrong type of file", TelegramErrorKind.PhotoRejected),
        ("wrong file type", TelegramErrorKind.PhotoRejected),
        ("type of file mismatch", TelegramErrorKind.WrongFileId),
        ("wrong type of the web page content", TelegramErrorKind.PhotoRejected),
        ("file is too big", TelegramErrorKind.TooLarge),
        ("too big for a photo", TelegramErrorKind.PhotoRejected),
        ("not enough rights", TelegramErrorKind.NoRights),
        ("have no rights", TelegramErrorKind.NoRights),
        ("chat_send_photos_forbidden", TelegramErrorKind.NoRights),
        ("chat_send_media_forbidden", TelegramErrorKind.NoRights),
        ("chat_send_docs_forbidden", TelegramErrorKind.NoRights),
        ("chat_write_forbidden", TelegramErrorKind.Forbidden),
        ("chat_restricted", TelegramErrorKind.Forbidden),
        ("user_is_blocked", TelegramErrorKind.Forbidden),
        ("chat not found", TelegramErrorKind.ChatNotFound),
        ("peer_id_invalid", TelegramErrorKind.ChatNotFound),
        ("chat_id_invalid", TelegramErrorKind.ChatNotFound),
        ("user not found", TelegramErrorKind.ChatNotFound),
        ("upgraded to a supergroup", TelegramErrorKind.Migrated),
        ("message is not modified", TelegramErrorKind.NotModified),
        ("query is too old", TelegramErrorKind.QueryTooOld),
        ("message to edit not found", TelegramErrorKind.MessageNotFound),
        ("message can't be edited", TelegramErrorKind.MessageNotFound),
        ("message to delete not found", TelegramErrorKind.MessageNotFound),
        ("message can't be deleted", TelegramErrorKind.MessageNotFound),
    ];

    public required TelegramErrorKind Kind { get; init; }

    /// <summary>Telegram's words, or ours where it said none. Never holds the token.</summary>
    public required string Description { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public long? MigrateTo { get; init; }

    public Exception? Exception { get; init; }

    /// <summary>Nobody knows whether Telegram did what it was asked.</summary>
    public bool IsOutcomeUnknown => Kind is TelegramErrorKind.ServerTrouble or TelegramErrorKind.Broken or TelegramErrorKind.AlbumPartlySent;

    /// <summary>Nothing can be sent to that chat.</summary>
    public bool ClosesChat => Kind is TelegramErrorKind.ChatNotFound or TelegramErrorKind.Forbidden or TelegramErrorKind.TopicClosed;

    public static TelegramError Of(Exception exception) => exception switch
    {
        ApiRequestException api => OfApi(api),
        RequestException { HttpStatusCode: { } status } page when (int)status >= 400 => OfStatus((int)status, page),
        RequestException or HttpRequestException => OfTransport(exception),
        OperationCanceledException => Make(TelegramErrorKind.Broken, "no answer in time", exception),
        _ => Make(TelegramErrorKind.Other, exception.GetType().Name, exception),
    };

    private static TelegramError OfApi(ApiRequestException e)
    {
        if (e.Parameters?.MigrateToChatId is { } chat)
        {
            return new TelegramError { Kind = TelegramErrorKind.Migrated, Description = e.Message, MigrateTo = chat, Exception = e };
        }

        if (e.ErrorCode == 429 || e.Parameters?.RetryAfter is not null)
        {
            var wait = e.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : UnsaidRetryAfter;
            return new TelegramError { Kind = TelegramErrorKind.Flood, Description = e.Message, RetryAfter = wait, Exception = e };
        }

        return OfStatus(e.ErrorCode, e);
    }

    private static TelegramError OfStatus(int status, Exception e) => Make(
        status switch
        {
            401 => TelegramErrorKind.Unauthorized,
            403 => ByText(e.Message) == TelegramErrorKind.NoRights ? TelegramErrorKind.NoRights : TelegramErrorKind.Forbidden,
            409 => TelegramErrorKind.Conflict,
            413 => TelegramErrorKind.TooLarge,
            429 => TelegramErrorKind.Flood,
            >= 500 => TelegramErrorKind.ServerTrouble,
            _ => ByText(e.Message),
        },
        e is ApiRequestException ? e.Message : FormattableString.Invariant($"HTTP {status} without a Bot API answer"),
        e,
        status == 429 ? UnsaidRetryAfter : null);

    private static TelegramErrorKind ByText(string message)
    {
        foreach (var (text, kind) in BadRequests)
        {
            if (message.Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return TelegramErrorKind.Other;
    }

    private static TelegramError OfTransport(Exception e)
    {
        for (var inner = e; inner is not null; inner = inner.InnerException)
        {
            if (inner is HttpRequestException
                {
                    HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
                }
                or SocketException
                {
                    SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable
                        or SocketError.NetworkUnreachable or SocketError.TryAgain or SocketError.NoData,
                })
            {
                return Make(TelegramErrorKind.NotSent, "no connection to Telegram", e);
            }
        }

        return Make(TelegramErrorKind.Broken, "the connection broke before Telegram answered", e);
    }

    private static TelegramError Make(TelegramErrorKind kind, string description, Exception? e, TimeSpan? retryAfter = null) =>
        new() { Kind = kind, Description = description, Exception = e, RetryAfter = retryAfter };
}
