namespace Ikar.ImageGen.Telegram.Tests.Autonomous;

/// <summary>A clock whose timers fire a minute early, so that a clock that moves by minutes shows it.</summary>
internal sealed class EarlyClock(TimeProvider inner) : TimeProvider
{
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(61);

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime > Early ? dueTime - Early : dueTime, period);
}
