using Ikar.ImageGen.Fallback;

namespace Benchmarks.Days;

/// <summary>Ten thousand requests on each day through each policy, in virtual time: <c>dotnet run -c Release --project tests/Benchmarks -- days</c>.</summary>
internal static class SimulatedDays
{
    private const int Requests = 10_000;

    public static void Print()
    {
        Console.WriteLine("| day | policy | pictures within 120 s | late | p50 s | p95 s | p99 s | calls | paid, not delivered |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (name, world) in DayKinds.All)
        {
            foreach (var policy in (IDayPolicy[])[new OriginalBot(), new LiteLlmLike(), new OurChain()])
            {
                Console.WriteLine(Run(name, world(), policy));
            }
        }
    }

    // Every policy meets the same requests at the same moments; how a route answers depends on the moment and on how often that policy has called it.
    private static DayReport Run(string day, DayWorld world, IDayPolicy policy)
    {
        var report = new DayReport(day, policy.Name, Requests);
        var events = new PriorityQueue<(DayRequest Request, IEnumerator<DayStep> Steps), (TimeSpan At, long Order)>();
        var random = new Random(42);
        long order = 0;
        for (var i = 0; i < Requests; i++)
        {
            var request = new DayRequest(world, TimeSpan.FromMilliseconds(Math.Floor(random.NextDouble() * 24 * 3600 * 1000)));
            events.Enqueue((request, policy.Run(request)), (request.Start, order++));
        }

        while (events.TryDequeue(out var at, out var when))
        {
            var (request, steps) = at;
            request.Now = when.At;
            if (!steps.MoveNext())
            {
                if (request.HasPicture)
                {
                    report.Delivered(request.Now - request.Start);
                }

                continue;
            }

            var step = steps.Current;
            var took = step.Duration;
            if (step.Route is { } route)
            {
                report.Calls++;
                var outcome = route.Call((long)request.Now.TotalMilliseconds);
                var ends = TimeSpan.FromMilliseconds(outcome.Milliseconds);
                var inTime = ends < step.Duration;
                took = inTime ? ends : step.Duration;
                request.Failure = inTime ? outcome.Failure : new FailureReport(Ikar.ImageGen.FailureKind.Timeout, "too late");
                report.PaidInVain += outcome.IsBilled && request.Failure is not null ? 1 : 0;
            }

            events.Enqueue(at, (when.At + took, order++));
        }

        return report;
    }
}
