namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>Packs numbers into bytes, lowest bit first, as WebP wants it.</summary>
internal sealed class BitWriter
{
    private readonly List<byte> _bytes = [];
    private ulong _pending;
    private int _count;

    public void Write(int value, int bits)
    {
        _pending |= (ulong)(uint)value << _count;
        for (_count += bits; _count >= 8; _count -= 8)
        {
            _bytes.Add((byte)_pending);
            _pending >>= 8;
        }
    }

    public byte[] ToArray() => _count == 0 ? [.. _bytes] : [.. _bytes, (byte)_pending];
}
