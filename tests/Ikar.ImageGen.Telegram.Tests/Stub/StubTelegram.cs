using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Ikar.ImageGen.Telegram.Tests.Stub;

/// <summary>Telegram as a script under the real client: records every call and answers well unless told otherwise.</summary>
internal sealed class StubTelegram(TimeProvider time) : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Answer>> _scripts = new();
    private readonly ConcurrentQueue<TelegramCall> _calls = new();
    private int _lastMessage = 1000;

    public IReadOnlyList<TelegramCall> Calls => [.. _calls];

    /// <summary>Everything but chat actions.</summary>
    public IReadOnlyList<TelegramCall> Messages => [.. _calls.Where(static call => call.Method != "sendChatAction")];

    public string[] Methods => [.. Messages.Select(static call => call.Method)];

    /// <summary>Answers every call that no script is left for; null answers well.</summary>
    public Func<TelegramCall, Answer?>? Always { get; set; }

    public IEnumerable<TelegramCall> Of(string method) => _calls.Where(call => call.Method == method);

    /// <summary>The next calls of the method get these answers, one each.</summary>
    public StubTelegram On(string method, params Answer[] answers)
    {
        var script = _scripts.GetOrAdd(method, static _ => new ConcurrentQueue<Answer>());
        foreach (var answer in answers)
        {
            script.Enqueue(answer);
        }

        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = await TelegramCall.ReadAsync(request, time.GetUtcNow());
        _calls.Enqueue(call);
        cancellationToken.ThrowIfCancellationRequested();
        if (_scripts.TryGetValue(call.Method, out var script) && script.TryDequeue(out var answer))
        {
            return await answer(call, cancellationToken);
        }

        return Always?.Invoke(call) is { } always ? await always(call, cancellationToken) : Well(call);
    }

    public HttpResponseMessage Well(TelegramCall call) => Answers.Json(HttpStatusCode.OK, $$"""{"ok":true,"result":{{Result(call)}}}""");

    private string Result(TelegramCall call)
    {
        switch (call.Method)
        {
            case "sendMessage" or "editMessageText":
                return Message(call, $"\"text\":{JsonSerializer.Serialize(call["text"])}");
            case "sendPhoto":
                return Message(call, Photo());
            case "sendDocument":
                return Message(call, Document());
            case "editMessageMedia":
                return Message(call, Photo());
            case "sendMediaGroup":
                return "[" + string.Join(',', call.Json("media").EnumerateArray().Select(item => Message(call, item.GetProperty("type").GetString() == "photo" ? Photo() : Document()))) + "]";
            default:
                return "true";
        }
    }

    private string Message(TelegramCall call, string content)
    {
        var id = call["message_id"] ?? Interlocked.Increment(ref _lastMessage).ToString(CultureInfo.InvariantCulture);
        var chat = long.TryParse(call["chat_id"], out var number) ? number : -100500;
        return $$"""{"message_id":{{id}},"date":1763800000,"chat":{"id":{{chat}},"type":"{{(chat > 0 ? "private" : "supergroup")}}"},{{content}}}""";
    }

    private string Photo()
    {
        var id = Interlocked.Increment(ref _lastMessage);
        return $$"""
            "photo":[{"file_id":"small{{id}}","file_unique_id":"s{{id}}","width":90,"height":90},{"file_id":"photo{{id}}","file_unique_id":"p{{id}}","width":512,"height":512}]
            """;
    }

    private string Document()
    {
        var id = Interlocked.Increment(ref _lastMessage);
        return $$"""
            "document":{"file_id":"document{{id}}","file_unique_id":"d{{id}}"}
            """;
    }
}
