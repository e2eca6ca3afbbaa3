using Microsoft.Extensions.Logging;

namespace Ikar.ImageGen.Fallback;

/// <summary>The log lines of the chain. docs/observability.md lists the ids.</summary>
internal static partial class ChainLog
{
    [LoggerMessage(10, LogLevel.Debug, "Asking {Model} via {Provider}; it has {Timeout:0.0} s")]
    public static partial void AttemptStarted(ILogger logger, string model, string provider, double timeout);

    [LoggerMessage(11, LogLevel.Debug, "{Model} via {Provider} gave the picture after {Seconds:0.00} s")]
    public static partial void AttemptSucceeded(ILogger logger, string model, string provider, double seconds);

    [LoggerMessage(12, LogLevel.Debug, "{Model} via {Provider} failed after {Seconds:0.00} s: {Kind}, HTTP {Status}, {Reason}")]
    public static partial void AttemptFailed(ILogger logger, string model, string provider, double seconds, FailureKind? kind, int? status, string reason);

    [LoggerMessage(13, LogLevel.Warning, "Falling back from {Model} to {NextModel}: {Kind}")]
    public static partial void Fallback(ILogger logger, string model, string nextModel, FailureKind? kind);

    [LoggerMessage(14, LogLevel.Debug, "Passed over {Model} via {Provider}: {Kind}, {Reason}")]
    public static partial void Skipped(ILogger logger, string model, string provider, FailureKind? kind, string reason);

    [LoggerMessage(15, LogLevel.Debug, "Waiting {Seconds:0.0} s for {Model} via {Provider}")]
    public static partial void Waiting(ILogger logger, double seconds, string? model, string? provider);

    [LoggerMessage(16, LogLevel.Warning, "The circuit breaker of {Scope} {Name} is now open for {Seconds:0} s")]
    public static partial void CircuitOpened(ILogger logger, HealthScope scope, string name, double seconds);

    [LoggerMessage(17, LogLevel.Information, "The circuit breaker of {Scope} {Name} is now {State}")]
    public static partial void CircuitChanged(ILogger logger, HealthScope scope, string name, CircuitState state);

    [LoggerMessage(18, LogLevel.Warning, "{Scope} {Name} is parked for {Seconds:0} s after {Kind}")]
    public static partial void Parked(ILogger logger, HealthScope scope, string name, double seconds, FailureKind kind);

    [LoggerMessage(19, LogLevel.Warning, "The app's progress callback threw; the chain goes on")]
    public static partial void ProgressThrew(ILogger logger, Exception exception);

    [LoggerMessage(20, LogLevel.Trace, "The prompt for {Model} via {Provider}: {Prompt}")]
    public static partial void Prompt(ILogger logger, string model, string provider, string prompt);
}
