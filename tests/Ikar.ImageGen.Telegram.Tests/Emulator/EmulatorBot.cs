using Ikar.ImageGen.Testing;
using Telegram.Bot;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Emulator;

/// <summary>A real client of an emulated Telegram.</summary>
internal sealed class EmulatorBot : IAsyncDisposable
{
    private EmulatorBot(TelegramEmulator emulator)
    {
        Emulator = emulator;
        Client = new TelegramBotClient(new TelegramBotClientOptions(emulator.Token, emulator.Endpoint.ToString()) { RetryThreshold = 0 }, new HttpClient());
    }

    public TelegramEmulator Emulator { get; }

    public TelegramBotClient Client { get; }

    public static async Task<EmulatorBot> StartAsync(TimeProvider? time = null) =>
        new(await TelegramEmulator.StartAsync(new TelegramEmulatorOptions { TimeProvider = time ?? TimeProvider.System }, TestContext.Current.CancellationToken));

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
