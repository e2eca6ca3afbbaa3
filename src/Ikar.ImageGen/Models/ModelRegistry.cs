using System.Diagnostics.CodeAnalysis;
using Ikar.ImageGen.Models;

namespace Ikar.ImageGen;

/// <summary>The known models: the built-in ones, then those the app adds. Ids are compared without regard to case.</summary>
public sealed class ModelRegistry
{
    private readonly Dictionary<string, ImageModel> _byId = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The built-in models.</summary>
    public ModelRegistry()
        : this([])
    {
    }

    /// <summary>The built-in models and <paramref name="added"/>; an added model replaces a built-in one of the same id, in its place.</summary>
    /// <param name="added">The app's own models.</param>
    public ModelRegistry(IEnumerable<ImageModel> added)
    {
        ArgumentNullException.ThrowIfNull(added);
        var all = new List<ImageModel>(BuiltInModels.All);
        foreach (var model in added)
        {
            var at = all.FindIndex(m => string.Equals(m.Id, model.Id, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                all.Add(model);
            }
            else
            {
                all[at] = model;
            }
        }

        foreach (var model in all)
        {
            _byId[model.Id] = model;
        }

        All = all;
        DefaultChain = [.. BuiltInModels.DefaultChain.Select(Get)];
    }

    /// <summary>Every model, built-in ones first.</summary>
    public IReadOnlyList<ImageModel> All { get; }

    /// <summary>The models tried when neither the options nor the request say otherwise, in order.</summary>
    public IReadOnlyList<ImageModel> DefaultChain { get; }

    /// <summary>The model of that id.</summary>
    /// <param name="id">The Hub's id.</param>
    /// <returns>The model.</returns>
    /// <exception cref="KeyNotFoundException">The registry has no such model; the message names the nearest id. The generator takes such ids all the same.</exception>
    public ImageModel Get(string id) =>
        TryGet(id, out var model)
            ? model
            : throw new KeyNotFoundException($"The registry has no model \"{id}\"; the nearest is \"{Nearest(id)}\". Add it with AddModel, or just use the id: unknown models work with neutral defaults.");

    /// <summary>Looks for the model of that id.</summary>
    /// <param name="id">The Hub's id.</param>
    /// <param name="model">The model, or null.</param>
    /// <returns>Whether the registry has it.</returns>
    public bool TryGet(string id, [NotNullWhen(true)] out ImageModel? model)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.TryGetValue(id, out model);
    }

    /// <summary>The known id that looks most like <paramref name="id"/>, for messages about typing errors.</summary>
    /// <param name="id">Any text.</param>
    /// <returns>A known id.</returns>
    public string Nearest(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.MinBy(model => EditDistance.Between(id, model.Id))!.Id;
    }

    /// <summary>The model of that id, or one with neutral defaults.</summary>
    internal ImageModel Resolve(string id) => TryGet(id, out var model) ? model : new ImageModel(id);
}
