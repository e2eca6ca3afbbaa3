using System.Text.Json;
using Ikar.ImageGen.Providers.Http;

namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>Waits for an accepted job: asks in growing, jittered steps, survives a few failed asks, and cancels the job when it gives up.</summary>
internal sealed class JobPoller(RouteCall call, JobPlan plan)
{
    private const double Growth = 1.3;
    private const double Jitter = 0.2;
    private const int MaxFailures = 4;

    /// <summary>No cancel may keep anything alive for longer.</summary>
    private static readonly TimeSpan CancelPatience = TimeSpan.FromSeconds(10);

    /// <summary>What an ask itself may take at the end.</summary>
    private static readonly TimeSpan LastMoment = TimeSpan.FromMilliseconds(250);

    /// <summary>For callers that set no time and no cancellation: some end there must be.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Returns the answer that says the job is done.</summary>
    /// <exception cref="ImageProviderException">The job failed, the provider stopped answering, or the time is up.</exception>
    public async Task<JsonDocument> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await PollAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            GiveUp();
            throw;
        }
        catch (ImageProviderException e) when (e.Kind is FailureKind.Timeout or FailureKind.RateLimited)
        {
            GiveUp();
            throw;
        }
        catch (ImageProviderException e) when (e.Kind == FailureKind.ModelGone)
        {
            // It is the job that is not found any more; the model took it.
            throw new ImageProviderException(FailureKind.Transient, "The job is lost: " + e.Message, e)
            {
                HttpStatus = e.HttpStatus,
                RequestId = e.RequestId,
                MayHaveBeenBilled = true,
            };
        }
        catch (ImageProviderException e) when (e.Kind is FailureKind.Network or FailureKind.NetworkAfterSend)
        {
            // The ask was not sent, but the job was.
            GiveUp();
            throw new ImageProviderException(FailureKind.NetworkAfterSend, "While waiting for the job: " + e.Message, e) { MayHaveBeenBilled = true };
        }
    }

    private async Task<JsonDocument> PollAsync(CancellationToken cancellationToken)
    {
        var limit = call.Call.Timeout > TimeSpan.Zero ? call.Call.Timeout : Longest;
        var wait = plan.FirstWait;
        var failures = 0;
        TimeSpan? asked = null;
        while (true)
        {
            var jittered = wait * (1 - Jitter + (2 * Jitter * call.Jitter()));
            var pause = asked is { } floor && floor > jittered ? floor : jittered;

            // The last ask comes just before the end and not after it.
            var left = limit - call.Elapsed - LastMoment;
            if (left <= TimeSpan.Zero)
            {
                throw new ImageProviderException(FailureKind.Timeout, $"{call.Who} did not finish the job in {limit.TotalSeconds:0} s.") { MayHaveBeenBilled = true };
            }

            pause = pause < left ? pause : left;
            await Task.Delay(pause, call.Http.Time, cancellationToken).ConfigureAwait(false);
            JsonDocument? json = null;
            try
            {
                (json, asked) = await AskAsync(cancellationToken).ConfigureAwait(false);
                failures = 0;
            }
            catch (ImageProviderException e) when (IsPassing(e.Kind) && ++failures <= MaxFailures)
            {
                asked = e.RetryAfter;
            }

            if (json is not null && IsDone(json))
            {
                return json;
            }

            wait = wait * Growth < plan.LongestWait ? wait * Growth : plan.LongestWait;
        }
    }

    private async Task<(JsonDocument Json, TimeSpan? RetryAfter)> AskAsync(CancellationToken cancellationToken)
    {
        using var response = await call.SendAsync(HttpMethod.Get, plan.StatusPath, content: null, cancellationToken).ConfigureAwait(false);
        var json = await call.ReadJsonAsync(response, jobAccepted: true, cancellationToken).ConfigureAwait(false);
        return (json, RetryAfterReader.Read(response.Headers, call.Http.Time.GetUtcNow()));
    }

    private bool IsDone(JsonDocument json)
    {
        var state = plan.Read(json.RootElement);
        if (state.Stage == JobStage.Done)
        {
            return true;
        }

        json.Dispose();
        if (state.Stage == JobStage.Failed)
        {
            throw ErrorClassifier.ClassifyJob(state.Error, call.Context(jobAccepted: true)).ToException();
        }

        call.Report(state.Stage == JobStage.Queued ? ImageProgressStage.Queued : ImageProgressStage.Drawing, state.QueuePosition);
        return false;
    }

    // One failed ask says nothing about the job: only a run of them ends the waiting.
    private static bool IsPassing(FailureKind kind) =>
        kind is FailureKind.Network or FailureKind.NetworkAfterSend or FailureKind.Transient or FailureKind.RateLimited or FailureKind.ModelLoading
            or FailureKind.InvalidImage or FailureKind.ModelGone;

    // The job may still be running, and costing. Nobody waits for this: whoever gave up wants to go on.
    private void GiveUp() => _ = CancelAsync();

    private async Task CancelAsync()
    {
        if (plan.CancelPath is not { } path)
        {
            return;
        }

        try
        {
            using var patience = new CancellationTokenSource(CancelPatience, call.Http.Time);
            using var response = await call.SendAsync(plan.CancelMethod, path, content: null, patience.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Nobody awaits this: whatever is thrown, by a handler of the app's too, would go unobserved.
        catch (Exception)
#pragma warning restore CA1031
        {
            // It was worth a try; the attempt already says that it may have been billed.
        }
    }
}
