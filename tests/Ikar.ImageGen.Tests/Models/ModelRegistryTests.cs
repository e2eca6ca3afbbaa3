using Xunit;

namespace Ikar.ImageGen.Tests.Models;

public sealed class ModelRegistryTests
{
    [Fact]
    public void The_default_chain_is_the_four_models_of_the_product_in_order()
    {
        var chain = new ModelRegistry().DefaultChain;

        Assert.Equal(
            ["Stable Diffusion 3 20 7.5", "Stable Diffusion XL 30 7", "FLUX.1 dev 25 8", "FLUX.1 schnell 4 "],
            chain.Select(m => FormattableString.Invariant($"{m.Name} {m.Steps} {m.GuidanceScale}")));
        Assert.All(chain, m => Assert.Equal(new ImageSize(512, 512), m.DefaultSize));
        Assert.All(chain, m => Assert.Equal(1024, m.MaxSize));
        Assert.All(chain, m => Assert.True(m.FreeTier));
        Assert.Equal(new ImageGenOptions().Models, chain.Select(m => m.Id));
    }

    [Fact]
    public void Every_built_in_entry_is_complete_and_consistent()
    {
        var registry = new ModelRegistry();

        Assert.True(registry.All.Count >= 14, "the four of the chain and at least ten more");
        Assert.Equal(registry.All.Count, registry.All.Select(m => m.Id.ToUpperInvariant()).Distinct().Count());
        Assert.All(registry.All, m =>
        {
            Assert.Matches("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", m.Id);
            Assert.NotEmpty(m.Description);
            Assert.NotEmpty(m.License);
            Assert.InRange(m.Steps ?? 0, 1, m.MaxSteps ?? 0);
            Assert.True(m.SupportsGuidance || m.GuidanceScale is null, "a default for guidance that has no effect");
            Assert.Equal(0, m.DefaultSize.Width % m.SizeMultiple);
            Assert.Equal(0, m.DefaultSize.Height % m.SizeMultiple);
            Assert.Equal(0, m.MaxSize % m.SizeMultiple);
        });
    }

    [Theory]
    [InlineData("stabilityai/stable-diffusion-xl-base", "stabilityai/stable-diffusion-xl-base-1.0")]
    [InlineData("black-forest-labs/FLUX.1-shnell", "black-forest-labs/FLUX.1-schnell")]
    [InlineData("qwen/qwen-imag", "Qwen/Qwen-Image")]
    public void An_unknown_id_is_answered_with_the_nearest_known_one(string id, string nearest)
    {
        var registry = new ModelRegistry();

        Assert.Equal(nearest, registry.Nearest(id));
        var error = Assert.Throws<KeyNotFoundException>(() => registry.Get(id));
        Assert.Contains(nearest, error.Message, StringComparison.Ordinal);
        Assert.False(registry.TryGet(id, out _));
    }

    [Fact]
    public void Ids_are_found_without_regard_to_case() => Assert.Equal("FLUX.1 dev", new ModelRegistry().Get("Black-Forest-Labs/flux.1-DEV").Name);

    [Fact]
    public void An_added_model_replaces_the_one_of_the_same_id_in_its_place()
    {
        var registry = new ModelRegistry([new ImageModel("black-forest-labs/flux.1-dev") { Steps = 7 }, new ImageModel("me/mine")]);

        Assert.Equal(7, registry.Get("black-forest-labs/FLUX.1-dev").Steps);
        Assert.Equal(7, registry.DefaultChain[2].Steps);
        Assert.Equal("mine", registry.All[^1].Name);
    }

    [Fact]
    public void An_id_outside_the_registry_works_with_neutral_defaults()
    {
        var model = new ModelRegistry().Resolve("someone/something-new");

        Assert.Null(model.Steps);
        Assert.Null(model.GuidanceScale);
        Assert.Null(model.NegativePrompt);
        Assert.True(model.DefaultSize.IsEmpty);
        Assert.Equal("something-new", model.Name);
    }
}
