using System.Buffers.Binary;

namespace Ikar.ImageGen.Imaging;

/// <summary>Reads the first scan of a JPEG until a block is not black: every block's mean (DC) the same and dark, and, where the scan has them, no detail (AC).
/// A rule by size alone can't do it: a black picture takes 0.006 to 0.03 bytes a pixel with libjpeg, depending on its settings, and so do white ones and a
/// moon in the night.</summary>
internal static class JpegBlackness
{
    public static bool IsBlack(ReadOnlySpan<byte> data)
    {
        var frame = new JpegFrame();
        for (var at = 2; at + 4 <= data.Length;)
        {
            if (data[at] != 0xFF)
            {
                return false;
            }

            var marker = data[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
            if (length < 2 || at + 2 + length > data.Length)
            {
                return false;
            }

            var segment = data.Slice(at + 4, length - 2);
            if (marker == 0xDA)
            {
                return frame.StartScan(segment) && IsBlackScan(frame, data[(at + 2 + length)..]);
            }

            if (!frame.Read(marker, segment))
            {
                return false;
            }

            at += 2 + length;
        }

        return false;
    }

    private static bool IsBlackScan(JpegFrame frame, ReadOnlySpan<byte> scan)
    {
        var bits = new JpegBits(scan);
        var restart = frame.RestartInterval;
        for (var unit = 0; unit < frame.Units; unit++)
        {
            if (restart > 0 && unit > 0 && unit % restart == 0)
            {
                if (!bits.Restart())
                {
                    return false;
                }

                frame.ResetPredictors();
            }

            foreach (var component in frame.Components)
            {
                for (var block = 0; block < component.BlocksPerUnit; block++)
                {
                    if (!IsBlackBlock(ref bits, frame, component))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private static bool IsBlackBlock(ref JpegBits bits, JpegFrame frame, JpegComponent component)
    {
        var size = bits.Symbol(component.Dc!);
        if (size is < 0 or > 15 || !bits.TryReceive(size, out var difference))
        {
            return false;
        }

        component.Predictor += difference << frame.Approximation;

        // A block's DC is eight times its mean, less the level shift of 128. Only the luminance says how light it is.
        if (component.IsLuminance && (component.Predictor * component.Quantum / 8) + 128 > BlackPicture.Darkest)
        {
            return false;
        }

        component.First ??= component.Predictor;
        if (component.Predictor != component.First)
        {
            return false;
        }

        // Progressive: the first scan has means only. Sequential: the first symbol must say "end of block".
        return frame.IsProgressive || bits.Symbol(component.Ac!) == 0;
    }
}
