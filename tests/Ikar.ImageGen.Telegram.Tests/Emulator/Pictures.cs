using System.Buffers.Binary;

namespace Ikar.ImageGen.Telegram.Tests.Emulator;

/// <summary>Files with the headers of pictures: all that size rules look at.</summary>
internal static class Pictures
{
    public static byte[] Png(int width = 64, int height = 64, int bytes = 0)
    {
        var padding = Math.Max(0, bytes - 57);
        var png = new byte[57 + padding];
        ReadOnlySpan<byte> signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
        signature.CopyTo(png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(8), 13);
        "IHDR"u8.CopyTo(png.AsSpan(12));
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        png[24] = 8;
        png[25] = 2;
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(33), padding);
        "IDAT"u8.CopyTo(png.AsSpan(37));
        "IEND"u8.CopyTo(png.AsSpan(33 + 12 + padding + 4));
        return png;
    }
}
