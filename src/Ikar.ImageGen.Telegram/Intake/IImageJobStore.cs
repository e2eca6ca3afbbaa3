namespace Ikar.ImageGen.Telegram;

/// <summary>Takes the jobs that a stopping bot could not do. Register one in the container and feed its jobs back in after the restart.</summary>
public interface IImageJobStore
{
    /// <summary>Keeps jobs.</summary>
    /// <param name="jobs">The jobs, oldest first.</param>
    /// <param name="cancellationToken">Cancelled when the host stops waiting.</param>
    /// <returns>True if they will be done later, so that their users need not be told.</returns>
    ValueTask<bool> SaveAsync(IReadOnlyList<TelegramPendingJob> jobs, CancellationToken cancellationToken);
}
