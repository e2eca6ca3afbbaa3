using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ikar.ImageGen.Testing;
using Ikar.ImageGen.Tests.Emulator;
using Xunit;

namespace Ikar.ImageGen.Tests.BadDays;

/// <summary>Connections that are never made, and connections that must not be lost.</summary>
public sealed class ConnectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Days on which an answer is given up in the middle or read to its end: both must leave nothing behind.</summary>
    public static TheoryData<string, Answer> Days => new()
    {
        { "hf-inference", Fault.ResetBeforeHeaders() },
        { "hf-inference", Fault.ResetAfterHeaders() },
        { "hf-inference", Fault.HalfBody() },
        { "hf-inference", Fault.HugeBody() },
        { "hf-inference", Fault.HugeBody(isDeclared: true) },
        { "hf-inference", Fault.GzipOfZeros() },
        { "hf-inference", Fault.DeepJson() },
        { "hf-inference", Fault.Status(500) },
        { "hf-inference", Fault.Loading() },
        { "hf-inference", Fault.RedirectLoop() },
        { "nscale", Fault.GarbageInBase64() },
        { "nscale", Fault.HugeBody() },
        { "fal-ai", Fault.PollUrlOnAnotherHost() },
        { "fal-ai", Fault.HugeBody().OnPoll() },
        { "fal-ai", Fault.HalfBody().OnResult() },
        { "fal-ai", Fault.HugeBody().OnDownload() },
        { "fal-ai", Fault.NotFound().OnDownload() },
        { "fal-ai", Fault.RedirectLoop().OnDownload() },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public async Task No_bad_day_leaves_a_connection_behind(string route, Answer answer)
    {
        // Hub, router, downloads, and one that a finished job's successor may have opened while the first was on its way back to the pool.
        const int kept = 4;
        await using var bad = await BadDay.StartAsync(route, "fal-ai/flux/dev", answer);

        for (var i = 0; i < 2 * kept; i++)
        {
            await IgnoreAsync(bad);
        }

        await bad.Emulator.WhenQuietAsync(Token);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        await bad.Emulator.WhenConnectionsAtMostAsync(kept, patience.Token);
    }

    [Fact]
    public async Task Good_calls_share_their_connections()
    {
        await using var bad = await BadDay.AtQueueAsync();

        for (var i = 0; i < 10; i++)
        {
            await bad.CallProviderAsync();
        }

        Assert.InRange(bad.Emulator.TotalConnections, 3, 4);
    }

    [Fact]
    public async Task An_expired_certificate_is_told_as_such_and_nothing_is_billed()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(51));
        using var certificate = Portable(made);
        await using var emulator = await HuggingFaceEmulator.StartAsync(new HuggingFaceEmulatorOptions { Certificate = certificate }, Token);

        var attempt = await FailAsync(emulator.Configure);

        Assert.Equal((FailureKind.Network, false), (attempt.Kind, attempt.MayHaveBeenBilled));
        Assert.Contains("certificate has expired", attempt.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_none_is_told_as_such_and_nothing_is_billed()
    {
        // RFC 6761: ".invalid" never resolves.
        var attempt = await FailAsync(options => Point(options, new Uri("https://router.invalid")));

        Assert.Equal((FailureKind.Network, false), (attempt.Kind, attempt.MayHaveBeenBilled));
        Assert.Contains("can't be resolved", attempt.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_told_as_such_and_nothing_is_billed()
    {
        var attempt = await FailAsync(options => Point(options, new Uri($"http://127.0.0.1:{FreePort()}")));

        Assert.Equal((FailureKind.Network, false), (attempt.Kind, attempt.MayHaveBeenBilled));
        Assert.Contains("refuses connections", attempt.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("down")]
    [InlineData("flooding")]
    [InlineData("deep")]
    [InlineData("reset")]
    [InlineData("silent")]
    public async Task A_hub_with_a_bad_day_leaves_the_seeded_routes_with_a_warning(string day)
    {
        await using var emulator = await HuggingFaceEmulator.StartAsync(new HuggingFaceEmulatorOptions { Draw = (_, _, _) => TinyPng.Bytes }, Token);
        emulator.HubAnswers(day switch
        {
            "down" => Fault.Status(503),
            "flooding" => Fault.HugeBody(),
            "deep" => Fault.DeepJson(),
            "reset" => Fault.ResetAfterHeaders(),
            _ => Fault.Hang(),
        });
        var options = new ImageGenOptions();
        emulator.Configure(options);
        var time = new HeldTime();
        var generator = new FallbackImageGenerator([new HuggingFaceProvider(options, httpClient: null, time)], options);

        var drawing = generator.GenerateAsync(new ImageRequest("x") { Model = "stabilityai/stable-diffusion-3-medium-diffusers" }, Token);
        if (day == "silent")
        {
            await emulator.WhenRequestedAsync(request => request.Kind == EmulatedRequestKind.Hub, Token);
            time.RunOut();
        }

        var result = await drawing;
        Assert.Contains(result.Warnings, warning => warning.Contains("The Hub can't be asked", StringComparison.Ordinal));
        await emulator.WhenQuietAsync(Token);
    }

    [Fact]
    public async Task Tasks_that_were_given_up_leave_no_exception_unobserved()
    {
        var unobserved = new List<string>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs e)
        {
            // Other tests run beside this one: only what passed through the library counts.
            if (e.Exception.ToString() is var text && text.Contains("at Ikar.ImageGen.", StringComparison.Ordinal) && !RuntimeTasks.IsForgottenReadAhead(text))
            {
                lock (unobserved)
                {
                    unobserved.Add(text);
                }
            }
        }

        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            await SpoilDaysAsync();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        Assert.Empty(unobserved);
    }

    private static async Task SpoilDaysAsync()
    {
        foreach (var (route, answer) in Days.Select(row => row.Data))
        {
            await using var bad = await BadDay.StartAsync(route, "fal-ai/flux/dev", answer);
            await IgnoreAsync(bad);
        }

        foreach (var stalled in new[] { Fault.Hang(), Fault.StallAfterHeaders() })
        {
            await using var bad = await BadDay.AtBytesAsync(stalled);
            using var leave = CancellationTokenSource.CreateLinkedTokenSource(Token);
            var drawing = bad.DrawAsync(leave.Token);
            await bad.Emulator.WhenCalledAsync(BadDay.Model, cancellationToken: Token);
            await leave.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drawing);
        }
    }

    private static async Task IgnoreAsync(BadDay bad)
    {
        try
        {
            await bad.CallProviderAsync();
        }
        catch (ImageProviderException)
        {
            // What it was is another test's business.
        }
    }

    private static void Point(ImageGenOptions options, Uri router)
    {
        options.ApiKey = HuggingFaceEmulator.Token;
        options.UseEnvironmentApiKey = false;
        options.HuggingFace.HubEndpoint = router;
        options.HuggingFace.RouterEndpoint = router;
    }

    private static async Task<GenerationAttempt> FailAsync(Action<ImageGenOptions> configure)
    {
        var options = new ImageGenOptions { MaxRetries = 0 };
        configure(options);
        var generator = new FallbackImageGenerator([new HuggingFaceProvider(options)], options);
        var error = await Assert.ThrowsAsync<ImageGenException>(() => generator.GenerateAsync(
            new ImageRequest("x") { Model = "stabilityai/stable-diffusion-xl-base-1.0", AllowFallback = false, Timeout = TimeSpan.FromSeconds(60) }, Token));
        return Assert.Single(error.Attempts);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Windows' TLS can't use a key that lives in memory only.
    private static X509Certificate2 Portable(X509Certificate2 certificate)
    {
        var file = certificate.Export(X509ContentType.Pkcs12);
#if NET9_0_OR_GREATER
        return X509CertificateLoader.LoadPkcs12(file, password: null);
#else
        return new X509Certificate2(file);
#endif
    }
}
