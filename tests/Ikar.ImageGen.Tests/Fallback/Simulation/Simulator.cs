using System.Globalization;
using System.Text;
using Ikar.ImageGen.Fallback;

namespace Ikar.ImageGen.Tests.Fallback.Simulation;

/// <summary>Drives chains through a scenario in virtual time, on one thread, without a task.</summary>
internal sealed class Simulator
{
    private readonly Scenario _scenario;
    private readonly SimWatch _watch;
    private readonly SimBackend _backend;
    private readonly ChainHealth _health;
    private readonly ChainPlanner _planner;
    private readonly ChainSettings _settings;
    private readonly PriorityQueue<Action, (TimeSpan At, long Order)> _events = new();
    private readonly List<SimRun> _runs = [];
    private readonly List<SimMoment> _moments = [];
    private int _calls;
    private int _ended;
    private TimeSpan _now;
    private long _order;

    public Simulator(Scenario scenario)
    {
        _scenario = scenario;
        _watch = new SimWatch(scenario);
        _backend = new SimBackend(scenario);
        _health = new ChainHealth(Chance(scenario.Seed));
        _planner = new ChainPlanner(scenario.Options, new ModelRegistry());
        _settings = ChainSettings.From(scenario.Options);
    }

    public IReadOnlyList<SimRun> Runs => _runs;

    /// <summary>The moments at which anything happened.</summary>
    public IReadOnlyList<SimMoment> Moments => _moments;

    public ChainHealth Health => _health;

    /// <summary>The generator takes one number for its seeds before the chain takes any.</summary>
    public static Random Chance(int seed)
    {
        var random = new Random(seed);
        random.Next();
        return random;
    }

    public static Simulator Run(Scenario scenario)
    {
        var simulator = new Simulator(scenario);
        simulator.Run();
        return simulator;
    }

    /// <summary>Everything that can be seen from outside, as text.</summary>
    public string Trace()
    {
        var text = new StringBuilder();
        foreach (var run in _runs)
        {
            Append(text, run.Index, run.Chain.Journal.Entries, run.Succeeded, run.EndedAt - run.Start);
        }

        return text.ToString();
    }

