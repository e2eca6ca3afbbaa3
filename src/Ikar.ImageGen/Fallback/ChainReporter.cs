using System.Diagnostics;
using Ikar.ImageGen.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Ikar.ImageGen.Fallback;

/// <summary>Tells progress, log and metrics what one request's chain does, each thing once.</summary>
internal sealed class ChainReporter(ILogger logger, IProgress<ImageProgress>? progress)
{
    private int _told;
    private GenerationAttempt? _lastFailed;
    private ImageModel? _lastCalled;

    /// <summary>A call starts.</summary>
    public void Starting(Candidate candidate, TimeSpan timeout, TimeSpan elapsed)
    {
        var model = candidate.Turn.Model;
        if (_lastCalled is not null && _lastCalled != model)
        {
            ChainLog.Fallback(logger, _lastCalled.Id, model.Id, _lastFailed?.Kind);
        }

        _lastCalled = model;
        ChainLog.AttemptStarted(logger, model.Id, candidate.Route.Provider, timeout.TotalSeconds);
        progress?.Report(new ImageProgress { Stage = ImageProgressStage.AttemptStarted, Model = model, Provider = candidate.Route.Provider, Elapsed = elapsed });
    }

    /// <summary>The prompt as it is sent; kept out of every level but the lowest.</summary>
    public void Prompt(ImageCall call, ImageRoute route)
    {
        if (logger.IsEnabled(LogLevel.Trace))
        {
            ChainLog.Prompt(logger, call.Model.Id, route.Provider, call.Prompt);
        }
    }

    /// <summary>A wait starts.</summary>
    public void Waiting(in ChainStep step, TimeSpan elapsed)
    {
        var (model, provider) = (step.Candidate?.Turn.Model, step.Candidate?.Route.Provider);
        ChainLog.Waiting(logger, step.Duration.TotalSeconds, model?.Id, provider);
        progress?.Report(new ImageProgress { Stage = ImageProgressStage.Waiting, Model = model, Provider = provider, Elapsed = elapsed, Wait = step.Duration });
    }

    /// <summary>Tells what is new in the attempt log.</summary>
    public void Tell(IReadOnlyList<GenerationAttempt> attempts, TimeSpan elapsed)
    {
        for (; _told < attempts.Count; _told++)
        {
            Tell(attempts[_told], elapsed);
        }
    }

    /// <summary>Tells what changed in the health.</summary>
    public void Tell(HealthChange[] changes)
    {
        foreach (var change in changes)
        {
            var name = Name(change.Key);
            if (change.Kind is { } kind)
            {
                ChainLog.Parked(logger, change.Scope, name, change.For.TotalSeconds, kind);
                ImageGenDiagnostics.Parked.Add(1, new TagList { { "ikar.scope", change.Scope.ToString() }, { "error.type", kind.ToString() } });
                continue;
            }

            if (change.State == CircuitState.Open)
            {
                ChainLog.CircuitOpened(logger, change.Scope, name, change.For.TotalSeconds);
            }
            else
            {
                ChainLog.CircuitChanged(logger, change.Scope, name, change.State!.Value);
            }

            ImageGenDiagnostics.BreakerChanges.Add(1, new TagList
            {
                { "ikar.breaker.state", change.State.ToString() },
                { "gen_ai.request.model", change.Key.ModelId },
                { "gen_ai.provider.name", change.Key.Provider },
            });
        }
    }

    private static string Name(CandidateKey key) => string.Join(' ', ((string[])[key.ModelId, key.Provider, key.KeyLabel]).Where(static part => part.Length > 0));

    private void Tell(GenerationAttempt attempt, TimeSpan elapsed)
    {
        switch (attempt.Status)
        {
            case AttemptStatus.Skipped:
                ChainLog.Skipped(logger, attempt.Model.Id, attempt.Provider, attempt.Kind, attempt.Message);
                break;
            case AttemptStatus.Failed:
                _lastFailed = attempt;
                ChainLog.AttemptFailed(logger, attempt.Model.Id, attempt.Provider, attempt.Duration.TotalSeconds, attempt.Kind, attempt.HttpStatus, attempt.Message);
                break;
            default:
                ChainLog.AttemptSucceeded(logger, attempt.Model.Id, attempt.Provider, attempt.Duration.TotalSeconds);
                break;
        }

        if (ImageGenDiagnostics.Attempts.Enabled || ImageGenDiagnostics.AttemptDuration.Enabled)
        {
            Measure(attempt);
        }

        progress?.Report(new ImageProgress
        {
            Stage = attempt.Status == AttemptStatus.Skipped ? ImageProgressStage.Skipped : ImageProgressStage.AttemptFinished,
            Model = attempt.Model,
            Provider = attempt.Provider,
            Elapsed = elapsed,
            Attempt = attempt,
        });
    }

    private static void Measure(GenerationAttempt attempt)
    {
        var tags = new TagList
        {
            { "gen_ai.request.model", attempt.Model.Id },
            { "gen_ai.provider.name", attempt.Provider },
            { "ikar.attempt.status", attempt.Status.ToString() },
        };
        if (attempt.Kind is { } kind)
        {
            tags.Add("error.type", kind.ToString());
        }

        ImageGenDiagnostics.Attempts.Add(1, tags);
        if (attempt.Status != AttemptStatus.Skipped)
        {
            ImageGenDiagnostics.AttemptDuration.Record(attempt.Duration.TotalSeconds, tags);
        }
    }
}
