namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>A call to Telegram that came to nothing after everything that may be tried was tried.</summary>
internal sealed class TelegramCallException : Exception
{
    public TelegramCallException(TelegramError error)
        : base(error.Description, error.Exception)
    {
        Error = error;
    }

    public TelegramError Error { get; }
}
