using Ikar.ImageGen;

namespace Benchmarks.Days;

/// <summary>What the original bot did: the models in order by their first route, each up to three retries after whatever failure, a minute for each call, no deadline.</summary>
internal sealed class OriginalBot : IDayPolicy
{
    private static readonly TimeSpan CallTime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public string Name => "original bot";

    public IEnumerator<DayStep> Run(DayRequest request)
    {
        foreach (var model in request.World.Models)
        {
            var route = request.World.Routes.First(route => route.Model == model);
            for (var attempt = 0; attempt <= 3; attempt++)
            {
                if (attempt > 0)
                {
                    yield return new DayStep(null, Pause);
                }

                yield return new DayStep(route, CallTime);
                if (request.Failure is null)
                {
                    request.HasPicture = true;
                    yield break;
                }

                // It knew one thing: a wrong key or an empty purse is the same a second later.
                if (request.Failure.Kind is FailureKind.Auth)
                {
                    break;
                }
            }
        }
    }
}
