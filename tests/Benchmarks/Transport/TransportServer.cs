using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Benchmarks;

/// <summary>The leanest HTTP server that gives a picture, as bytes or as base64: run in a process of its own, so that its work is not measured.</summary>
internal static class TransportServer
{
    public const string Argument = "--transport-server";
    public const int PictureBytes = 350 * 1024;

    /// <summary>Starts the server in a process of its own; its port is what it prints first.</summary>
    public static (Process Process, int Port) Start()
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Argument, "0"]) { RedirectStandardOutput = true })!;
        return (process, int.Parse(process.StandardOutput.ReadLine()!, System.Globalization.CultureInfo.InvariantCulture));
    }

    public static async Task<int> RunAsync(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        Console.WriteLine(((IPEndPoint)listener.LocalEndpoint).Port);
        while (true)
        {
            _ = ServeAsync(await listener.AcceptTcpClientAsync());
        }
    }

    /// <summary>Bytes that begin and end like a JPEG and do not compress.</summary>
    public static byte[] Picture()
    {
        var picture = new byte[PictureBytes];
        new Random(1).NextBytes(picture);
        byte[] start = [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 2, 0, 2, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0];
        start.CopyTo(picture, 0);
        picture[^2] = 0xFF;
        picture[^1] = 0xD9;
        return picture;
    }

    private static async Task ServeAsync(TcpClient client)
    {
        var picture = Picture();
        var mapping = """{"id":"a/b","inferenceProviderMapping":{"hf-inference":{"status":"live","providerId":"a/b","task":"text-to-image"},"nscale":{"status":"live","providerId":"a/b","task":"text-to-image"}}}""";
        var bytes = Answer("image/jpeg", picture);
        var base64 = Answer("application/json", Encoding.ASCII.GetBytes($$"""{"created":1,"data":[{"b64_json":"{{Convert.ToBase64String(picture)}}"}]}"""));
        var hub = Answer("application/json", Encoding.ASCII.GetBytes(mapping));
        using (client)
        {
            client.NoDelay = true;
            var stream = client.GetStream();
            var buffer = new byte[16 * 1024];
            var length = 0;
            try
            {
                while (true)
                {
                    var read = await stream.ReadAsync(buffer.AsMemory(length));
                    if (read == 0)
                    {
                        return;
                    }

                    length += read;
                    if (!IsWhole(buffer.AsSpan(0, length)))
                    {
                        continue;
                    }

                    length = 0;
                    await stream.WriteAsync(buffer.AsSpan().StartsWith("GET"u8) ? hub : buffer.AsSpan(0, 40).IndexOf("nscale"u8) > 0 ? base64 : bytes);
                }
            }
            catch (IOException)
            {
                // The client is gone.
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> request)
    {
        var end = request.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var at = request.IndexOf("Content-Length: "u8);
        var body = 0;
        for (var i = at + 16; at >= 0 && request[i] != '\r'; i++)
        {
            body = (body * 10) + request[i] - '0';
        }

        return request.Length >= end + 4 + body;
    }

    private static byte[] Answer(string type, byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];
}
