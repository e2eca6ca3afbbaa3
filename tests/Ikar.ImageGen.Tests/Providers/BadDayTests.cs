using Ikar.ImageGen.Providers.Http;
using Ikar.ImageGen.Testing;
using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

/// <summary>What can go wrong on a wire, against real connections: every row ends, as the right kind of failure, and gives its connection back.</summary>
public sealed class BadDayTests
{
    private const string Model = "owner/model";

    private static readonly string[] Bytes = ["hf-inference"];
    private static readonly string[] Base64 = ["together", "nscale", "deepinfra"];
    private static readonly string[] Polled = ["fal-ai", "wavespeed", "zai-org"];
    private static readonly string[] Downloaded = ["fal-ai", "replicate", "wavespeed", "zai-org"];
    private static readonly string[] Direct = [.. Bytes, .. Base64];
    private static readonly string[] All = [.. Bytes, .. Base64, .. Downloaded];

    private static readonly (string Name, Func<Answer> Fault, string[] Routes, FailureKind Kind, bool Billed)[] Rows =
    [
        ("reset before headers", Fault.ResetBeforeHeaders, All, FailureKind.NetworkAfterSend, true),
        ("reset after headers", Fault.ResetAfterHeaders, All, FailureKind.NetworkAfterSend, true),
        ("half a body", Fault.HalfBody, All, FailureKind.NetworkAfterSend, true),
        ("half a file, whole by HTTP", Fault.Truncated, Direct, FailureKind.InvalidImage, true),
        ("ten gigabytes", static () => Fault.HugeBody(), Direct, FailureKind.InvalidImage, true),
        ("ten gigabytes, declared", static () => Fault.HugeBody(isDeclared: true), Direct, FailureKind.InvalidImage, true),
        ("gzip of zeros", Fault.GzipOfZeros, Direct, FailureKind.InvalidImage, true),
        ("garbage in the base64", Fault.GarbageInBase64, Direct, FailureKind.InvalidImage, true),
        ("JSON ten thousand deep", Fault.DeepJson, All, FailureKind.InvalidImage, true),
        ("HTML with 200", Fault.HtmlWith200, All, FailureKind.InvalidImage, true),
        ("an error with 200", Fault.JsonWith200, [.. All.Except(["wavespeed"])], FailureKind.Transient, true),
        ("an error with 200 and a 500 inside", Fault.JsonWith200, ["wavespeed"], FailureKind.Transient, false),
        ("nothing with 200", Fault.Empty, All, FailureKind.InvalidImage, true),
        ("a gateway's page", static () => Fault.Html(), All, FailureKind.Transient, false),
        ("a redirect loop", Fault.RedirectLoop, All, FailureKind.Unknown, false),
        ("a redirect with our token to somebody else", static () => Fault.Redirect("https://attacker.example/"), All, FailureKind.Unknown, false),
        ("a black picture", Fault.BlackPicture, All, FailureKind.ContentFiltered, true),
        ("a flag", Fault.Nsfw, [.. All.Except(["zai-org"])], FailureKind.ContentFiltered, true),
        ("a poll that never ends", Fault.PollForEver, Polled, FailureKind.Timeout, true),
        ("a poll on another host", static () => Fault.PollUrlOnAnotherHost(), ["fal-ai", "wavespeed"], FailureKind.InvalidImage, true),
        ("polls that are reset", static () => Fault.ResetBeforeHeaders().OnPoll(), Polled, FailureKind.NetworkAfterSend, true),
        ("polls that answer HTML", static () => Fault.HtmlWith200().OnPoll(), Polled, FailureKind.InvalidImage, true),
        ("a result that is reset", static () => Fault.ResetAfterHeaders().OnResult(), ["fal-ai"], FailureKind.NetworkAfterSend, true),
        ("a download that is reset", static () => Fault.ResetAfterHeaders().OnDownload(), Downloaded, FailureKind.DownloadFailed, true),
        ("half a download", static () => Fault.HalfBody().OnDownload(), Downloaded, FailureKind.DownloadFailed, true),
        ("a download that is not there", static () => Fault.NotFound().OnDownload(), Downloaded, FailureKind.DownloadFailed, true),
        ("a download of ten gigabytes", static () => Fault.HugeBody().OnDownload(), Downloaded, FailureKind.InvalidImage, true),
        ("a download of HTML", static () => Fault.HtmlWith200().OnDownload(), Downloaded, FailureKind.InvalidImage, true),
        ("a download that redirects in a circle", static () => Fault.RedirectLoop().OnDownload(), Downloaded, FailureKind.DownloadFailed, true),
        ("a download that leads into the house", static () => Fault.Redirect("https://192.168.0.1/admin").OnDownload(), Downloaded, FailureKind.DownloadFailed, true),
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var row in Rows)
            {
                foreach (var route in row.Routes)
                {
                    cases.Add(row.Name, route);
                }
            }

