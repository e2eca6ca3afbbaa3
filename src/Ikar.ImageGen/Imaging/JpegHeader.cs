using System.Buffers.Binary;

namespace Ikar.ImageGen.Imaging;

/// <summary>Walks the segments of a JPEG to its frame header, and looks for the end marker after the scan begins.</summary>
internal static class JpegHeader
{
    public static HeaderReading Read(ReadOnlySpan<byte> data)
    {
        int width = 0, height = 0;
        for (var at = 2; at + 4 <= data.Length;)
        {
            if (data[at] != 0xFF)
            {
                return new HeaderReading("The JPEG is damaged: a segment does not begin where it should.");
            }

            var marker = data[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
            if (IsFrameHeader(marker) && at + 9 <= data.Length)
            {
                height = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 5)..]);
                width = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 7)..]);
            }
            else if (marker == 0xDA)
            {
                // Only after the scan has begun: a thumbnail in the metadata has an end marker of its own.
                return data[at..].LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) < 0
                    ? new HeaderReading("The JPEG is cut off: its end is missing.")
                    : new HeaderReading("image/jpeg", ".jpg", width, height);
            }

            at += 2 + length;
        }

        return new HeaderReading("The JPEG is cut off in its header.");
    }

    // SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC), which share the range.
    private static bool IsFrameHeader(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
