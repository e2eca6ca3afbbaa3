namespace Ikar.ImageGen.Imaging;

/// <summary>Reads the entropy-coded bits of a JPEG's scan.</summary>
internal ref struct JpegBits(ReadOnlySpan<byte> scan)
{
    private readonly ReadOnlySpan<byte> _scan = scan;
    private int _at;
    private int _left;
    private int _byte;

    /// <summary>The next symbol, or -1 at the end or at a code that is none.</summary>
    public int Symbol(HuffmanTable table)
    {
        var code = 0;
        for (var length = 1; length <= 16; length++)
        {
            var bit = Bit();
            if (bit < 0)
            {
                return -1;
            }

            code = (code << 1) | bit;
            if (table.Find(code, length) is >= 0 and var symbol)
            {
                return symbol;
            }
        }

        return -1;
    }

    /// <summary>A signed number of that many bits.</summary>
    public bool TryReceive(int size, out int value)
    {
        value = 0;
        for (var i = 0; i < size; i++)
        {
            var bit = Bit();
            if (bit < 0)
            {
                return false;
            }

            value = (value << 1) | bit;
        }

        // T.81, F.2.2.1: a number whose first bit is 0 is negative.
        if (size > 0 && value < 1 << (size - 1))
        {
            value -= (1 << size) - 1;
        }

        return true;
    }

    /// <summary>Goes past a restart marker.</summary>
    public bool Restart()
    {
        _left = 0;
        if (_at + 1 < _scan.Length && _scan[_at] == 0xFF && _scan[_at + 1] is >= 0xD0 and <= 0xD7)
        {
            _at += 2;
            return true;
        }

        return false;
    }

    private int Bit()
    {
        if (_left == 0)
        {
            if (_at >= _scan.Length)
            {
                return -1;
            }

            _byte = _scan[_at++];
            if (_byte == 0xFF)
            {
                // FF 00 stands for FF; FF with anything else is a marker.
                if (_at >= _scan.Length || _scan[_at] != 0)
                {
                    _at--;
                    return -1;
                }

                _at++;
            }

            _left = 8;
        }

        return (_byte >> --_left) & 1;
    }
}