            return cases;
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_bad_day_ends_with_the_right_kind_and_without_a_lost_connection(string name, string route)
    {
        var row = Rows.Single(row => row.Name == name);
        await using var world = await EmulatedWorldForTests.StartAsync(route, Token);
        world.Emulator.Model(Model).Answers(row.Fault());

        for (var round = 0; round < 4; round++)
        {
            await using var app = world.App();
            var error = await Assert.ThrowsAsync<ImageGenException>(() => app.DrawAsync(Token));

            Assert.Equal((row.Kind, row.Billed), (error.Kind, error.MayHaveBeenBilled));
            Assert.DoesNotContain(HuggingFaceEmulator.Token, error.ToString(), StringComparison.Ordinal);
        }

        // One pooled connection each to Hub, router and downloads; four lost ones would be more.
        await world.Emulator.WhenQuietAsync(Token);
        await world.AssertFewConnectionsAsync(3, Token);
        Assert.Empty(world.Emulator.LeakedTokens);
    }

    [Theory]
    [InlineData("hf-inference", "Hang")]
    [InlineData("hf-inference", "Stall")]
    [InlineData("nscale", "Stall")]
    [InlineData("fal-ai", "Stall")]
    [InlineData("fal-ai", "StallPoll")]
    [InlineData("replicate", "StallDownload")]
    public async Task A_caller_gets_out_of_a_call_that_stalls_for_ever(string route, string fault)
    {
        await using var world = await EmulatedWorldForTests.StartAsync(route, Token);
        world.Emulator.Model(Model).Answers(fault switch
        {
            "Hang" => Fault.Hang(),
            "Stall" => Fault.StallAfterHeaders(),
            "StallPoll" => Fault.StallAfterHeaders().OnPoll(),
            _ => Fault.StallAfterHeaders().OnDownload(),
        });
        var stage = fault switch { "StallPoll" => EmulatedRequestKind.Poll, "StallDownload" => EmulatedRequestKind.Download, _ => EmulatedRequestKind.Generate };
        await using var app = world.App();
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var drawing = app.DrawAsync(leave.Token);
        await Patience.UntilAsync(() => world.Emulator.Requests.Any(request => request.Kind == stage && (fault == "Hang" || request.Status != 0)));

        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drawing);

