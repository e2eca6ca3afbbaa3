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
        using (var zlib = new ZLibStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(_pixels);
        }

        return buffer.Length;
    }

    private static byte[] MakePixels()
    {
        var pixels = new byte[512 * 512 * 3];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)((i / 1536) + (i * 31 % 5));
        }

        return pixels;
    }
}
