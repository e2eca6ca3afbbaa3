namespace Ikar.ImageGen.Imaging;

/// <summary>A JPEG's Huffman table in the canonical form of ITU T.81, annex F: for each length the largest code and where its symbols begin.</summary>
internal sealed class HuffmanTable
{
    private readonly int[] _largest = new int[17];
    private readonly int[] _offset = new int[17];
    private readonly byte[] _symbols;

    public HuffmanTable(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        _symbols = symbols.ToArray();
        int code = 0, at = 0;
        for (var length = 1; length <= 16; length++)
        {
            _offset[length] = at - code;
            code += counts[length - 1];
            at += counts[length - 1];
            _largest[length] = counts[length - 1] == 0 ? -1 : code - 1;
            code <<= 1;
        }
    }

    /// <summary>The symbol of a code of that length, or -1 if the code goes on.</summary>
    public int Find(int code, int length) =>
        code <= _largest[length] && _offset[length] + code is >= 0 and var at && at < _symbols.Length ? _symbols[at] : -1;
}
