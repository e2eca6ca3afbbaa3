using System.Globalization;

namespace Ikar.ImageGen.Fallback;

/// <summary>Puts the models of the default chain in an order by speed, quality and task.</summary>
internal static class AutomaticChoice
{
    // A model that is better at the task counts as one step of quality better.
    private const double TaskBonus = 1;

    /// <summary>The order, and why.</summary>
    public static (IReadOnlyList<ImageModel> Models, string Reason) Order(
        IReadOnlyList<ImageModel> models, ModelSelection selection, ImageRequest request, Func<ImageModel, TimeSpan> expected)
    {
        var task = TaskReader.Read(request);
        var rated = models.Select(model => (Model: model, Seconds: Math.Max(0.1, expected(model).TotalSeconds), Fits: task != ImageStrengths.None && (model.Strengths & task) != 0)).ToArray();
        var ordered = selection switch
        {
            ModelSelection.Fastest => rated.OrderBy(static r => r.Seconds),
            ModelSelection.BestQuality => rated.OrderByDescending(static r => r.Model.Quality).ThenByDescending(static r => r.Fits),
            _ => rated.OrderByDescending(static r => Balance(r.Model, r.Seconds, r.Fits)),
        };
        var result = ordered.ToArray();
        if (result.Length == 0)
        {
            return ([], "");
        }

        var best = result[0];
        var reason = string.Create(CultureInfo.InvariantCulture, $"{selection}: {best.Model.Name} first; expected {best.Seconds:0.0} s, quality {best.Model.Quality}")
            + (best.Fits && selection != ModelSelection.Fastest ? $", good at {best.Model.Strengths & task}" : "");
        return ([.. result.Select(static r => r.Model)], reason);
    }

    // Twice the time costs one step of quality.
    private static double Balance(ImageModel model, double seconds, bool fits) => (int)model.Quality + (fits ? TaskBonus : 0) - Math.Log2(seconds);
}
