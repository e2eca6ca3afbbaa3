using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

public sealed class KeyTests
{
    private const string Own = "own-key-123";

    [Fact]
    public async Task An_hf_token_goes_to_hub_and_router_and_not_to_the_download()
    {
        using var world = new FakeWorld().Serves("fal-ai", "fal-ai/flux/dev");

        await world.DrawAsync();

        Assert.All(world.Stub.Requests.Where(static request => request.Uri.Host == "cdn.test"), static request => Assert.Null(request.Header("authorization")));
        var withToken = world.Stub.Requests.Where(static request => request.Header("authorization") is not null).ToList();
        Assert.Equal(["huggingface.co", "router.huggingface.co"], withToken.Select(static request => request.Uri.Host).Distinct());
        Assert.All(withToken, static request => Assert.Equal("Bearer " + FakeWorld.Token, request.Header("authorization")));
    }

    [Theory]
    [InlineData("fal-ai", "https://queue.fal.run/some/id", "Key own-key-123")]
    [InlineData("replicate", "https://api.replicate.com/v1/models/some/id/predictions", "Bearer own-key-123")]
    [InlineData("together", "https://api.together.xyz/v1/images/generations", "Bearer own-key-123")]
    [InlineData("nscale", "https://inference.api.nscale.com/v1/images/generations", "Bearer own-key-123")]
    [InlineData("deepinfra", "https://api.deepinfra.com/v1/openai/images/generations", "Bearer own-key-123")]
    [InlineData("wavespeed", "https://api.wavespeed.ai/api/v3/some/id", "Bearer own-key-123")]
    [InlineData("zai-org", "https://api.z.ai/api/paas/v4/async/images/generations", "Bearer own-key-123")]
    public async Task An_own_key_is_preferred_and_goes_to_its_provider_alone(string route, string url, string authorization)
    {
        using var world = new FakeWorld().Serves(route);
        world.Options.HuggingFace.ProviderKeys[route] = Own;
        world.Options.HuggingFace.BillTo = "my-org";

        await world.DrawAsync();

        Assert.Equal(url, world.Others.First().Url);
        Assert.Equal(authorization, world.Others.First().Header("authorization"));
        Assert.Null(world.Others.First().Header("x-hf-bill-to"));
        Assert.All(world.Stub.Requests, static request => Assert.False(request.Uri.Host.EndsWith("huggingface.co", StringComparison.Ordinal) && request.Header("authorization")?.Contains(Own) == true));
        Assert.All(world.Others, static request => Assert.DoesNotContain(FakeWorld.Token, request.Header("authorization") ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_own_keys_only_the_hub_is_asked_without_a_token()
    {
        using var world = new FakeWorld().Serves("fal-ai").Serves("replicate");
        world.Options.ApiKey = null;
        world.Options.HuggingFace.ProviderKeys["replicate"] = Own;

        var routes = await world.RoutesAsync();

        Assert.Equal(["replicate"], routes.Select(static route => route.Provider));
        Assert.Equal("replicate key", routes[0].KeyLabel);
        Assert.Null(world.Stub.Requests[0].Header("authorization"));
    }

    [Fact]
    public async Task Providers_without_a_key_are_named_when_none_is_left()
    {
        using var world = new FakeWorld().Serves("fal-ai").Serves("hf-inference");
        world.Options.ApiKey = null;
        world.Options.HuggingFace.ProviderKeys["replicate"] = Own;

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.RoutesAsync());

        Assert.Equal(FailureKind.Auth, error.Kind);
        Assert.Contains("fal-ai, hf-inference", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_key_nothing_is_sent_and_the_message_says_what_to_do()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        world.Options.ApiKey = null;

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.RoutesAsync());

        Assert.Equal((FailureKind.Auth, FailureScope.Key), (error.Kind, error.Scope));
        Assert.All(
            (string[])["HF_TOKEN", "HF_API_KEY", "HF_API_TOKEN", "HUGGINGFACEHUB_API_TOKEN", "HUGGING_FACE_HUB_TOKEN", "AddOfflinePainter()"],
            word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
        Assert.Empty(world.Stub.Requests);
    }

    [Fact]
    public async Task An_hf_token_given_as_a_providers_key_goes_to_the_router_all_the_same()
    {
        using var world = new FakeWorld().Serves("nscale");
        world.Options.HuggingFace.ProviderKeys["nscale"] = "hf_another";

        await world.DrawAsync();

        Assert.Equal("router.huggingface.co", world.Others.First().Uri.Host);
        Assert.Equal("Bearer hf_another", world.Others.First().Header("authorization"));
    }

    [Fact]
    public async Task The_organisation_to_bill_is_named_on_submit_and_poll()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        world.Options.HuggingFace.BillTo = "my-org";

        await world.DrawAsync();

        Assert.All(world.Others.Where(static request => request.Uri.Host != "cdn.test"), static request => Assert.Equal("my-org", request.Header("x-hf-bill-to")));
        Assert.All(world.Others.Where(static request => request.Uri.Host == "cdn.test"), static request => Assert.Null(request.Header("x-hf-bill-to")));
    }

    [Fact]
    public async Task We_say_who_we_are_unless_the_app_says_who_it_is()
    {
        using var world = new FakeWorld().Serves("nscale");
        await world.DrawAsync();
        Assert.StartsWith("Ikar.ImageGen/", world.Others.First().Header("user-agent"), StringComparison.Ordinal);

        using var app = new FakeWorld().Serves("nscale");
        app.Client.DefaultRequestHeaders.UserAgent.ParseAdd("MyBot/2.0");
        await app.DrawAsync();
        Assert.Equal("MyBot/2.0", app.Others.First().Header("user-agent"));
    }

    [Fact]
    public async Task A_dedicated_endpoint_is_asked_first_with_its_own_key_and_nothing_appended()
    {
        using var world = new FakeWorld().Serves("nscale");
        world.Options.HuggingFace.Endpoints[FakeWorld.ModelId] = new Uri("https://abc.endpoints.huggingface.cloud/run");
        world.Options.HuggingFace.ProviderKeys["endpoint"] = Own;
        world.First = static request => request.Uri.Host.StartsWith("abc", StringComparison.Ordinal) ? StubHttp.Bytes(FakeWorld.Picture) : null;

        Assert.Equal(["endpoint", "nscale"], (await world.RoutesAsync()).Select(static route => route.Provider));
        await world.DrawAsync();

        Assert.Equal("https://abc.endpoints.huggingface.cloud/run", world.Others.First().Url);
        Assert.Equal("Bearer " + Own, world.Others.First().Header("authorization"));
    }

    [Fact]
    public async Task An_endpoint_in_clear_text_is_refused()
    {
        using var world = new FakeWorld();
        world.Options.HuggingFace.Endpoints[FakeWorld.ModelId] = new Uri("http://abc.test/");

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.RoutesAsync());

        Assert.Equal(FailureKind.InvalidRequest, error.Kind);
        Assert.Empty(world.Stub.Requests);
    }

    [Fact]
    public async Task No_text_of_ours_holds_a_key()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        world.Options.HuggingFace.ProviderKeys["fal-ai"] = Own;
        world.First = static request => request.Uri.Host == "queue.fal.run" ? StubHttp.Json($$"""{"detail":"key {{Own}} is not known"}""", System.Net.HttpStatusCode.Unauthorized) : null;
        var route = (await world.RoutesAsync())[0];

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.DrawAsync());

        Assert.Contains("[key]", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Own, error + route.ToString() + route.State + route.KeyLabel, StringComparison.Ordinal);
    }
}
