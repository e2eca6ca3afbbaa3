using Ikar.ImageGen.Telegram.Delivery;

namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>One job of the queue, waiting or running.</summary>
#pragma warning disable CA1001 // A source without a timer or a wait handle holds nothing to dispose, and late presses may still reach it.
internal sealed class QueuedJob
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _stop = new();
    private int _reason;

    /// <summary>Names the job for stop buttons.</summary>
    public required string Id { get; init; }

    public required DeliveryTarget Target { get; init; }

    /// <summary>Does it. Handles its own failures and its own stop.</summary>
    public required Func<QueuedJob, Task> Work { get; init; }

    /// <summary>Called instead of <see cref="Work"/> when the job is stopped before its turn.</summary>
    public required Func<QueuedJob, Task> Dropped { get; init; }

    /// <summary>What a store needs to do it after a restart; null where that is impossible.</summary>
    public TelegramPendingJob? Pending { get; init; }

    /// <summary>Gives the worker's place to the next job while this one only waits for Telegram. Set by the queue.</summary>
    public Action ReleaseWorker { get; set; } = static () => { };

    /// <summary>Jobs of one lane are done one after another: a user's, or a channel's.</summary>
    public long Lane => Target.User ?? Target.Chat.Identifier ?? 0;

    public CancellationToken Token => _stop.Token;

    public StopReason Reason => (StopReason)Volatile.Read(ref _reason);

    /// <summary>Stops it; the first reason stands.</summary>
    public void Stop(StopReason reason)
    {
        if (Interlocked.CompareExchange(ref _reason, (int)reason, (int)StopReason.None) == (int)StopReason.None)
        {
            _stop.Cancel();
        }
    }
}
