using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

/// <summary>The recorded cases once more, now from the outermost method to the wire and back, as an app calls it.</summary>
public sealed class WireThroughTheLibraryTests
{
    public static TheoryData<string> Cases => [.. WireCase.All.Where(static wire => wire.IsImage).Select(static wire => wire.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_app_sends_what_the_official_client_sends(string name)
    {
        var wire = WireCase.All.Single(wire => wire.Name == name);
        using var stub = WireReplay.Stub(wire);
        using var client = stub.Client();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new ImpatientTime());
        services.AddIkarImageGen(options => WireReplay.Configure(wire, options))
            .AddModel(new ImageModel(WireReplay.ModelId(wire)))
            .UseHttpClient(_ => client);
        await using var provider = services.BuildServiceProvider();
        var generator = provider.GetRequiredService<IImageGenerator>();

        var drawing = generator.GenerateAsync(WireReplay.Request(wire), TestContext.Current.CancellationToken);

        if (WireReplay.Failures.TryGetValue(name, out var kind))
        {
            var error = await Assert.ThrowsAsync<ImageGenException>(() => drawing);
            Assert.Equal(kind, error.Kind);
            Assert.DoesNotContain(wire.Token, error.ToString(), StringComparison.Ordinal);
        }
        else
        {
            var result = await drawing;
            Assert.Equal(wire.PictureHash, Convert.ToHexString(SHA256.HashData(result.Image.Data.Span)), ignoreCase: true);
            Assert.Equal("image/png", result.Image.MediaType);
        }

        WireReplay.AssertSame(wire, stub.Requests);
    }
}
