namespace Ikar.ImageGen.Telegram;

/// <summary>Is told about failures that users are not, or not fully. Register any number of them in the container.</summary>
public interface IImageErrorSink
{
    /// <summary>Takes one failure. What it throws is logged and goes no further.</summary>
    /// <param name="error">The failure.</param>
    /// <param name="cancellationToken">Cancelled on shutdown.</param>
    /// <returns>When it is taken.</returns>
    ValueTask ReportAsync(TelegramImageError error, CancellationToken cancellationToken);
}
