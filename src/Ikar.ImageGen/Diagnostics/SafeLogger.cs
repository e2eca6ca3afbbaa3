using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ikar.ImageGen.Diagnostics;

/// <summary>Passes entries on to the app's log and keeps that log's exceptions from the picture: a full disk must neither lose what was paid for nor leave a place taken.</summary>
internal sealed class SafeLogger : ILogger
{
    private readonly ILogger _inner;

    private SafeLogger(ILogger inner) => _inner = inner;

    /// <summary>A logger that does not throw.</summary>
    /// <param name="logger">The app's; null logs nothing.</param>
    public static ILogger Over(ILogger? logger) => logger is null or NullLogger ? NullLogger.Instance : new SafeLogger(logger);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        try
        {
            return _inner.BeginScope(state);
        }
#pragma warning disable CA1031 // Whatever the app's log throws, the picture matters more.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    public bool IsEnabled(LogLevel logLevel)
    {
        try
        {
            return _inner.IsEnabled(logLevel);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            _inner.Log(logLevel, eventId, state, exception, formatter);
        }
#pragma warning disable CA1031 // As above; there is no other place to tell it.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
