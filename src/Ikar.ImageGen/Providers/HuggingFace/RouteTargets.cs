using Ikar.ImageGen.Providers.HuggingFace.Routes;

namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>Turns what the Hub lists into routes: known provider, right task, a key for it, in the order wanted.</summary>
internal sealed class RouteTargets(ImageGenOptions options, HfKeys keys, ImageModel model, bool fromPicture)
{
    /// <summary>In <see cref="HuggingFaceOptions.Providers"/>: everything that is not named, in the Hub's order. The official clients' word for it.</summary>
    public const string Auto = "auto";

    private readonly HuggingFaceOptions _settings = options.HuggingFace;

    private string Task => fromPicture ? HuggingFaceTasks.ImageToImage : HuggingFaceTasks.TextToImage;

    /// <summary>Whether any route but the model's own endpoint is wanted.</summary>
    public bool WantsHub => _settings.Providers is not { } wanted || wanted.Any(static id => !IsEndpoint(id));

    /// <summary>Whether the id is <see cref="Auto"/>.</summary>
    public static bool IsAuto(string id) => string.Equals(id, Auto, StringComparison.OrdinalIgnoreCase);

    /// <summary>The model's dedicated endpoint, if it has one.</summary>
    public ImageRoute? Endpoint()
    {
        if (!_settings.Endpoints.TryGetValue(model.Id, out var uri) || (_settings.Providers is { } wanted && !wanted.Any(static id => IsEndpoint(id) || IsAuto(id))))
        {
            return null;
        }

        if (!uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback))
        {
            var problem = $"The endpoint of {model.Id} must be an absolute https address (http to loopback only).";
            throw new ImageProviderException(FailureKind.InvalidRequest, problem) { Scope = FailureScope.Model };
        }

        var route = Route.Find(EndpointRoute.RouteId)!;
        return Make(new RouteTarget
        {
            Route = route,
            Mapping = new ModelMapping(route.Id, model.Id) { Task = Task },
            ModelId = model.Id,

            // Nothing is appended to an endpoint's address.
            Base = uri.AbsoluteUri,
            IsRouted = false,
            Key = keys.For(route.Id),
            FromPicture = fromPicture,
            IsLoopback = uri.IsLoopback,
        });
    }

    /// <summary>The routes by the Hub's mapping.</summary>
    /// <exception cref="ImageProviderException"><paramref name="mustFind"/> and there is none; the message says what the Hub lists.</exception>
    public IReadOnlyList<ImageRoute> FromHub(MappingResult mapping, bool mustFind)
    {
        var usable = InOrder(mapping.Entries.Where(IsTask)).Where(IsUsable).ToList();
        var withKey = usable.Where(entry => keys.For(entry.Provider) is not null).ToList();

        // "error" is the Hub's own check failing right now; it may be wrong, but anything else goes first.
        var chosen = withKey.Exists(static entry => entry.Status != "error") ? withKey.FindAll(static entry => entry.Status != "error") : withKey;
        if (chosen.Count == 0 && mustFind)
        {
            throw usable.Count > 0 ? NoKeyFor(usable) : NotServed(mapping.Entries);
        }

        return [.. chosen.OrderBy(static entry => entry.Status == "live" ? 0 : 1).Select(entry => FromEntry(entry, mapping.Warning))];
    }

    private static bool IsEndpoint(string id) => string.Equals(id, EndpointRoute.RouteId, StringComparison.OrdinalIgnoreCase);

    // An explicit list is order and filter at once; without one the Hub's order counts, which is the user's own.
    private IEnumerable<ModelMapping> InOrder(IEnumerable<ModelMapping> entries) =>
        _settings.Providers is not { } wanted
            ? entries
            : wanted.SelectMany(id => entries.Where(entry => IsAuto(id) ? !IsNamed(wanted, entry) : Is(entry, id))).Distinct();

    private static bool IsNamed(IEnumerable<string> wanted, ModelMapping entry) => wanted.Any(id => Is(entry, id));

    private static bool Is(ModelMapping entry, string id) => string.Equals(entry.Provider, id, StringComparison.OrdinalIgnoreCase);

    // "image-text-to-image" takes a picture and a text: the same bodies.
    private bool IsTask(ModelMapping entry) => entry.Task == Task || entry.Task.Length == 0 || (fromPicture && entry.Task == "image-text-to-image");

    private bool IsUsable(ModelMapping entry) => Route.Find(entry.Provider) is { } route && (!fromPicture || route.TakesPictures);

    private ImageRoute FromEntry(ModelMapping entry, string? mappingWarning)
    {
        var route = Route.Find(entry.Provider)!;
        var key = keys.For(route.Id)!;
        var isRouted = HfKeys.IsHubToken(key);
        var endpoint = isRouted ? _settings.RouterEndpoint : new Uri(route.DirectBase!);
        var hub = _settings.HubEndpoint;
        var warnings = new List<string>();
        if (mappingWarning is not null)
        {
            warnings.Add(mappingWarning);
        }

        if (entry.Status != "live")
        {
            warnings.Add($"The Hub lists {model.Id} at {route.Id} as \"{entry.Status}\", not \"live\".");
        }

        return Make(
            new RouteTarget
            {
                Route = route,
                Mapping = entry,
                ModelId = model.Id,
                Base = isRouted ? $"{endpoint.AbsoluteUri.TrimEnd('/')}/{route.Id}" : route.DirectBase!,
                IsRouted = isRouted,
                Key = key,
                FromPicture = fromPicture,
                BillTo = string.IsNullOrWhiteSpace(_settings.BillTo) ? null : _settings.BillTo.Trim(),

                // The provider fetches an adapter by itself, so that an emulated Hub is of no use to it.
                FilesBase = hub.Scheme == Uri.UriSchemeHttps && !hub.IsLoopback ? hub.AbsoluteUri.TrimEnd('/') : "https://huggingface.co",

                // An emulated router serves own keys too, and hands out its pictures on loopback then.
                IsLoopback = endpoint.IsLoopback || _settings.RouterEndpoint.IsLoopback,
            },
            warnings);
    }

    private ImageRoute Make(RouteTarget target, IReadOnlyList<string>? warnings = null) => new()
    {
        Provider = target.Route.Id,
        ProviderModelId = target.ProviderModelId,
        KeyLabel = keys.Label(target.Route.Id, target.Key),
        Capabilities = target.Route.CapabilitiesFor(target),
        Warnings = warnings ?? [],
        State = target,
    };

    private ImageProviderException NoKeyFor(List<ModelMapping> usable) => new(
        FailureKind.Auth,
        $"{model.Id} is served by {string.Join(", ", usable.Select(static entry => entry.Provider))}, and there is no key for any of them: "
        + "set ApiKey (an hf_ token works for all) or HuggingFace.ProviderKeys.")
    {
        Scope = FailureScope.Model,
    };

    private ImageProviderException NotServed(IReadOnlyList<ModelMapping> entries)
    {
        var filter = _settings.Providers is { } wanted ? $" by {string.Join(", ", wanted)} (HuggingFace.Providers)" : "";
        var listed = entries.Count == 0
            ? "the Hub lists no provider for it"
            : "the Hub lists " + string.Join(", ", entries.Select(static entry => $"{entry.Provider} ({entry.Task}, {entry.Status})"));
        return new ImageProviderException(FailureKind.ModelGone, $"{model.Id} is not served for {Task}{filter}: {listed}.") { Scope = FailureScope.Model };
    }
}
