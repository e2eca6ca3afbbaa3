using System.IO.Compression;
using BenchmarkDotNet.Attributes;
using Ikar.ImageGen;

namespace Benchmarks;

/// <summary>A whole picture against the least that any PNG of its size costs: compressing its pixels.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class PainterBenchmarks
{
    private readonly OfflinePainter _painter = new();
    private readonly byte[] _pixels = MakePixels();

    [Params("кот в космосе", "a cozy house in the winter forest", "ночной город", "quantum entanglement")]
    public string Prompt { get; set; } = "";

    [Benchmark]
    public int Paint() => _painter.Paint(Prompt, new ImageSize(512, 512)).Data.Length;

    [Benchmark(Baseline = true)]
    public long CompressOnly()
    {
        using var buffer = new MemoryStream();
        using (var zlib = new ZLibStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(_pixels);
        }

        return buffer.Length;
    }

    private static byte[] MakePixels()
    {
        // A gradient with grain, as a filtered painting has.
        var pixels = new byte[512 * 512 * 3];
        var noise = 1u;
        for (var i = 0; i < pixels.Length; i++)
        {
            noise ^= noise << 13;
            noise ^= noise >> 17;
            noise ^= noise << 5;
            pixels[i] = (byte)((i / 15360) + (noise % 3));
        }

        return pixels;
    }
}
