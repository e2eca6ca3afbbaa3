using System.Diagnostics;
using Ikar.ImageGen.Diagnostics;

namespace Ikar.ImageGen.Fallback;

/// <summary>Carries out one request's chain: does what <see cref="Chain"/> says and tells it what came of it. Decides nothing itself.</summary>
internal sealed class ChainRun
{
    private readonly ChainTools _tools;
    private readonly ImageRequest _request;
    private readonly CancellationToken _cancellationToken;
    private readonly TimeSpan _start;
    private readonly ChainPlan _plan;
    private readonly Chain _chain;
    private readonly ChainReporter _reporter;
    private readonly Warnings _warnings;
    private readonly List<GeneratedImage> _images = new(1);
    private Candidate? _winner;
    private string _prompt = "";

    public ChainRun(ChainTools tools, ImageRequest request, CancellationToken cancellationToken)
    {
        (_tools, _cancellationToken) = (tools, cancellationToken);
        _start = tools.Keeper.Now;
        _request = request.Progress is { } progress ? request with { Progress = new SafeProgress(progress, e => ChainLog.ProgressThrew(tools.Logger, e)) } : request;
        var deadline = _start + TimeBudget.Whole(request.Timeout ?? tools.Options.Timeout);
        if (request.Deadline is { } set && tools.Keeper.At(set) < deadline)
        {
            deadline = tools.Keeper.At(set);
        }

        lock (tools.Keeper.Gate)
        {
            _plan = tools.Planner.Plan(_request, deadline, tools.Options.Selection == ModelSelection.Ordered ? null : Expected);
        }

        _chain = new Chain(_plan, tools.Settings, tools.Keeper.Health, _start);
        _reporter = new ChainReporter(tools.Logger, _request.Progress);
        _warnings = new Warnings(request.Warnings);
    }

    private TimeSpan Elapsed => _tools.Keeper.Now - _start;

    /// <summary>Runs the chain to its end.</summary>
    public async Task<ImageResult> GenerateAsync()
    {
        var e = new ChainEvent(ChainEventKind.Started);
        while (true)
        {
            // A picture that is there already is not thrown away because the caller gave up a moment ago.
            if (_cancellationToken.IsCancellationRequested && e.Kind != ChainEventKind.CallSucceeded)
            {
                e = new ChainEvent(ChainEventKind.Cancelled);
            }

            var step = Next(e);
            switch (step.Kind)
            {
                case ChainStepKind.LookUp:
                    e = await LookUpAsync(step).ConfigureAwait(false);
                    break;
                case ChainStepKind.Call:
                    e = await CallAsync(step).ConfigureAwait(false);
                    break;
                case ChainStepKind.Wait:
                    e = await WaitAsync(step).ConfigureAwait(false);
                    break;
                case ChainStepKind.Finish:
                    return Result();
                default:
                    throw Failure(step);
            }
        }
    }

    private ChainStep Next(in ChainEvent e)
    {
        ChainStep step;
        HealthChange[] changes = [];
        Place[] turns = [];
        lock (_tools.Keeper.Gate)
        {
            step = _chain.Next(_tools.Keeper.Now, e);
            if (_tools.Keeper.Health.HasChanges)
            {
                changes = _tools.Keeper.Health.TakeChanges();
            }

            if (_tools.Keeper.Health.HasTurns)
            {
                turns = _tools.Keeper.Health.TakeTurns();
            }
        }

        foreach (var place in turns)
        {
            place.OnTurn?.Invoke();
        }

        _reporter.Tell(_chain.Journal.Entries, Elapsed);
        _reporter.Tell(changes);
        return step;
    }

    private async ValueTask<ChainEvent> LookUpAsync(ChainStep step)
    {
        var model = step.Turn!.Model;
        try
        {
            var routes = await _tools.Routes.FindAsync(model, _request, step.Duration, _cancellationToken).ConfigureAwait(false);
            // A preview is drawn for any id, so it does not show that the model exists.
            if (_plan.Unknown.TryGetValue(model.Id, out var nearest) && routes.Routes.All(static found => found.Route.IsPreview))
            {
                _warnings.Add($"The model {model.Id} is not known; the nearest known one is {nearest}.");
            }

            return new ChainEvent(ChainEventKind.RoutesFound, Routes: routes);
        }
        catch (OperationCanceledException) when (_cancellationToken.IsCancellationRequested)
        {
            return new ChainEvent(ChainEventKind.Cancelled);
        }
    }

    private async ValueTask<ChainEvent> WaitAsync(ChainStep step)
    {
        _reporter.Waiting(step, Elapsed);
        try
        {
            await (step.Place is { } place ? LineWait.UntilTurnAsync(place, step.Duration, _tools.Keeper, _cancellationToken)
                : Task.Delay(step.Duration, _tools.Keeper.Time, _cancellationToken)).ConfigureAwait(false);
            return new ChainEvent(ChainEventKind.WaitEnded);
        }
        catch (OperationCanceledException)
        {
            return new ChainEvent(ChainEventKind.Cancelled);
        }
    }

