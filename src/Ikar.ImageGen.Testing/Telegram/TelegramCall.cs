namespace Ikar.ImageGen.Testing;

/// <summary>One call of the Bot API, as the emulator saw and answered it.</summary>
public sealed class TelegramCall
{
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal TelegramCall(string method, IReadOnlyDictionary<string, string> parameters, IReadOnlyDictionary<string, TelegramUpload> files, DateTimeOffset at)
    {
        Method = method;
        Parameters = parameters;
        Files = files;
        At = at;
        if (parameters.TryGetValue("chat_id", out var chat))
        {
            Chat = chat;
            ChatId = long.TryParse(chat, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;
        }
    }

    /// <summary>The place in the log, from 0; -1 until it is logged.</summary>
    public int Index { get; internal set; } = -1;

    /// <summary>The method, for example "sendPhoto".</summary>
    public string Method { get; }

    /// <summary>The chat as it was written in the call: an id or @name.</summary>
    public string? Chat { get; }

    /// <summary>The chat's id where it was written as a number.</summary>
    public long? ChatId { get; internal set; }

    /// <summary>The parameters; nested objects as JSON text.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>The uploaded files, by the name of their part.</summary>
    public IReadOnlyDictionary<string, TelegramUpload> Files { get; }

    /// <summary>When the call arrived, by the emulator's clock.</summary>
    public DateTimeOffset At { get; }

    /// <summary>True once the method was carried out, whether or not its answer reached the bot.</summary>
    public bool Processed { get; internal set; }

    /// <summary>The error code that was answered, or null.</summary>
    public int? ErrorCode { get; internal set; }

    /// <summary>The error text that was answered, or null.</summary>
    public string? Error { get; internal set; }

    /// <summary>The ids of the messages that the call sent or changed.</summary>
    public IReadOnlyList<int> MessageIds { get; internal set; } = [];

    /// <summary>Ends when the call has been answered or its connection cut.</summary>
    public Task Answered => _answered.Task;

    /// <summary>A parameter, or null.</summary>
    /// <param name="name">Its name on the wire, for example "caption".</param>
    /// <returns>The value, or null.</returns>
    public string? this[string name] => Parameters.GetValueOrDefault(name);

    /// <summary>A line for logs.</summary>
    /// <returns>The method, the chat and how it ended.</returns>
    public override string ToString() => $"{Method} {Chat} {(Error is null ? "ok" : $"{ErrorCode} {Error}")}";

    internal void MarkAnswered() => _answered.TrySetResult();
}
