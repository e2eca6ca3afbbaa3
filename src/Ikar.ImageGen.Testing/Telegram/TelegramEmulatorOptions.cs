namespace Ikar.ImageGen.Testing;

/// <summary>The settings of a <see cref="TelegramEmulator"/>. Every default works untouched.</summary>
public sealed class TelegramEmulatorOptions
{
    /// <summary>The clock for waits, dates and delays.</summary>
    /// <value>The default is the system's. With a fake one, a delay ends when the test moves the clock.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The bot's name without @.</summary>
    /// <value>The default is "ikar_bot".</value>
    public string BotUsername { get; set; } = "ikar_bot";
}
