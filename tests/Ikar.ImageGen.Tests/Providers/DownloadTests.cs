using System.Net;
using Ikar.ImageGen.Providers.Http;
using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

public sealed class DownloadTests
{
    [Theory]
    [InlineData("http://cdn.test/a.png", "http:")]
    [InlineData("ftp://cdn.test/a.png", "ftp:")]
    [InlineData("file:///etc/passwd", "file:")]
    [InlineData("https://127.0.0.1/a.png", "private or local")]
    [InlineData("https://localhost/a.png", "private or local")]
    [InlineData("https://[::1]/a.png", "private or local")]
    [InlineData("https://169.254.169.254/latest/meta-data", "private or local")]
    [InlineData("https://10.0.0.1/a.png", "private or local")]
    [InlineData("https://[fd00::1]/a.png", "private or local")]
    [InlineData("https://[::ffff:10.0.0.1]/a.png", "private or local")]
    [InlineData("https://user:pass@cdn.test/a.png", "user name")]
    [InlineData("a.png", "not absolute|none")]
    public async Task Only_public_https_is_fetched(string url, string why)
    {
        using var world = World(url);

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.DrawAsync());

        Assert.Equal((FailureKind.DownloadFailed, true), (error.Kind, error.MayHaveBeenBilled));
        Assert.True(why.Split('|').Any(word => error.Message.Contains(word, StringComparison.Ordinal)), error.Message);
        Assert.DoesNotContain(world.Stub.Requests, static request => request.Method == "GET" && !request.Uri.AbsolutePath.StartsWith("/api/models", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Http_to_loopback_is_fetched_when_the_endpoint_is_loopback_itself()
    {
        using var world = World("http://127.0.0.1:5/a.png");
        world.Options.HuggingFace.RouterEndpoint = new Uri("http://127.0.0.1:4/");
        var before = world.First;
        world.First = request => request.Uri.Port == 5 ? StubHttp.Bytes(FakeWorld.Picture) : before(request);

        Assert.Equal(FakeWorld.Picture, (await world.DrawAsync()).Images[0].Data.ToArray());
    }

    [Fact]
    public async Task A_data_address_is_the_picture()
    {
        using var world = World("data:image/jpeg;base64," + Convert.ToBase64String(FakeWorld.Picture));

        Assert.Equal(FakeWorld.Picture, (await world.DrawAsync()).Images[0].Data.ToArray());
    }

    [Theory]
    [InlineData("data:image/png,plain")]
    [InlineData("data:image/png;base64,%%%")]
    public async Task A_data_address_without_a_picture_is_no_picture(string url)
    {
        using var world = World(url);

        Assert.Equal(FailureKind.InvalidImage, (await Assert.ThrowsAsync<ImageProviderException>(() => world.DrawAsync())).Kind);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(503)]
    [InlineData(0)]
    public async Task A_failed_download_is_tried_again_and_the_generation_is_not(int status)
    {
        using var world = World("https://cdn.test/a.png");
        var before = world.First;
        var fetched = 0;
        world.First = request => request.Uri.Host != "cdn.test" ? before(request)
            : ++fetched == 4 ? StubHttp.Bytes(FakeWorld.Picture)
            : status == 0 ? throw new HttpRequestException(HttpRequestError.ResponseEnded)
            : StubHttp.Text("not yet", (HttpStatusCode)status);

        var result = await world.DrawAsync();

        Assert.Equal(FakeWorld.Picture, result.Images[0].Data.ToArray());
        Assert.Equal([1, 2, 4], world.Time.Waits.Select(static wait => wait.TotalSeconds));
        Assert.Single(world.Others, static request => request.Method == "POST");
    }

    [Fact]
    public async Task After_four_tries_the_download_has_failed_and_was_paid_for()
    {
        using var world = World("https://cdn.test/a.png");
        var before = world.First;
        world.First = request => request.Uri.Host == "cdn.test" ? StubHttp.Text("gone", HttpStatusCode.NotFound) : before(request);

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.DrawAsync());

        Assert.Equal((FailureKind.DownloadFailed, true), (error.Kind, error.MayHaveBeenBilled));
        Assert.Contains("404", error.Message, StringComparison.Ordinal);
        Assert.Equal(4, world.Others.Count(static request => request.Uri.Host == "cdn.test"));
    }

    [Theory]
    [InlineData("https://other.test/b.png", true)]
    [InlineData("/b.png", true)]
    [InlineData("http://other.test/b.png", false)]
    [InlineData("https://192.168.1.1/b.png", false)]
    [InlineData("https://cdn.test/a.png", false)]
    public async Task Redirects_are_followed_to_public_https_only_and_not_in_circles(string location, bool works)
    {
        using var world = World("https://cdn.test/a.png");
        var before = world.First;
        world.First = request => request.Uri.AbsolutePath == "/b.png" ? StubHttp.Bytes(FakeWorld.Picture)
            : request.Uri.Host == "cdn.test" ? new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri(location, UriKind.RelativeOrAbsolute) } }
            : before(request);

