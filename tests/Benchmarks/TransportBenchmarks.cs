using System.Diagnostics;
using System.Globalization;
using Ikar.ImageGen;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks;

/// <summary>Our transport against raw HttpClient code on loopback, a 350 KB picture, the server in another process, the contenders interleaved call by call: machines with
/// neighbours are too uneven for anything else, BenchmarkDotNet's blocks included. Run with <c>dotnet run -c Release --project tests/Benchmarks -- transport [rounds]</c>.</summary>
internal static class TransportBenchmarks
{
    private const int AllocationRounds = 40;

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = args is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 1500;
        var (server, port) = TransportServer.Start();
        try
        {
            var router = new Uri($"http://127.0.0.1:{port}");
            using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };
            var raw = new RawHttp(client, router);
            Console.WriteLine($"{"",-32}{"median µs",12}{"of lean",10}{"bytes over the picture",26}");
            foreach (var route in (string[])["hf-inference", "nscale"])
            {
                var isBytes = route == "hf-inference";
                var (provider, ways) = await ProviderAsync(router, client, route);
                await using var services = Library(router, client, route);
                var generator = services.GetRequiredService<IImageGenerator>();
                var call = new ImageCall { Model = new ImageModel("a/b"), Prompt = "a cat on a roof" };
                var request = new ImageRequest("a cat on a roof") { Model = "a/b" };
                await MeasureAsync(
                    isBytes ? "bytes" : "base64",
                    rounds,
                    ("lean raw", isBytes ? raw.LeanBytesAsync : raw.LeanBase64Async),
                    ("ours, the provider", () => provider.GenerateAsync(ways[0], call, CancellationToken.None)),
                    ("ours, the whole library", () => generator.GenerateAsync(request)),
                    ("idiomatic raw", isBytes ? raw.IdiomaticBytesAsync : raw.IdiomaticBase64Async));
            }

            return 0;
        }
        finally
        {
            server.Kill();
            server.Dispose();
        }
    }

    private static async Task MeasureAsync(string kind, int rounds, params (string Name, Func<Task> Run)[] contenders)
    {
        for (var i = 0; i < 300; i++)
        {
            foreach (var (_, run) in contenders)
            {
                await run();
            }
        }

        var times = contenders.Select(_ => new double[rounds]).ToArray();
        var order = Enumerable.Range(0, contenders.Length).ToArray();
        var random = new Random(1);
        for (var round = 0; round < rounds; round++)
        {
            // Shuffled anew: whoever always follows the same one pays for, or profits from, the memory that one left behind.
            random.Shuffle(order);
            foreach (var which in order)
            {
                var start = Stopwatch.GetTimestamp();
                await contenders[which].Run();
                times[which][round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
        }

        var lean = Median(times[0]);
        for (var i = 0; i < contenders.Length; i++)
        {
            var median = Median(times[i]);
            var over = await AllocatedAsync(contenders[i].Run) - TransportServer.PictureBytes;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind + ", " + contenders[i].Name,-32}{median,12:0}{median / lean,10:0.000}{over,26:0}"));
        }
    }

    private static async Task<double> AllocatedAsync(Func<Task> run)
    {
        var samples = new double[AllocationRounds];
        for (var i = 0; i < samples.Length; i++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await run();
            samples[i] = GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        return Median(samples);
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static async Task<(HuggingFaceProvider Provider, IReadOnlyList<ImageRoute> Routes)> ProviderAsync(Uri router, HttpClient client, string route)
    {
        var options = new ImageGenOptions();
        Configure(options, router, route);
        var provider = new HuggingFaceProvider(options, client);
        return (provider, await provider.GetRoutesAsync(new ImageModel("a/b"), new ImageRequest("a cat"), CancellationToken.None));
    }

    private static ServiceProvider Library(Uri router, HttpClient client, string route)
    {
        var services = new ServiceCollection();
        services.AddIkarImageGen(options => Configure(options, router, route)).AddModel(new ImageModel("a/b")).UseHttpClient(_ => client);
        return services.BuildServiceProvider();
    }

    private static void Configure(ImageGenOptions options, Uri router, string route)
    {
        options.UseEnvironmentApiKey = false;
        options.ApiKey = "hf_benchmark";
        options.HuggingFace.HubEndpoint = router;
        options.HuggingFace.RouterEndpoint = router;
        options.HuggingFace.Providers = [route];
    }
}
