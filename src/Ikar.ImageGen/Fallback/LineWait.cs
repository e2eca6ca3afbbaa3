namespace Ikar.ImageGen.Fallback;

/// <summary>Waits in the line for a route that makes all the calls it allows.</summary>
internal static class LineWait
{
    /// <summary>Ends when the place is called up or the time is over, whichever comes first.</summary>
    public static async Task UntilTurnAsync(Place place, TimeSpan longest, HealthKeeper keeper, CancellationToken cancellationToken)
    {
        var over = new TaskCompletionSource();

        // One who is called up goes on by the clock too, not on the thread and the stack of the one who made room.
        var timer = keeper.Time.CreateTimer(static state => ((TaskCompletionSource)state!).TrySetResult(), over, longest, Timeout.InfiniteTimeSpan);
        await using (timer.ConfigureAwait(false))
        {
            lock (keeper.Gate)
            {
                if (place.HasTurn)
                {
                    return;
                }

                place.OnTurn = () => timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }

            using var cancellation = cancellationToken.UnsafeRegister(static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), over);
            await over.Task.ConfigureAwait(false);
        }
    }
}
