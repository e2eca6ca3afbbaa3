using System.Buffers.Binary;

namespace Ikar.ImageGen.Imaging;

/// <summary>Walks the top boxes of an AVIF file and reads the size from the image spatial extents ("ispe").</summary>
internal static class AvifHeader
{
    public static HeaderReading Read(ReadOnlySpan<byte> data)
    {
        long width = 0, height = 0;
        long at = 0;
        var hasData = false;
        while (at + 8 <= data.Length)
        {
            var box = data[(int)at..];
            long length = BinaryPrimitives.ReadUInt32BigEndian(box);
            if (length == 1 && box.Length >= 16)
            {
                length = (long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(box[8..]), long.MaxValue / 2);
            }
            else if (length == 0)
            {
                length = box.Length;
            }

            if (length < 8 || length > box.Length)
            {
                return new HeaderReading("The AVIF is cut off: a box ends after the file.");
            }

            // The pixels are in "mdat", or, in tiny files, in an "idat" inside of "meta".
            if (box[4..].StartsWith("meta"u8))
            {
                LargestExtent(box[..(int)length], ref width, ref height);
                hasData |= box[..(int)length].IndexOf("idat"u8) >= 0;
            }

            hasData |= box[4..].StartsWith("mdat"u8);
            at += length;
        }

        return !hasData ? new HeaderReading("The AVIF is cut off: its pixels are missing.")
            : width == 0 ? new HeaderReading("The AVIF has no picture header.")
            : new HeaderReading("image/avif", ".avif", width, height);
    }

    // A file may hold a thumbnail or tiles too: the largest extent is the picture.
    private static void LargestExtent(ReadOnlySpan<byte> meta, ref long width, ref long height)
    {
        for (var found = meta.IndexOf("ispe"u8); found >= 0; found = meta.IndexOf("ispe"u8))
        {
            meta = meta[(found + 4)..];
            if (meta.Length >= 12)
            {
                long w = BinaryPrimitives.ReadUInt32BigEndian(meta[4..]), h = BinaryPrimitives.ReadUInt32BigEndian(meta[8..]);
                if (w * h > width * height)
                {
                    (width, height) = (w, h);
                }
            }
        }
    }
}
