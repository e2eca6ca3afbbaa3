using System.Security.Cryptography;
using Ikar.ImageGen.Fallback;
using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

/// <summary>Our requests equal the official client's, and its recorded answers give us the same pictures and the right kinds of failure.</summary>
public sealed class WireConformanceTests
{
    public static TheoryData<string> Cases => [.. WireCase.All.Select(static wire => wire.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_provider_sends_what_the_official_client_sends(string name)
    {
        var wire = WireCase.All.Single(wire => wire.Name == name);
        Assert.SkipUnless(wire.IsImage, "translation is a layer of its own here and speaks to no provider by itself");
        using var stub = WireReplay.Stub(wire);
        using var client = stub.Client();
        var provider = new HuggingFaceProvider(WireReplay.Options(wire), client, new ImpatientTime());

        var drawing = DrawAsync(provider, new ImageModel(WireReplay.ModelId(wire)), WireReplay.Request(wire));

        if (WireReplay.Failures.TryGetValue(name, out var kind))
        {
            var error = await Assert.ThrowsAsync<ImageProviderException>(() => drawing);
            Assert.Equal(kind, error.Kind);
            Assert.DoesNotContain(wire.Token, error.ToString(), StringComparison.Ordinal);
        }
        else
        {
            var result = await drawing;
            Assert.Equal(wire.PictureHash, Convert.ToHexString(SHA256.HashData(result.Images[0].Data.Span)), ignoreCase: true);
        }

        WireReplay.AssertSame(wire, stub.Requests);
    }

    [Fact]
    public void Every_recorded_case_is_played()
    {
        Assert.Equal(40, WireCase.All.Count);
        Assert.Equal(1, WireCase.All.Count(static wire => !wire.IsImage));
    }

    private static async Task<ProviderImages> DrawAsync(HuggingFaceProvider provider, ImageModel model, ImageRequest request)
    {
        var token = TestContext.Current.CancellationToken;
        var routes = await provider.GetRoutesAsync(model, request, token);
        var composed = CallComposer.Compose(request, model, routes[0], seed: null, TimeSpan.FromMinutes(2));
        return await provider.GenerateAsync(routes[0], composed.Call, token);
    }
}
