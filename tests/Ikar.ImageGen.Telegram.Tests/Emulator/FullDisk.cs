using Microsoft.Extensions.Logging;

namespace Ikar.ImageGen.Telegram.Tests.Emulator;

/// <summary>A log that throws at every entry, as one on a full disk does.</summary>
internal sealed class FullDisk : ILoggerFactory, ILogger
{
    private int _entries;

    /// <summary>How many entries it was given.</summary>
    public int Entries => Volatile.Read(ref _entries);

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Interlocked.Increment(ref _entries);
        throw new IOException("No space left on device");
    }

    public void Dispose()
    {
    }
}
