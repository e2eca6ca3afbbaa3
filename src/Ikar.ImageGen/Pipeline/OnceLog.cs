using Microsoft.Extensions.Logging;

namespace Ikar.ImageGen.Pipeline;

/// <summary>The log lines of replays and shared work. docs/observability.md lists the ids.</summary>
internal static partial class OnceLog
{
    [LoggerMessage(30, LogLevel.Information, "Replayed the finished picture of request {RequestId}")]
    public static partial void Replayed(ILogger logger, string requestId);

    [LoggerMessage(31, LogLevel.Information, "Joined an identical request under way; request id {RequestId}")]
    public static partial void Joined(ILogger logger, string? requestId);
}
