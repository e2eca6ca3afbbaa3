using Ikar.ImageGen.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Takes jobs at once and does a few at a time: one per user, in each user's order, users by turns.</summary>
internal sealed partial class JobQueue : IDisposable
{
    /// <summary>How long stopped jobs may take to say goodbye.</summary>
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(3);

    private readonly object _lock = new();
    private readonly Dictionary<long, JobLane> _lanes = [];
    private readonly Queue<JobLane> _ready = new();
    private readonly CancellationTokenSource _deliveries = new();
    private readonly TelegramImageOptions _options;
    private readonly TaskCrowd _tasks;
    private readonly ILogger _log;
    private int _waiting;
    private int _busyWorkers;
    private bool _closed;

    public JobQueue(IOptions<TelegramImageOptions> options, TimeProvider time, ILogger<JobQueue>? logger = null)
    {
        _options = options.Value;
        _tasks = new TaskCrowd(time);
        _log = SafeLogger.Over(logger);
    }

    /// <summary>Ends deliveries of finished pictures: only at the very end, because they are paid for.</summary>
    public CancellationToken DeliveryToken => _deliveries.Token;

    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _waiting;
            }
        }
    }

    public QueueVerdict TryAdd(QueuedJob job)
    {
        lock (_lock)
        {
            if (_closed)
            {
                return QueueVerdict.Closed;
            }

            var lane = _lanes.GetValueOrDefault(job.Lane);
            if (lane is { Running: not null } && lane.Waiting.Count >= _options.WaitingPerUser)
            {
                return QueueVerdict.UserFull;
            }

            // Before its first job runs a user has one that is about to and those behind it.
            if (lane is { Running: null } && lane.Waiting.Count > _options.WaitingPerUser)
            {
                return QueueVerdict.UserFull;
            }

            if (_waiting >= _options.QueueCapacity && (lane is not null || _busyWorkers >= _options.Workers))
            {
                return QueueVerdict.Full;
            }

            if (lane is null)
            {
                lane = new JobLane(job.Lane);
                _lanes.Add(job.Lane, lane);
            }

            lane.Waiting.AddLast(job);
            _waiting++;
            if (lane.Running is null && lane.Waiting.Count == 1)
            {
                _ready.Enqueue(lane);
            }

            Pump();
            return QueueVerdict.Taken;
        }
    }

    /// <summary>The job's place among those that wait, from 1; 0 once it runs.</summary>
    public int PlaceOf(QueuedJob job)
    {
        lock (_lock)
        {
            if (!_lanes.TryGetValue(job.Lane, out var lane) || !lane.Waiting.Contains(job))
            {
                return 0;
            }

            // Lanes take turns: the user's own earlier jobs come first, and one of each lane that is ready before.
            var round = lane.Waiting.TakeWhile(other => other != job).Count();
            var before = _ready.TakeWhile(other => other != lane).Count();
            return round + before + 1;
        }
    }

    /// <summary>Stops the jobs that fit, waiting and running.</summary>
    /// <returns>How many.</returns>
    public int Stop(Func<QueuedJob, bool> fits, StopReason reason = StopReason.User)
    {
        List<QueuedJob> dropped;
        List<QueuedJob> running;
        lock (_lock)
        {
            dropped = [.. _lanes.Values.SelectMany(lane => lane.Remove(fits))];
            running = [.. _lanes.Values.Select(static lane => lane.Running).OfType<QueuedJob>().Where(fits)];
            _waiting -= dropped.Count;
            foreach (var lane in _lanes.Values.Where(static lane => lane.IsIdle).ToList())
            {
                _lanes.Remove(lane.Key);
            }
        }

        foreach (var job in running)
        {
            job.Stop(reason);
        }

        foreach (var job in dropped)
        {
            job.Stop(reason);
            Track(() => job.Dropped(job));
        }

        return dropped.Count + running.Count;
    }

    /// <summary>Runs something small beside the queue, so that whoever asked need not wait for it.</summary>
    public void Track(Func<Task> work) => _tasks.Start(async () =>
    {
        try
        {
            await work().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Nobody awaits it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(e);
        }
    });

    /// <summary>Takes no more jobs, gives the waiting ones back, lets running ones finish within the grace, then stops them.</summary>
    /// <param name="grace">How long running jobs may go on.</param>
    /// <param name="waiting">Takes the jobs that did not get their turn, oldest first.</param>
    /// <param name="cancellationToken">Ends the grace early.</param>
    public async Task DrainAsync(TimeSpan grace, Func<IReadOnlyList<QueuedJob>, Task> waiting, CancellationToken cancellationToken)
    {
        List<QueuedJob> left;
        lock (_lock)
        {
            _closed = true;
            left = [.. _lanes.Values.SelectMany(static lane => lane.Remove(static _ => true))];
            _waiting = 0;
        }

        if (left.Count > 0)
        {
            Track(() => waiting(left));
        }

        if (await _tasks.WaitAsync(grace, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        List<QueuedJob> running;
        lock (_lock)
        {
            running = [.. _lanes.Values.Select(static lane => lane.Running).OfType<QueuedJob>()];
        }

        foreach (var job in running)
        {
            job.Stop(StopReason.Shutdown);
        }

        await _tasks.WaitAsync(Goodbye, CancellationToken.None).ConfigureAwait(false);
        await _deliveries.CancelAsync().ConfigureAwait(false);
    }

    /// <summary>The end without a host: everything is stopped at once.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
        }

        _deliveries.Cancel();
        Stop(static _ => true, StopReason.Shutdown);
    }

    /// <summary>Starts what can start. Called under the lock.</summary>
    private void Pump()
    {
        while (_busyWorkers < _options.Workers && _ready.TryDequeue(out var lane))
        {
            if (lane.Running is not null || lane.Waiting.First is not { } first)
            {
                continue;
            }

            lane.Waiting.RemoveFirst();
            lane.Running = first.Value;
            _waiting--;
            _busyWorkers++;
            _tasks.Start(() => RunAsync(lane, first.Value));
        }
    }

    private async Task RunAsync(JobLane lane, QueuedJob job)
    {
        var released = 0;
        job.ReleaseWorker = () =>
        {
            if (Interlocked.Exchange(ref released, 1) == 0)
            {
                lock (_lock)
                {
                    _busyWorkers--;
                    Pump();
                }
            }
        };
        try
        {
            await job.Work(job).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The queue outlives any job.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(e);
        }

        lock (_lock)
        {
            lane.Running = null;
            if (lane.Waiting.Count > 0)
            {
                _ready.Enqueue(lane);
            }
            else
            {
                _lanes.Remove(lane.Key);
            }
        }

        job.ReleaseWorker();
        lock (_lock)
        {
            Pump();
        }
    }

    [LoggerMessage(EventId = 751, Level = LogLevel.Error, Message = "A job of the queue threw")]
    private partial void LogFailed(Exception exception);
}