        await world.Emulator.WhenQuietAsync(Token);
        await world.AssertFewConnectionsAsync(3, Token);
    }

    [Theory]
    [InlineData("fal-ai", "https://queue.fal.run", "Key")]
    [InlineData("replicate", "https://api.replicate.com", "Bearer")]
    [InlineData("nscale", "https://inference.api.nscale.com", "Bearer")]
    public async Task Own_keys_work_against_the_true_hosts_as_the_emulator_plays_them(string route, string host, string scheme)
    {
        await using var world = await EmulatedWorldForTests.StartAsync(route, Token);
        using var client = world.Emulator.CreateHttpClient();
        await using var app = new EmulatedApp(world.Emulator, client, options => options.HuggingFace.ProviderKeys[route] = "own-key");

        await app.DrawAsync(Token);

        var generate = world.Emulator.Calls(Model).Single();
        Assert.Equal(new Uri(host).Host, generate.Host);
        Assert.Equal(scheme + " own-key", generate.Headers["Authorization"]);
        Assert.Empty(world.Emulator.LeakedTokens);
    }

    [Fact]
    public async Task Nothing_that_was_left_behind_throws_where_nobody_looks()
    {
        var unobserved = new List<Exception>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs e)
        {
            if (e.Exception.ToString() is var text && text.Contains("Ikar.ImageGen.Providers", StringComparison.Ordinal) && !RuntimeTasks.IsForgottenReadAhead(text))
            {
                lock (unobserved)
                {
                    unobserved.Add(e.Exception);
                }
            }
        }

        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            await LeaveEverythingBehindAsync();
            for (var i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        Assert.Empty(unobserved);
    }

    // A look-up that nobody waits for any more and that then breaks; cancels that fail in every way.
    private static async Task LeaveEverythingBehindAsync()
    {
        using var world = new FakeWorld().Serves("fal-ai");
        using var leave = new CancellationTokenSource();
        world.First = request => request.Uri.AbsolutePath.StartsWith("/api/models", StringComparison.Ordinal) ? throw new InvalidOperationException("a handler of the app's") : null;
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Provider().GetRoutesAsync(FakeWorld.Model(), new ImageRequest("x"), leave.Token).AsTask());
        foreach (var exception in (Exception[])[new InvalidOperationException(), new HttpRequestException(HttpRequestError.ConnectionError), new OperationCanceledException()])
        {
            using var failing = new FakeWorld().Serves("fal-ai");
            failing.First = request => request.Method == "PUT" ? throw exception
                : request.Uri.AbsolutePath.EndsWith("/status", StringComparison.Ordinal) ? StubHttp.Json("""{"status":"IN_PROGRESS"}""")
                : null;
            await Assert.ThrowsAsync<ImageProviderException>(() => failing.DrawAsync());
            await Patience.UntilAsync(() => failing.Stub.Requests.Any(static request => request.Method == "PUT"));
        }
    }

    [Fact]
    public async Task A_wrong_declared_type_is_not_believed()
    {
        await using var world = await EmulatedWorldForTests.StartAsync("hf-inference", Token);
        world.Emulator.Model(Model).Answers(Fault.WrongType());
        await using var app = world.App();

        Assert.Equal("image/webp", (await app.DrawAsync(Token)).Image.MediaType);
    }

    [Fact]
    public async Task A_good_day_after_a_bad_one_uses_the_connections_again()
    {
        await using var world = await EmulatedWorldForTests.StartAsync("fal-ai", Token);
        await using var app = world.App();
        for (var i = 0; i < 10; i++)
        {
            await app.DrawAsync(Token);
        }

        Assert.InRange(world.Emulator.TotalConnections, 1, 4);
    }

    [Fact]
    public async Task An_expired_certificate_is_named_as_such()
    {
        using var certificate = SelfSigned.Create(DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow.AddDays(-1));
        await using var world = await EmulatedWorldForTests.StartAsync("hf-inference", Token, certificate);
        await using var app = world.App();

        var error = await Assert.ThrowsAsync<ImageGenException>(() => app.DrawAsync(Token));

        Assert.Equal((FailureKind.Network, false), (error.Kind, error.MayHaveBeenBilled));
        Assert.Contains("certificate", error.Message, StringComparison.Ordinal);
        Assert.Contains("expired", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_a_network_failure_that_cost_nothing()
    {
        await using var world = await EmulatedWorldForTests.StartAsync("hf-inference", Token);
        await using var app = world.App(options => options.HuggingFace.RouterEndpoint = new Uri("https://no-such-host.invalid"));

        var error = await Assert.ThrowsAsync<ImageGenException>(() => app.DrawAsync(Token));

        Assert.Equal((FailureKind.Network, false), (error.Kind, error.MayHaveBeenBilled));
        Assert.Contains("not sent", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_port_is_a_network_failure_that_cost_nothing()
    {
        await using var world = await EmulatedWorldForTests.StartAsync("hf-inference", Token);
        await using var app = world.App(static options => options.HuggingFace.RouterEndpoint = new Uri("http://127.0.0.1:1"));

        var error = await Assert.ThrowsAsync<ImageGenException>(() => app.DrawAsync(Token));

        Assert.Equal((FailureKind.Network, false), (error.Kind, error.MayHaveBeenBilled));
    }

    [Fact]
    public async Task The_librarys_own_client_does_all_this_too_and_checks_the_addresses_it_connects_to()
    {
        await using var world = await EmulatedWorldForTests.StartAsync("fal-ai", Token);
        await using var app = world.App(supplied: false);
        Assert.NotNull(await app.DrawAsync(Token));

        // The Hub's port stands for a service of the app's own network: by a name that leads there and by the address itself.
        foreach (var host in (string[])["localhost", "127.0.0.1"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{host}:{world.Emulator.HubEndpoint.Port}/");
            var refused = await Assert.ThrowsAsync<HttpRequestException>(() => OwnHttpClients.Downloads.SendAsync(request, Token));
            Assert.IsType<ForbiddenAddressException>(refused.InnerException);
        }
    }

    [Fact]
    public async Task A_client_that_follows_redirects_by_itself_does_not_make_a_strangers_answer_ours()
    {
        await using var world = await EmulatedWorldForTests.StartAsync("hf-inference", Token);
        await using var stranger = await EmulatedWorldForTests.StartAsync("hf-inference", Token);
        world.Emulator.Model(Model).Answers(Fault.Redirect(stranger.Emulator.HubEndpoint.AbsoluteUri));
        using var following = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        await using var app = new EmulatedApp(world.Emulator, following, configure: null);

        var error = await Assert.ThrowsAsync<ImageGenException>(() => app.DrawAsync(Token));

        Assert.Equal((FailureKind.Unknown, true), (error.Kind, error.MayHaveBeenBilled));
        Assert.Contains("redirected", error.Message, StringComparison.Ordinal);
        Assert.All(stranger.Emulator.Requests, static request => Assert.False(request.Headers.ContainsKey("Authorization")));
    }
}
