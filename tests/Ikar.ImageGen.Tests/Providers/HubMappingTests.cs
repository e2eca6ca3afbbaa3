using System.Net;
using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

public sealed class HubMappingTests
{
    [Fact]
    public async Task The_hubs_order_counts_and_live_comes_before_staging()
    {
        using var world = new FakeWorld().Serves("fal-ai", status: "staging").Serves("replicate").Serves("nscale").Serves("wavespeed", status: "error").Serves("novita");

        var routes = await world.RoutesAsync();

        Assert.Equal(["replicate", "nscale", "fal-ai"], routes.Select(static route => route.Provider));
        Assert.Empty(routes[0].Warnings);
        Assert.Contains("staging", Assert.Single(routes[2].Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_in_error_is_used_when_there_is_nothing_else()
    {
        using var world = new FakeWorld().Serves("fal-ai", status: "error");

        Assert.Contains("error", Assert.Single((await world.RoutesAsync())[0].Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_apps_list_is_order_and_filter()
    {
        using var world = new FakeWorld().Serves("fal-ai").Serves("replicate").Serves("nscale");
        world.Options.HuggingFace.Providers = ["nscale", "together", "FAL-AI"];

        Assert.Equal(["nscale", "fal-ai"], (await world.RoutesAsync()).Select(static route => route.Provider));
    }

    [Theory]
    [InlineData("auto", "fal-ai, replicate, nscale")]
    [InlineData("nscale, AUTO", "nscale, fal-ai, replicate")]
    [InlineData("auto, replicate", "fal-ai, nscale, replicate")]
    [InlineData("nscale, nscale", "nscale")]
    public async Task Auto_in_the_apps_list_stands_for_all_others_in_the_hubs_order(string wanted, string expected)
    {
        using var world = new FakeWorld().Serves("fal-ai").Serves("replicate").Serves("nscale");
        world.Options.HuggingFace.Providers = wanted.Split(", ");

        Assert.Equal(expected, string.Join(", ", (await world.RoutesAsync()).Select(static route => route.Provider)));
    }

    [Fact]
    public async Task Auto_lets_a_dedicated_endpoint_draw_too()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        world.Options.HuggingFace.Endpoints[FakeWorld.ModelId] = new Uri("https://mine.example/");
        world.Options.HuggingFace.Providers = ["auto"];

        Assert.Equal(["endpoint", "fal-ai"], (await world.RoutesAsync()).Select(static route => route.Provider));
    }

    [Fact]
    public async Task A_model_without_a_provider_for_the_task_is_gone_and_the_message_names_what_the_hub_lists()
    {
        using var world = new FakeWorld().Serves("novita", task: "text-to-video").Serves("fal-ai", task: "image-to-image");

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.RoutesAsync());

        Assert.Equal((FailureKind.ModelGone, FailureScope.Model), (error.Kind, error.Scope));
        Assert.Contains("novita (text-to-video, live), fal-ai (image-to-image, live)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_nobody_serves_is_gone()
    {
        using var world = new FakeWorld();

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.RoutesAsync());

        Assert.Equal(FailureKind.ModelGone, error.Kind);
        Assert.Contains("the Hub lists no provider for it", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "RepoNotFound", """{"error":"Repository not found"}""")]
    [InlineData(401, "RepoNotFound", """{"error":"Invalid username or password."}""")]
    [InlineData(401, null, """{"error":"Invalid username or password."}""")]
    public async Task A_model_that_the_hub_does_not_know_is_gone(int status, string? code, string body)
    {
        using var world = new FakeWorld();
        world.First = _ =>
        {
            var response = StubHttp.Json(body, (HttpStatusCode)status);
            if (code is not null)
            {
                response.Headers.Add("X-Error-Code", code);
            }

            return response;
        };

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.RoutesAsync());

        Assert.Equal((FailureKind.ModelGone, FailureScope.Model), (error.Kind, error.Scope));
        Assert.Contains("The Hub knows no model \"owner/model\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_token_is_told_from_a_missing_model()
    {
        using var world = new FakeWorld();
        world.First = static _ => StubHttp.Json("""{"error":"Invalid credentials in Authorization header"}""", HttpStatusCode.Unauthorized);

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.RoutesAsync());

        Assert.Equal((FailureKind.Auth, FailureScope.Key), (error.Kind, error.Scope));
        Assert.Equal([true, false], world.Stub.Requests.Select(static request => request.Header("authorization") is not null));
    }

    [Fact]
    public async Task The_answer_is_kept_for_five_minutes_and_a_bad_one_for_half_a_minute()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        var provider = world.Provider();

        await world.RoutesAsync(provider);
        await Wait(world, 299);
        await world.RoutesAsync(provider);
        Assert.Single(world.HubRequests);
        await Wait(world, 2);
        await world.RoutesAsync(provider);
        Assert.Equal(2, world.HubRequests.Count());

        using var empty = new FakeWorld();
        var other = empty.Provider();
        await Assert.ThrowsAsync<ImageProviderException>(() => empty.RoutesAsync(other));
        await Wait(empty, 29);
        await Assert.ThrowsAsync<ImageProviderException>(() => empty.RoutesAsync(other));
        Assert.Single(empty.HubRequests);
        await Wait(empty, 2);
        await Assert.ThrowsAsync<ImageProviderException>(() => empty.RoutesAsync(other));
        Assert.Equal(2, empty.HubRequests.Count());
    }

    [Fact]
    public async Task Many_who_ask_at_once_make_one_request_and_one_who_leaves_does_not_stop_it()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        using var gate = new ManualResetEventSlim();
        world.First = _ =>
        {
            gate.Wait(TimeSpan.FromSeconds(10));
            return null;
        };
        var provider = world.Provider();
        using var leave = new CancellationTokenSource();
        var request = new ImageRequest("a cat");
        var leaving = provider.GetRoutesAsync(FakeWorld.Model(), request, leave.Token).AsTask();
        var staying = Enumerable.Range(0, 50).Select(_ => provider.GetRoutesAsync(FakeWorld.Model(), request, TestContext.Current.CancellationToken).AsTask()).ToList();

        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        gate.Set();

        Assert.All(await Task.WhenAll(staying), static routes => Assert.Equal("fal-ai", routes[0].Provider));
        Assert.Single(world.HubRequests);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(400)]
    public async Task A_provider_that_says_it_does_not_serve_the_model_makes_us_ask_the_hub_again(int status)
    {
        using var world = new FakeWorld().Serves("hf-inference");
        world.First = request => request.Uri.AbsolutePath.StartsWith("/hf-inference", StringComparison.Ordinal)
            ? StubHttp.Json("""{"error":"Model not supported by provider hf-inference"}""", (HttpStatusCode)status)
            : null;
        var provider = world.Provider();
        var route = (await world.RoutesAsync(provider))[0];

        await Assert.ThrowsAsync<ImageProviderException>(() => provider.GenerateAsync(route, FakeWorld.Call(), TestContext.Current.CancellationToken));
        await world.RoutesAsync(provider);

        Assert.Equal(2, world.HubRequests.Count());
    }

    [Fact]
    public async Task When_the_hub_is_down_its_last_answer_is_used_with_a_warning()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        var provider = world.Provider();
        await world.RoutesAsync(provider);
        await Wait(world, 301);
        world.First = static _ => StubHttp.Text("<html>502</html>", HttpStatusCode.BadGateway, "text/html");

        var routes = await world.RoutesAsync(provider);

        Assert.Equal("fal-ai", routes[0].Provider);
        Assert.Contains("using its last answer", Assert.Single(routes[0].Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_hub_was_never_reached_the_registrys_seed_is_used_with_a_warning()
    {
        using var world = new FakeWorld();
        world.First = static request => request.Uri.Host == "huggingface.co" ? throw new HttpRequestException(HttpRequestError.NameResolutionError) : null;
        var model = new ImageModel(FakeWorld.ModelId) { SeedRoutes = new Dictionary<string, string> { ["nscale"] = "seed/id" } };

        var routes = await world.RoutesAsync(model: model);

        Assert.Equal(("nscale", "seed/id"), (routes[0].Provider, routes[0].ProviderModelId));
        Assert.Contains("built-in list", Assert.Single(routes[0].Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_hub_is_down_and_nothing_is_known_the_error_says_so()
    {
        using var world = new FakeWorld();
        world.First = static _ => throw new HttpRequestException(HttpRequestError.ConnectionError);

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.RoutesAsync());

        Assert.Equal(FailureKind.Network, error.Kind);
        Assert.Contains("The Hub", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hub_that_hangs_is_given_up_on_after_ten_seconds()
    {
        using var hanging = new HangingHttp();
        using var client = new HttpClient(hanging) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new ImageGenOptions { UseEnvironmentApiKey = false, ApiKey = FakeWorld.Token };
        var provider = new HuggingFaceProvider(options, client, new ImpatientTime(TimeSpan.FromSeconds(10)));

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => provider.GetRoutesAsync(FakeWorld.Model(), new ImageRequest("x"), TestContext.Current.CancellationToken).AsTask());

        Assert.Contains("10 seconds", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_model_is_followed_on_the_hub_and_nowhere_else()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        world.First = static request => request.Uri.AbsolutePath.EndsWith("/owner/model", StringComparison.Ordinal)
            ? new HttpResponseMessage(HttpStatusCode.TemporaryRedirect) { Headers = { Location = new Uri("/api/models/owner/renamed?expand[]=inferenceProviderMapping", UriKind.Relative) } }
            : null;
        Assert.Equal("fal-ai", (await world.RoutesAsync())[0].Provider);
        Assert.Equal("Bearer " + FakeWorld.Token, world.Stub.Requests[1].Header("authorization"));

        using var evil = new FakeWorld();
        evil.First = static _ => new HttpResponseMessage(HttpStatusCode.TemporaryRedirect) { Headers = { Location = new Uri("https://evil.test/api/models/x") } };
        await Assert.ThrowsAsync<ImageProviderException>(() => evil.RoutesAsync());
        Assert.All(evil.Stub.Requests, static request => Assert.Equal("huggingface.co", request.Uri.Host));
    }

    [Theory]
    [InlineData("../../secrets")]
    [InlineData("owner//x")]
    [InlineData(".")]
    public async Task An_id_that_is_none_never_reaches_the_wire(string id)
    {
        using var world = new FakeWorld();

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.RoutesAsync(model: new ImageModel(id)));

        Assert.Equal(FailureKind.ModelGone, error.Kind);
        Assert.Empty(world.Stub.Requests);
    }

    [Fact]
    public async Task An_id_with_odd_characters_stays_in_its_place()
    {
        using var world = new FakeWorld().Serves("hf-inference");

        await world.RoutesAsync(model: new ImageModel("owner/mo?del#1"));

        Assert.Equal("https://huggingface.co/api/models/owner/mo%3Fdel%231?expand[]=inferenceProviderMapping", world.Stub.Requests[0].Url);
    }

    private static async Task Wait(FakeWorld world, double seconds)
    {
        // In steps that the impatient clock takes.
        for (var left = seconds; left > 0; left -= 9)
        {
            await Task.Delay(TimeSpan.FromSeconds(Math.Min(left, 9)), world.Time, TestContext.Current.CancellationToken);
        }
    }
}
