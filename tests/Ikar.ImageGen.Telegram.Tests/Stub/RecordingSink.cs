using System.Collections.Concurrent;

namespace Ikar.ImageGen.Telegram.Tests.Stub;

internal sealed class RecordingSink : IImageErrorSink
{
    private readonly ConcurrentQueue<TelegramImageError> _errors = new();

    public IReadOnlyList<TelegramImageError> Errors => [.. _errors];

    public ValueTask ReportAsync(TelegramImageError error, CancellationToken cancellationToken)
    {
        _errors.Enqueue(error);
        return ValueTask.CompletedTask;
    }
}
