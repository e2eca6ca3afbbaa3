namespace Ikar.ImageGen.Providers.Http;

/// <summary>What is known about a call when its answer is an error.</summary>
internal sealed class ErrorContext
{
    /// <summary>Who answered, for the message: a route id, "the Hub".</summary>
    public required string Who { get; init; }

    /// <summary>The key, to keep it out of the message.</summary>
    public string? Key { get; init; }

    /// <summary>The prompt, to keep it out of the message.</summary>
    public string? Prompt { get; init; }

    /// <summary>Time from sending to the answer.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Whether the job had been accepted before: then the provider has worked for us, and may charge.</summary>
    public bool JobAccepted { get; init; }

    /// <summary>The route ids that a message may name.</summary>
    public IReadOnlyCollection<string> KnownRoutes { get; init; } = [];

    /// <summary>The time, for dates in headers.</summary>
    public DateTimeOffset Now { get; init; }
}
