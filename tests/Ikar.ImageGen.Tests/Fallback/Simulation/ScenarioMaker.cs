namespace Ikar.ImageGen.Tests.Fallback.Simulation;

/// <summary>Makes scenarios from seeds.</summary>
internal static class ScenarioMaker
{
    private static readonly FailureKind[] Kinds = Enum.GetValues<FailureKind>();

    public static Scenario Make(int seed)
    {
        var random = new Random(seed);
        var mustSucceed = random.Next(4) == 0;
        var modelCount = mustSucceed ? 4 : random.Next(1, 6);
        var models = Enumerable.Range(0, modelCount).Select(static i => $"sim/model{i}").ToArray();
        var providers = Enumerable.Range(0, random.Next(1, 5)).Select(static i => $"route{i}").ToArray();
        var keys = Enumerable.Range(0, random.Next(1, 4)).Select(static i => $"key{i}").ToArray();
        var options = Options(random, models, mustSucceed);
        var routes = new List<SimRoute>();
        var good = mustSucceed ? random.Next(modelCount) : -1;
        for (var i = 0; i < modelCount; i++)
        {
            if (i == good)
            {
                routes.Add(new SimRoute((ulong)random.NextInt64(), models[i], Route("well", "own"), Behaviours.DrawsWithin(300, 10_000)));
                continue;
            }

            for (var j = random.Next(mustSucceed ? 0 : 1, 4); j > 0; j--)
            {
                var route = Route(providers[random.Next(providers.Length)], keys[random.Next(keys.Length)], random.Next(12) == 0 ? 1 : null);
                if (!routes.Exists(other => other.Model == models[i] && other.Route.Provider == route.Provider && other.Route.KeyLabel == route.KeyLabel))
                {
                    routes.Add(new SimRoute((ulong)random.NextInt64(), models[i], route, AnyBehaviour(random, mustSucceed)));
                }
            }
        }

        if (!mustSucceed && random.Next(10) == 0)
        {
            var painter = new ImageRoute { Provider = "painter", ProviderModelId = "p", Preference = RoutePreference.LastResort, IsFree = true, IsPreview = true };
            routes.Add(new SimRoute((ulong)random.NextInt64(), models[0], painter, Behaviours.DrawsWithin(50, 900)));
        }

        return new Scenario
        {
            Seed = seed,
            Options = options,
            Routes = routes,
            Requests = Requests(random, models, mustSucceed),
            LookUp = models.Where(_ => random.Next(8) == 0).ToDictionary(static model => model, _ => random.Next(20, mustSucceed ? 800 : 15_000)),
            WithoutKey = models.Where((_, i) => i != good && random.Next(25) == 0).ToHashSet(),
            MustSucceed = mustSucceed,
        };
    }

    private static ImageRoute Route(string provider, string key, int? concurrency = null) =>
        new() { Provider = provider, ProviderModelId = "m", KeyLabel = key, MaxConcurrency = concurrency };

    private static ImageGenOptions Options(Random random, string[] models, bool mustSucceed)
    {
        var options = new ImageGenOptions { RandomSeed = false };
        options.Models.Clear();
        foreach (var model in models)
        {
            options.Models.Add(model);
        }

        if (!mustSucceed)
        {
            options.MaxAttempts = random.Next(3) == 0 ? random.Next(1, 11) : 6;
            options.MaxRetries = random.Next(3) == 0 ? random.Next(0, 6) : 3;
            options.Timeout = random.Next(3) == 0 ? TimeSpan.FromMilliseconds(random.Next(1_000, 300_000)) : options.Timeout;
            options.AttemptTimeout = random.Next(8) == 0 ? TimeSpan.FromMilliseconds(random.Next(1_000, 100_000)) : null;
            options.OnContentFilter = (ContentFilterAction)random.Next(3);
            options.OnUnknownOutcome = random.Next(10) == 0 ? UnknownOutcomeAction.Stop : UnknownOutcomeAction.NextModel;
            options.UseFallback = random.Next(20) != 0;
        }

        return options;
    }

    private static List<SimRequest> Requests(Random random, string[] models, bool mustSucceed)
    {
        var requests = new List<SimRequest>();
        var burst = random.Next(5) == 0;
        long at = 0;
        for (var i = random.Next(1, 13); i > 0; i--)
        {
            at += random.Next(1, burst ? 400 : 60_000);
            var request = new ImageRequest("a cat")
            {
                Model = random.Next(6) == 0 ? models[random.Next(models.Length)] : null,
                Models = !mustSucceed && random.Next(20) == 0 ? [.. Enumerable.Reverse(models)] : null,
                AllowFallback = mustSucceed || random.Next(20) != 0,
                Timeout = !mustSucceed && random.Next(10) == 0 ? TimeSpan.FromMilliseconds(random.Next(500, 200_000)) : null,
                Count = !mustSucceed && random.Next(15) == 0 ? random.Next(2, 6) : 1,
            };

            // Half a millisecond off every timer, so that nothing else happens at the same moment.
            TimeSpan? cancel = !mustSucceed && random.Next(12) == 0 ? TimeSpan.FromTicks((random.Next(1, 90_000) * TimeSpan.TicksPerMillisecond) + (TimeSpan.TicksPerMillisecond / 2)) : null;
            requests.Add(new SimRequest(TimeSpan.FromTicks((at * TimeSpan.TicksPerMillisecond) + (requests.Count * 20)), request, cancel));
        }

        return requests;
    }

    private static Behaviour AnyBehaviour(Random random, bool withoutStops, int depth = 0)
    {
        var draws = Behaviours.Draws(random.Next(800, 20_000), random.NextDouble());
        Behaviour Inner() => depth < 2 ? AnyBehaviour(random, withoutStops, depth + 1) : draws;
        switch (random.Next(12))
        {
            case 0:
                return Behaviours.Hangs();
            case 1:
                return Behaviours.Mixed(random.NextDouble(), Inner(), draws);
            case 2:
                return Behaviours.Flaps(random.Next(5_000, 120_000), Inner(), Inner());
            case 3:
                return Behaviours.Between(random.Next(60_000), random.Next(60_000, 400_000), Inner(), draws);
            case 4:
                return Behaviours.Loads(random.Next(5_000, 200_000), draws);
            case 5:
                return Behaviours.Limits(random.Next(0, 5), random.Next(1_000, 90_000), draws);
            case 6:
                return Behaviours.RefusesOnce("steps", draws);
            case 7:
                return Behaviours.Draws(random.Next(20_000, 90_000));
            case 8:
                return draws;
            default:
                var kind = Kinds[random.Next(2, Kinds.Length)];
                var stops = kind is FailureKind.InvalidRequest or FailureKind.ContentFiltered;
                var slow = random.Next(5) == 0;
                return stops && withoutStops ? draws : Behaviours.Fails(
                    kind, slow ? 5_000 : 50, slow ? 40_000 : 2_000, random.Next(2) == 0 ? random.NextDouble() * 40 : null, (FailureScope)random.Next(4));
        }
    }
}
