namespace Ikar.ImageGen.Telegram.Tests.Emulator;

/// <summary>A clock whose short pauses are over at once, while its long patience lasts.</summary>
internal sealed class HastyClock : TimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime <= Short ? TimeSpan.Zero : dueTime, period);
}
