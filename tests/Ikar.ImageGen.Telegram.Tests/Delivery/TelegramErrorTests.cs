using System.Net;
using System.Net.Sockets;
using Ikar.ImageGen.Telegram.Delivery;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Delivery;

public sealed class TelegramErrorTests
{
    [Theory]
    [InlineData(400, "Bad Request: chat not found", TelegramErrorKind.ChatNotFound)]
    [InlineData(400, "Bad Request: PEER_ID_INVALID", TelegramErrorKind.ChatNotFound)]
    [InlineData(400, "Bad Request: message to be replied not found", TelegramErrorKind.ReplyNotFound)]
    [InlineData(400, "Bad Request: message thread not found", TelegramErrorKind.ThreadNotFound)]
    [InlineData(400, "Bad Request: TOPIC_CLOSED", TelegramErrorKind.TopicClosed)]
    [InlineData(400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 3", TelegramErrorKind.CannotParse)]
    [InlineData(400, "Bad Request: message caption is too long", TelegramErrorKind.TooLong)]
    [InlineData(400, "Bad Request: message is too long", TelegramErrorKind.TooLong)]
    [InlineData(400, "Bad Request: PHOTO_INVALID_DIMENSIONS", TelegramErrorKind.PhotoRejected)]
    [InlineData(400, "Bad Request: PHOTO_SAVE_FILE_INVALID", TelegramErrorKind.PhotoRejected)]
    [InlineData(400, "Bad Request: IMAGE_PROCESS_FAILED", TelegramErrorKind.PhotoRejected)]
    [InlineData(400, "Bad Request: wrong type of file", TelegramErrorKind.PhotoRejected)]
    [InlineData(400, "Bad Request: wrong file identifier/HTTP URL specified", TelegramErrorKind.WrongFileId)]
    [InlineData(400, "Bad Request: group chat was upgraded to a supergroup chat", TelegramErrorKind.Migrated)]
    [InlineData(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same", TelegramErrorKind.NotModified)]
    [InlineData(400, "Bad Request: query is too old and response timeout expired or query ID is invalid", TelegramErrorKind.QueryTooOld)]
    [InlineData(400, "Bad Request: not enough rights to send photos to the chat", TelegramErrorKind.NoRights)]
    [InlineData(400, "Bad Request: message to edit not found", TelegramErrorKind.MessageNotFound)]
    [InlineData(400, "Bad Request: failed to send message #2 with the error message \"PHOTO_INVALID_DIMENSIONS\"", TelegramErrorKind.AlbumPartlySent)]
    [InlineData(400, "Bad Request: something never seen", TelegramErrorKind.Other)]
    [InlineData(401, "Unauthorized", TelegramErrorKind.Unauthorized)]
    [InlineData(403, "Forbidden: bot was blocked by the user", TelegramErrorKind.Forbidden)]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", TelegramErrorKind.Forbidden)]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user", TelegramErrorKind.Forbidden)]
    [InlineData(403, "Forbidden: user is deactivated", TelegramErrorKind.Forbidden)]
    [InlineData(409, "Conflict: terminated by other getUpdates request", TelegramErrorKind.Conflict)]
    [InlineData(413, "Request Entity Too Large", TelegramErrorKind.TooLarge)]
    [InlineData(429, "Too Many Requests: retry after 3", TelegramErrorKind.Flood)]
    [InlineData(500, "Internal Server Error", TelegramErrorKind.ServerTrouble)]
    [InlineData(502, "Bad Gateway", TelegramErrorKind.ServerTrouble)]
    internal void Answer_is_classified_by_code_and_text(int code, string description, TelegramErrorKind kind) =>
        Assert.Equal(kind, TelegramError.Of(new ApiRequestException(description, code)).Kind);

    [Fact]
    public void Flood_says_how_long_to_wait()
    {
        var error = TelegramError.Of(new ApiRequestException("Too Many Requests", 429, new ResponseParameters { RetryAfter = 37 }));
        Assert.Equal((TelegramErrorKind.Flood, TimeSpan.FromSeconds(37)), (error.Kind, error.RetryAfter));
    }

    [Fact]
    public void Flood_without_a_number_still_waits() =>
        Assert.Equal(TimeSpan.FromSeconds(5), TelegramError.Of(new ApiRequestException("Too Many Requests", 429)).RetryAfter);

    [Fact]
    public void Migration_says_where_to() =>
        Assert.Equal(-100777, TelegramError.Of(new ApiRequestException("upgraded", 400, new ResponseParameters { MigrateToChatId = -100777 })).MigrateTo);

    [Fact]
    public void Page_instead_of_an_answer_is_trouble_of_unknown_outcome()
    {
        var error = TelegramError.Of(new RequestException("<html>", HttpStatusCode.BadGateway));
        Assert.Equal(TelegramErrorKind.ServerTrouble, error.Kind);
        Assert.True(error.IsOutcomeUnknown);
    }

    [Fact]
    public void Refused_connection_was_surely_not_sent()
    {
        var refused = new HttpRequestException(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused));
        var error = TelegramError.Of(new RequestException("Exception during making request", refused));
        Assert.Equal(TelegramErrorKind.NotSent, error.Kind);
        Assert.False(error.IsOutcomeUnknown);
    }

    [Fact]
    public void Unknown_host_was_surely_not_sent() =>
        Assert.Equal(TelegramErrorKind.NotSent, TelegramError.Of(new RequestException("x", new HttpRequestException("x", new SocketException((int)SocketError.HostNotFound)))).Kind);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Reset_or_time_out_after_sending_has_an_unknown_outcome(bool reset)
    {
        Exception inner = reset ? new HttpRequestException(HttpRequestError.ResponseEnded, "reset") : new TaskCanceledException("timed out");
        var error = TelegramError.Of(new RequestException("x", inner));
        Assert.Equal(TelegramErrorKind.Broken, error.Kind);
        Assert.True(error.IsOutcomeUnknown);
    }
}
