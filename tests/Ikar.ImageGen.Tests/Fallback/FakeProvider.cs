namespace Ikar.ImageGen.Tests.Fallback;

/// <summary>A backend whose answers a test writes down.</summary>
internal sealed class FakeProvider : IImageProvider
{
    private readonly Dictionary<string, List<ImageRoute>> _routes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Model, string Provider)> _calls = [];

    public string Name { get; init; } = "fake";

    /// <summary>What a call gives; by default a picture at once.</summary>
    public Func<ImageRoute, ImageCall, CancellationToken, Task<ProviderImages>> OnCall { get; set; } = static (_, _, _) => Task.FromResult(Pictures.Answer());

    /// <summary>Thrown by the look-up, if set.</summary>
    public Exception? LookUpError { get; set; }

    public IReadOnlyList<(string Model, string Provider)> Calls
    {
        get
        {
            lock (_calls)
            {
                return [.. _calls];
            }
        }
    }

    public List<ImageCall> Sent { get; } = [];

    public FakeProvider With(string model, params string[] providers)
    {
        foreach (var provider in providers)
        {
            With(model, new ImageRoute { Provider = provider, ProviderModelId = model, KeyLabel = "key" });
        }

        return this;
    }

    public FakeProvider With(string model, ImageRoute route)
    {
        if (!_routes.TryGetValue(model, out var list))
        {
            _routes.Add(model, list = []);
        }

        list.Add(route);
        return this;
    }

    public ValueTask<IReadOnlyList<ImageRoute>> GetRoutesAsync(ImageModel model, ImageRequest request, CancellationToken cancellationToken) =>
        LookUpError is { } error ? throw error : new(_routes.TryGetValue(model.Id, out var routes) ? routes : []);

    public Task<ProviderImages> GenerateAsync(ImageRoute route, ImageCall call, CancellationToken cancellationToken)
    {
        lock (_calls)
        {
            _calls.Add((call.Model.Id, route.Provider));
            Sent.Add(call);
        }

        return OnCall(route, call, cancellationToken);
    }
}
