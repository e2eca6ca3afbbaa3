using System.Text.Json;

namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>How an accepted job is asked after and cancelled.</summary>
internal sealed class JobPlan
{
    /// <summary>Path and query of the job's state, on the same base as the job itself.</summary>
    public required string StatusPath { get; init; }

    /// <summary>Reads the state.</summary>
    public required Func<JsonElement, JobState> Read { get; init; }

    /// <summary>Path and query that cancel the job; null if the provider has no such thing.</summary>
    public string? CancelPath { get; init; }

    public HttpMethod CancelMethod { get; init; } = HttpMethod.Post;

    /// <summary>The wait before the first ask.</summary>
    /// <value>The default is the official clients' half second.</value>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>What the wait grows to.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(3);
}