    private async ValueTask<ChainEvent> CallAsync(ChainStep step)
    {
        var candidate = step.Candidate!;
        var composed = Compose(step, candidate);
        if (_request.RequireAllParameters && (composed.Dropped.Count > 0 || composed.Changed.Count > 0))
        {
            var reason = $"takes not as asked: {string.Join(", ", composed.Dropped.Concat(composed.Changed))}";
            return Failed(new FailureReport(FailureKind.UnsupportedParameter, reason) { NotCalled = true }, composed.Dropped);
        }

        var call = candidate.Refused is { } refused ? CallAdapter.Without(composed.Call, refused) : composed.Call;
        IReadOnlyList<string> dropped = candidate.Refused is null ? composed.Dropped : [.. composed.Dropped, .. candidate.Refused];
        _reporter.Starting(candidate, step.Duration, Elapsed);
        _reporter.Prompt(call, candidate.Route);
        using var activity = AttemptActivity.Start(candidate);
        using var timer = Timed.Source(step.Duration, _tools.Keeper.Time);
        using var cancellation = _cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), timer);
        FailureReport failure;
        Task? running = null;
        try
        {
            // A backend that does not listen to its token must not hold up the chain.
            var task = candidate.Backend.GenerateAsync(candidate.Route, call, timer.Token);
            running = task;
            var answer = await (task.IsCompleted ? task : task.WaitAsync(timer.Token)).ConfigureAwait(false);
            if (answer.DroppedParameters.Count > 0)
            {
                dropped = [.. dropped, .. answer.DroppedParameters];
            }

            if (PictureCheck.Keep(answer, call, _images, _warnings) is not { } bad)
            {
                (_winner, _prompt) = (candidate, call.Prompt);
                _warnings.AddRange(candidate.Route.Warnings);
                _warnings.AddRange(composed.Warnings);
                _warnings.AddRange(answer.Warnings);
                if (candidate.Refused is not null)
                {
                    _warnings.Add($"{call.Model.Name} by {candidate.Route.Provider} refused {string.Join(", ", candidate.Refused)}; not sent.");
                }

                return new ChainEvent(ChainEventKind.CallSucceeded, Answer: new CallAnswer(answer.Images.Count, answer.HttpStatus, answer.RequestId)) { Dropped = dropped };
            }

            failure = bad;
        }
        catch (Exception) when (_cancellationToken.IsCancellationRequested)
        {
            Abandoned.Forget(running);
            activity?.SetStatus(ActivityStatusCode.Error, nameof(FailureKind.Cancelled));
            return new ChainEvent(ChainEventKind.Cancelled);
        }
        catch (Exception e) when (timer.IsCancellationRequested)
        {
            Abandoned.Forget(running);
            failure = FailureReading.TimedOut(step.Duration, e);
        }
#pragma warning disable CA1031 // Whatever a backend throws is a failed attempt, not the end of the chain.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = FailureReading.Read(e);
        }

        AttemptActivity.Fail(activity, failure);
        return Failed(failure, dropped);
    }

    private static ChainEvent Failed(FailureReport failure, IReadOnlyList<string> dropped) => new(ChainEventKind.CallFailed, Failure: failure) { Dropped = dropped };

    private ComposedCall Compose(in ChainStep step, Candidate candidate)
    {
        var request = _request;
        if (step.Pictures != request.Count || (request.Seed is not null && _images.Count > 0))
        {
            // The same seed again would give the same picture again.
            request = request with { Count = step.Pictures, Seed = request.Seed + _images.Count };
        }

        var sendsSeed = _tools.Options.RandomSeed || candidate.NewSeed;
        return CallComposer.Compose(request, candidate.Turn.Model, candidate.Route, sendsSeed ? _tools.NextSeed() : null, step.Duration);
    }

    private TimeSpan Expected(ImageModel model)
    {
        var now = _tools.Keeper.Now;
        TimeSpan? best = null;
        foreach (var candidate in _tools.Keeper.Health.Candidates)
        {
            if (candidate.Key.ModelId == model.Id && candidate.Book(_request.Size ?? model.DefaultSize).QuantileOrNull(0.5, now) is { } p50 && !(best <= p50))
            {
                best = p50;
            }
        }

        return best ?? model.TypicalDuration;
    }

    private ImageResult Result()
    {
        var candidate = _winner!;
        if (_images.Count < _request.Count)
        {
            _warnings.Add($"{_images.Count} of {_request.Count} pictures were drawn; the attempt log says why not more.");
        }

        if (candidate.Turn.Index > 0)
        {
            ImageGenDiagnostics.Fallbacks.Add(1, new KeyValuePair<string, object?>("gen_ai.response.model", candidate.Turn.Model.Id));
        }

        return new ImageResult
        {
            Images = _images,
            Model = candidate.Turn.Model,
            Provider = candidate.Route.Provider,
            Prompt = _prompt,
            Seed = _images[0].Seed,
            Elapsed = Elapsed,
            Attempts = _chain.Journal.Entries,
            Warnings = _warnings.All,
            SelectionReason = _plan.Reason,
            IsPreview = candidate.Route.IsPreview,
        };
    }

    private Exception Failure(in ChainStep step)
    {
        var attempts = _chain.Journal.Entries;
        var message = FailureSummary.Message(step.Failure, attempts, Elapsed);
        var failure = new ImageGenException(step.Failure, message, _chain.FirstError)
        {
            Attempts = attempts,
            RetryAfter = step.RetryAfter,
            MayHaveBeenBilled = attempts.Any(static attempt => attempt.MayHaveBeenBilled),
        };
        return step.Failure == FailureKind.Cancelled
            ? new OperationCanceledException("The caller gave up.", failure, _cancellationToken)
            : failure;
    }
}
