using Ikar.ImageGen.Telegram.Delivery;
using Ikar.ImageGen.Telegram.Intake;

namespace Ikar.ImageGen.Telegram.Tests.Intake;

/// <summary>A job whose beginning the test awaits and whose end it decides.</summary>
internal sealed class TestJob
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _mayEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TestJob(long user, List<TestJob>? log = null) => Queued = new QueuedJob
    {
        Id = JobDesk.NewId(),
        Target = new DeliveryTarget { Chat = user, User = user },
        Work = async job =>
        {
            lock (log ?? [])
            {
                log?.Add(this);
            }

            _started.SetResult();
            try
            {
                await _mayEnd.Task.WaitAsync(job.Token);
            }
            catch (OperationCanceledException)
            {
                // Stopped.
            }

            _over.SetResult();
        },
        Dropped = _ =>
        {
            WasDropped = true;
            _over.SetResult();
            return Task.CompletedTask;
        },
    };

    public QueuedJob Queued { get; }

    public Task Started => _started.Task;

    public Task Over => _over.Task;

    public bool WasDropped { get; private set; }

    public void End() => _mayEnd.TrySetResult();
}
