using System.Text.Json;

namespace Ikar.ImageGen.Fallback;

/// <summary>The health as JSON and back. Times are moments in UTC, so that they outlive the process.</summary>
internal static class HealthSnapshot
{
    public static string Export(ChainHealth health, TimeSpan now, DateTimeOffset utcNow)
    {
        var file = new HealthFile { SavedAt = utcNow };
        foreach (var cell in health.Cells)
        {
            var circuit = cell.Circuit;
            if (!circuit.IsTripped && cell.ParkedUntil <= now && cell.CoolsUntil <= now)
            {
                continue;
            }

            file.Scopes.Add(new HealthFileScope
            {
                Scope = cell.Scope,
                Backend = cell.Key.Backend,
                Model = cell.Key.ModelId,
                Provider = cell.Key.Provider,
                KeyLabel = cell.Key.KeyLabel,
                ParkedUntil = Moment(cell.ParkedUntil),
                ParkedFor = cell.ParkedUntil > now ? cell.ParkedFor : null,
                CoolsUntil = Moment(cell.CoolsUntil),
                CoolsFor = cell.CoolsUntil > now ? cell.CoolsFor : null,
                OpenUntil = circuit.IsTripped ? utcNow + (circuit.OpenUntil - now) : null,
                OpenSeconds = circuit.IsTripped ? circuit.OpenFor.TotalSeconds : null,
                FailuresInARow = circuit.FailuresInARow,
            });
        }

        foreach (var candidate in health.Candidates)
        {
            file.Routes.Add(new HealthFileRoute
            {
                Backend = candidate.Key.Backend,
                Model = candidate.Key.ModelId,
                Provider = candidate.Key.Provider,
                KeyLabel = candidate.Key.KeyLabel,
                SuccessRate = candidate.SuccessRate,
                Calls = candidate.Calls,
                Times = [.. candidate.AllBooks.Select(book => (IReadOnlyList<HealthFileTime>)[.. book?.Samples.Select(sample =>
                    new HealthFileTime(utcNow + (sample.At - now), sample.Took.TotalSeconds)) ?? []])],
            });
        }

        return JsonSerializer.Serialize(file, HealthJson.Default.HealthFile);

        DateTimeOffset? Moment(TimeSpan until) => until > now ? utcNow + (until - now) : null;
    }

    public static void Import(string json, ChainHealth health, TimeSpan now, DateTimeOffset utcNow)
    {
        HealthFile? file;
        try
        {
            file = JsonSerializer.Deserialize(json, HealthJson.Default.HealthFile);
        }
        catch (JsonException e)
        {
            throw new FormatException("This is no export of IModelHealth: " + e.Message, e);
        }

        if (file is not { Version: HealthFile.CurrentVersion, Routes: not null, Scopes: not null } || !file.Routes.TrueForAll(IsWhole) || !file.Scopes.TrueForAll(IsWhole))
        {
            throw new FormatException("This is no export of IModelHealth that this version can read.");
        }

        foreach (var route in file.Routes)
        {
            var candidate = health.Get(new CandidateKey(route.Backend, route.Model, route.Provider, route.KeyLabel));
            candidate.Restore(Math.Clamp(route.SuccessRate, 0, 1), Math.Max(0, route.Calls));
            for (var i = 0; i < Math.Min(route.Times.Count, CandidateHealth.Buckets); i++)
            {
                foreach (var time in route.Times[i])
                {
                    candidate.Book(i).Succeeded(Relative(time.At), TimeSpan.FromSeconds(Math.Clamp(time.Seconds, 0, 3600)));
                }
            }
        }

        foreach (var scope in file.Scopes)
        {
            var cell = health.Cell(scope.Scope, new CandidateKey(scope.Backend, scope.Model, scope.Provider, scope.KeyLabel));
            if (scope is { ParkedUntil: { } parked, ParkedFor: { } kind })
            {
                cell.Park(Relative(parked), kind);
            }

            if (scope.CoolsUntil is { } cools)
            {
                cell.CoolDown(Relative(cools), scope.CoolsFor ?? FailureKind.RateLimited);
            }

            if (scope.OpenUntil is { } open)
            {
                cell.Circuit.Restore(Relative(open), TimeSpan.FromSeconds(Math.Clamp(scope.OpenSeconds ?? 0, 0, Circuit.LongestOpen.TotalSeconds)), scope.FailuresInARow);
            }
        }

        static bool IsWhole(object? entry) => entry switch
        {
            HealthFileRoute route => route is { Backend: not null, Model: not null, Provider: not null, KeyLabel: not null, Times: not null } && route.Times.All(static times => times is not null),
            HealthFileScope scope => scope is { Backend: not null, Model: not null, Provider: not null, KeyLabel: not null },
            _ => false,
        };

        // A day is the longest anything lasts; a file with a later moment was written under a wrong clock.
        TimeSpan Relative(DateTimeOffset moment)
        {
            var away = moment - utcNow;
            return now + (away > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : away);
        }
    }
}
