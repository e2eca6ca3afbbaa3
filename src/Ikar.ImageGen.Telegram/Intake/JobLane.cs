namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>One user's jobs: the running one and those behind it. Guarded by the queue.</summary>
internal sealed class JobLane(long key)
{
    public long Key { get; } = key;

    public QueuedJob? Running { get; set; }

    public LinkedList<QueuedJob> Waiting { get; } = new();

    public bool IsIdle => Running is null && Waiting.Count == 0;

    /// <summary>Takes out the waiting jobs that fit.</summary>
    public List<QueuedJob> Remove(Func<QueuedJob, bool> fits)
    {
        var removed = Waiting.Where(fits).ToList();
        foreach (var job in removed)
        {
            Waiting.Remove(job);
        }

        return removed;
    }
}
