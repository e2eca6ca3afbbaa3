namespace Ikar.ImageGen.Fallback;

/// <summary>Which models a request may use, in which order.</summary>
internal sealed class ChainPlanner(ImageGenOptions options, ModelRegistry registry)
{
    /// <summary>Plans a request: its model first, then its own chain or the default one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="deadline">When all must be over.</param>
    /// <param name="expected">How long a picture of a model is expected to take; asked only when the order is to be chosen; null takes the typical times.</param>
    public ChainPlan Plan(ImageRequest request, TimeSpan deadline, Func<ImageModel, TimeSpan>? expected)
    {
        var models = new List<ImageModel>();
        Dictionary<string, string>? unknown = null;
        string? reason = null;
        if (request.Model is { } first)
        {
            Add(first);
        }

        if (request.Models is { Count: > 0 } own)
        {
            foreach (var id in own)
            {
                Add(id);
            }
        }
        else if (options.Selection == ModelSelection.Ordered)
        {
            foreach (var id in options.Models)
            {
                Add(id);
            }
        }
        else
        {
            var chosen = AutomaticChoice.Order([.. options.Models.Select(registry.Resolve)], options.Selection, request, expected ?? (static model => model.TypicalDuration));
            reason = request.Model is null ? chosen.Reason : null;
            foreach (var model in chosen.Models)
            {
                Add(model.Id);
            }
        }

        if (models.Count > 1 && !(request.AllowFallback && options.UseFallback))
        {
            models.RemoveRange(1, models.Count - 1);
        }

        var plan = new ChainPlan(request, models, deadline) { Reason = reason };
        return unknown is null ? plan : plan with { Unknown = unknown };

        void Add(string id)
        {
            if (string.IsNullOrWhiteSpace(id) || models.Exists(model => string.Equals(model.Id, id, StringComparison.OrdinalIgnoreCase)))
            {
                return;
            }

            if (registry.TryGet(id, out var known))
            {
                models.Add(known);
            }
            else
            {
                models.Add(new ImageModel(id));
                (unknown ??= new Dictionary<string, string>(StringComparer.Ordinal))[id] = registry.Nearest(id);
            }
        }
    }
}
