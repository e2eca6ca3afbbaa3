using Ikar.ImageGen.Telegram.Progress;

namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>What a job's work may use.</summary>
internal sealed record JobContext(QueuedJob Job, JobProgress Progress)
{
    public CancellationToken Token => Job.Token;
}
