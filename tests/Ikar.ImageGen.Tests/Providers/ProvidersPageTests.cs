using Ikar.ImageGen.Providers.HuggingFace;
using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

/// <summary>The table of docs/providers.md against the routes themselves.</summary>
public sealed class ProvidersPageTests
{
    [Fact]
    public void The_table_says_what_the_routes_do()
    {
        var rows = RepositoryFiles.Read("docs/providers.md").Split('\n')
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(static line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])
            .Where(static cells => cells.Length == 9)
            .ToDictionary(static cells => cells[0].Trim('`'));

        Assert.Equal(Route.Ids.Order(), rows.Keys.Order());
        foreach (var (id, cells) in rows)
        {
            var route = Route.Find(id)!;
            var can = route.CapabilitiesFor(Target(route, id == "fal-ai" ? "fal-ai/flux/dev" : id == "replicate" ? "black-forest-labs/flux-dev" : "wavespeed-ai/flux-dev"));
            bool Says(int cell) => cells[cell].StartsWith("yes", StringComparison.Ordinal);
            Assert.Equal((id, can.Size, can.Steps, can.GuidanceScale, can.NegativePrompt, can.Seed), (id, Says(2), Says(3), Says(3), Says(4), Says(5)));
            Assert.Equal((id, can.MaxCount.ToString(System.Globalization.CultureInfo.InvariantCulture)), (id, cells[6]));
            Assert.Equal((id, route.TakesPictures, can.Loras), (id, Says(7), Says(8)));
            Assert.Equal((id, route.TakesPictures), (id, can.Source));
        }
    }

    private static RouteTarget Target(Route route, string providerModelId) => new()
    {
        Route = route,
        Mapping = new ModelMapping(route.Id, providerModelId),
        ModelId = "a/b",
        Base = "https://x.test",
        IsRouted = true,
        Key = "k",
        FromPicture = false,
    };
}
