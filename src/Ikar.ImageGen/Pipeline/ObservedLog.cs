using Microsoft.Extensions.Logging;

namespace Ikar.ImageGen.Pipeline;

/// <summary>The log lines of whole requests. docs/observability.md lists the ids.</summary>
internal static partial class ObservedLog
{
    [LoggerMessage(1, LogLevel.Debug, "Drawing, {Model} first; the prompt has {PromptLength} characters")]
    public static partial void Started(ILogger logger, string model, int promptLength);

    [LoggerMessage(2, LogLevel.Information, "{Model} via {Provider} drew the picture in {Seconds:0.00} s: {Bytes} bytes, {Attempts} attempts, from cache: {FromCache}, preview: {IsPreview}")]
    public static partial void Finished(ILogger logger, string model, string provider, double seconds, int bytes, int attempts, bool fromCache, bool isPreview);

    [LoggerMessage(3, LogLevel.Error, "No picture, {Model} first, after {Seconds:0.00} s: {Kind}, {Attempts} attempts. {Reason}")]
    public static partial void Failed(ILogger logger, string model, double seconds, FailureKind kind, int attempts, string reason);

    [LoggerMessage(4, LogLevel.Information, "The caller gave up, {Model} first, after {Seconds:0.00} s")]
    public static partial void Cancelled(ILogger logger, string model, double seconds);
}