    public static void Append(StringBuilder text, int index, IReadOnlyList<GenerationAttempt> attempts, bool succeeded, TimeSpan elapsed)
    {
        text.Append(CultureInfo.InvariantCulture, $"request {index}: {(succeeded ? "picture" : "none")} after {elapsed}\n");
        foreach (var a in attempts)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {a.Index} {a.Model.Id} {a.Provider} {a.KeyLabel} {a.Status} {a.Kind} at {a.StartedAfter} for {a.Duration} of {a.Timeout} waited {a.WaitedBefore}")
                .Append(CultureInfo.InvariantCulture, $" probe {a.IsProbe} billed {a.MayHaveBeenBilled} retry {a.RetryAfter} {a.Message}\n");
        }
    }

    public void Run()
    {
        for (var i = 0; i < _scenario.Requests.Count; i++)
        {
            var (index, request) = (i, _scenario.Requests[i]);
            Plan(request.At, () => Begin(index, request));
        }

        while (_events.TryDequeue(out var happens, out var when))
        {
            _now = when.At;
            happens();
            _moments.Add(new SimMoment(_now, _calls, _ended));
        }

        foreach (var run in _runs)
        {
            _watch.Require(run.IsOver, $"request {run.Index} never ended");
        }
    }

    private void Begin(int index, SimRequest request)
    {
        var deadline = _now + TimeBudget.Whole(request.Request.Timeout ?? _scenario.Options.Timeout);
        var plan = _planner.Plan(request.Request, deadline, static model => model.TypicalDuration);
        var run = new SimRun(index, request, new Chain(plan, _settings, _health, _now), _now, deadline);
        _runs.Add(run);
        if (request.CancelAfter is { } after)
        {
            Plan(_now + after, () => Cancel(run));
        }

        Go(run, new ChainEvent(ChainEventKind.Started));
    }

    private void Cancel(SimRun run)
    {
        if (!run.IsOver)
        {
            run.IsCancelled = true;
            run.Version++;
            if (run.Calling is { } candidate)
            {
                _watch.CallEnds(run, candidate, new FailureReport(FailureKind.Cancelled, ""), default, _now);
            }

            Go(run, new ChainEvent(ChainEventKind.Cancelled));
        }
    }

    private void Go(SimRun run, ChainEvent e)
    {
        while (true)
        {
            var step = run.Chain.Next(_now, e);
            _watch.Stands(run, step);
            foreach (var place in _health.TakeTurns())
            {
                place.OnTurn!();
            }

            switch (step.Kind)
            {
                case ChainStepKind.LookUp:
                    var lookUp = _backend.LookUpTime(step.Turn!.Model.Id);
                    var found = lookUp < step.Duration ? _backend.Find(step.Turn.Model.Id) : SimBackend.TooSlow;
                    e = new ChainEvent(ChainEventKind.RoutesFound, Routes: found);
                    if (lookUp == TimeSpan.Zero)
                    {
                        continue;
                    }

                    Later(run, lookUp < step.Duration ? lookUp : step.Duration, e);
                    return;

                case ChainStepKind.Call:
                    Call(run, step);
                    return;

                case ChainStepKind.Wait:
                    _watch.Require(step.Duration > TimeSpan.Zero && _now + step.Duration <= run.Deadline, $"request {run.Index} waits {step.Duration} at {_now}");
                    Later(run, step.Duration, new ChainEvent(ChainEventKind.WaitEnded));
                    if (step.Place is { } mine)
                    {
                        var version = run.Version;
                        mine.OnTurn = () => At(run, version, _now, new ChainEvent(ChainEventKind.WaitEnded));
                    }

                    return;

                default:
                    run.IsOver = true;
                    _ended++;
                    run.Succeeded = step.Kind == ChainStepKind.Finish;
                    run.EndedAt = _now;
                    _watch.Ends(run, step, _now);
                    return;
            }
        }
    }

    private void Call(SimRun run, ChainStep step)
    {
        var candidate = run.Calling = step.Candidate!;
        if (!run.Candidates.Contains(candidate))
        {
            run.Candidates.AddRange(candidate.Turn.Candidates.Where(other => !run.Candidates.Contains(other)));
        }

        _watch.CallStarts(run, step, _now);
        _calls++;
        var outcome = _backend.Call(candidate.Turn.Model.Id, candidate.Route, (long)_now.TotalMilliseconds);
        var took = TimeSpan.FromMilliseconds(outcome.Milliseconds);
        var failure = outcome.Failure;
        if (took >= step.Duration)
        {
            took = step.Duration;
            failure = FailureReading.TimedOut(step.Duration, new TimeoutException());
        }

        var answer = failure is null ? new ChainEvent(ChainEventKind.CallSucceeded, Answer: new CallAnswer(Math.Min(step.Pictures, candidate.Route.Capabilities.MaxCount)))
            : new ChainEvent(ChainEventKind.CallFailed, Failure: failure);
        var version = ++run.Version;
        Plan(_now + took, () =>
        {
            if (run.Version == version)
            {
                run.Calling = null;
                _watch.CallEnds(run, candidate, failure, took, _now);
                Go(run, answer);
            }
        });
    }

    private void Later(SimRun run, TimeSpan after, ChainEvent e) => At(run, ++run.Version, _now + after, e);

    private void At(SimRun run, int version, TimeSpan at, ChainEvent e) => Plan(at, () =>
    {
        if (run.Version == version)
        {
            run.Version++;
            Go(run, e);
        }
    });

    private void Plan(TimeSpan at, Action happens) => _events.Enqueue(happens, (at, _order++));
}
