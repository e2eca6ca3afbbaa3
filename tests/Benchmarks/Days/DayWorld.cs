using Ikar.ImageGen;
using Ikar.ImageGen.Tests.Fallback.Simulation;

namespace Benchmarks.Days;

/// <summary>The models of the default chain with their routes, as they behave on one day.</summary>
internal sealed class DayWorld
{
    public const string Sd3 = "stabilityai/stable-diffusion-3-medium-diffusers";
    public const string Sdxl = "stabilityai/stable-diffusion-xl-base-1.0";
    public const string Dev = "black-forest-labs/FLUX.1-dev";
    public const string Schnell = "black-forest-labs/FLUX.1-schnell";

    private ulong _seed = 1;

    public List<SimRoute> Routes { get; } = [];

    public IReadOnlyList<string> Models { get; } = [Sd3, Sdxl, Dev, Schnell];

    public DayWorld Add(string model, string provider, string key, Behaviour behaviour)
    {
        var route = new ImageRoute { Provider = provider, ProviderModelId = "m", KeyLabel = key };
        Routes.Add(new SimRoute(_seed++ * 0x9E3779B97F4A7C15UL, model, route, behaviour));
        return this;
    }
}