        if (works)
        {
            Assert.Single((await world.DrawAsync()).Images);
        }
        else
        {
            Assert.Equal(FailureKind.DownloadFailed, (await Assert.ThrowsAsync<ImageProviderException>(() => world.DrawAsync())).Kind);
            Assert.DoesNotContain(world.Stub.Requests, static request => request.Uri.AbsolutePath == "/b.png");
        }
    }

    [Fact]
    public async Task A_client_of_the_apps_that_follows_redirects_by_itself_is_checked_at_the_end()
    {
        using var world = World("https://cdn.test/a.png");
        var before = world.First;
        world.First = request =>
        {
            if (request.Uri.Host != "cdn.test")
            {
                return before(request);
            }

            var response = StubHttp.Bytes(FakeWorld.Picture);
            response.RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://10.1.2.3/a.png");
            return response;
        };

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.DrawAsync());

        Assert.Equal(FailureKind.DownloadFailed, error.Kind);
        Assert.Contains("redirected", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_picture_larger_than_allowed_is_not_read_to_its_end(bool isDeclared)
    {
        using var world = World("https://cdn.test/a.png");
        world.Options.MaxImageBytes = 1000;
        var before = world.First;
        var stream = new CountingStream(1_000_000);
        world.First = request => request.Uri.Host != "cdn.test" ? before(request)
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(stream) { Headers = { ContentLength = isDeclared ? 1_000_000 : null } } };

        var error = await Assert.ThrowsAsync<ImageProviderException>(() => world.DrawAsync());

        Assert.Equal((FailureKind.InvalidImage, true), (error.Kind, error.MayHaveBeenBilled));
        Assert.InRange(stream.Given, 0, 100_000);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("1.1.1.1", true)]
    [InlineData("2606:4700:4700::1111", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.255.255.255", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.128.0.1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.15.0.1", true)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.0.2.1", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("fc00::1", false)]
    [InlineData("fdff::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("2002:a00:1::", false)]
    public void Addresses_are_told_apart(string address, bool isPublic) => Assert.Equal(isPublic, AddressRules.IsAllowed(IPAddress.Parse(address), allowLoopback: false));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public void Loopback_is_allowed_to_those_who_are_there(string address) => Assert.True(AddressRules.IsAllowed(IPAddress.Parse(address), allowLoopback: true));

    private static FakeWorld World(string url)
    {
        var world = new FakeWorld().Serves("replicate", "some/id");
        world.First = request => request.Method == "POST" ? StubHttp.Json($$"""{"id":"r1","status":"succeeded","output":"{{url}}"}""", HttpStatusCode.Created) : null;
        return world;
    }

    private sealed class CountingStream(long length) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, length - Given);
            Given += given;
            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
