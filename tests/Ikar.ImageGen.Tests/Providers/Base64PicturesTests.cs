using System.Text;
using System.Text.Json;
using Ikar.ImageGen.Providers.Http;
using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

public sealed class Base64PicturesTests
{
    private static readonly byte[] Picture = [.. Enumerable.Range(0, 256).Select(static i => (byte)i), 0xFF, 0xFE, 0xFB];

    private static readonly string Base64 = Convert.ToBase64String(Picture);

    public static TheoryData<string, string> Forms => new()
    {
        { "plain", Json(Base64) },
        { "slashes escaped", Json(Base64.Replace("/", "\\/", StringComparison.Ordinal)) },
        { "data address", Json("data:image/webp;base64," + Base64) },
        { "line breaks", Json(string.Join("\\n", Base64.Chunk(76).Select(static line => new string(line)))) },
        { "padding left out", Json(Base64.TrimEnd('=')) },
        { "other members around", $$"""{"id":"x","timings":{"b":[1,{"c":2}]},"data":[{"index":0,"revised_prompt":"b64_json","b64_json":"{{Base64}}","seed":1}],"usage":null}""" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_of_base64_is_read(string name, string json)
    {
        _ = name;
        var (pictures, urls) = Base64Pictures.Read(Encoding.UTF8.GetBytes(json));

        Assert.Equal(Picture, Assert.Single(pictures));
        Assert.Empty(urls);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_length_is_read(int length)
    {
        var picture = Picture[..length];

        Assert.Equal(picture, Base64Pictures.Decode(Encoding.ASCII.GetBytes(Convert.ToBase64String(picture))));
    }

    [Fact]
    public void Several_pictures_and_addresses_are_read_in_order()
    {
        var (pictures, urls) = Base64Pictures.Read("""{"data":[{"b64_json":"AQ=="},{"url":"https://a/1"},{"b64_json":null},{"b64_json":"Ag=="}]}"""u8);

        Assert.Equal([1, 2], pictures.Select(static picture => picture[0]));
        Assert.Equal(["https://a/1"], urls);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("AAAA!AAA")]
    [InlineData("AA==AA==")]
    [InlineData("====")]
    [InlineData("кот")]
    public void What_is_no_base64_is_refused(string text) =>
        Assert.Throws<FormatException>(() => Base64Pictures.Read(Encoding.UTF8.GetBytes(Json(text))));

    [Theory]
    [InlineData("{\"data\":[{\"b64_json\":\"AQ==")]
    [InlineData("<html>")]
    [InlineData("")]
    public void What_is_no_json_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => Base64Pictures.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void No_noise_makes_it_throw_anything_else()
    {
        var random = new Random(3);
        var good = Encoding.UTF8.GetBytes(Json(Base64));
        for (var round = 0; round < 2000; round++)
        {
            var bad = good.ToArray();
            for (var i = 0; i < 3; i++)
            {
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            }

            try
            {
                _ = Base64Pictures.Read(bad);
            }
            catch (Exception e) when (e is FormatException or JsonException)
            {
                // The two that the routes know.
            }
        }
    }

    [Fact]
    public void A_picture_takes_one_array_and_no_string()
    {
        var json = Encoding.ASCII.GetBytes(Json(Convert.ToBase64String(new byte[300_000])));
        _ = Base64Pictures.Read(json);

        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = Base64Pictures.Read(json);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 300_000, 300_600);
    }

    private static string Json(string base64) => $$"""{"data":[{"b64_json":"{{base64}}"}]}""";
}
