using System.Buffers.Binary;

namespace Ikar.ImageGen.Imaging;

/// <summary>What a JPEG's headers say, as far as <see cref="JpegBlackness"/> needs it.</summary>
internal sealed class JpegFrame
{
    private readonly HuffmanTable?[] _dc = new HuffmanTable?[4];
    private readonly HuffmanTable?[] _ac = new HuffmanTable?[4];
    private readonly int[] _quanta = [1, 1, 1, 1];
    private List<JpegComponent> _all = [];
    private int _width;
    private int _height;

    /// <summary>The components of the scan.</summary>
    public IReadOnlyList<JpegComponent> Components => _all;

    public bool IsProgressive { get; private set; }

    public int RestartInterval { get; private set; }

    /// <summary>How far the first scan's means are shifted.</summary>
    public int Approximation { get; private set; }

    /// <summary>How many coding units the scan has.</summary>
    public long Units { get; private set; }

    /// <summary>Takes a segment in; false if the file is of a kind that is not looked into.</summary>
    public bool Read(byte marker, ReadOnlySpan<byte> segment)
    {
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2:
                IsProgressive = marker == 0xC2;
                return ReadFrame(segment);
            case 0xC4:
                return ReadHuffman(segment);
            case 0xDB:
                return ReadQuanta(segment);
            case 0xDD:
                RestartInterval = segment.Length >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(segment) : 0;
                return true;
            default:
                // Lossless, hierarchical and arithmetic files are none that a picture service sends.
                return marker is < 0xC0 or > 0xCF or 0xC8 or 0xCC;
        }
    }

    /// <summary>Reads a scan's header; false if it does not hold every component, which no first scan of an interleaved file lacks.</summary>
    public bool StartScan(ReadOnlySpan<byte> header)
    {
        if (header.Length < 1 || _all.Count == 0 || header[0] != _all.Count || header.Length < 4 + (2 * _all.Count))
        {
            return false;
        }

        for (var i = 0; i < _all.Count; i++)
        {
            var component = _all[i];
            int tables = header[2 + (2 * i)];
            if (header[1 + (2 * i)] != component.Id)
            {
                return false;
            }

            component.Dc = _dc[(tables >> 4) & 3];
            component.Ac = _ac[tables & 3];
            component.Quantum = _quanta[component.QuantumTable & 3];
            if (component.Dc is null || (!IsProgressive && component.Ac is null))
            {
                return false;
            }
        }

        Approximation = IsProgressive ? header[3 + (2 * _all.Count)] & 15 : 0;

        // A single component is coded block by block, whatever its sampling.
        if (_all.Count == 1)
        {
            _all = [new JpegComponent(_all[0].Id, 1, 1, _all[0].QuantumTable, isLuminance: true) { Dc = _all[0].Dc, Ac = _all[0].Ac, Quantum = _all[0].Quantum }];
        }

        var wide = 8 * _all.Max(static component => component.Horizontal);
        var high = 8 * _all.Max(static component => component.Vertical);
        Units = (long)((_width + wide - 1) / wide) * ((_height + high - 1) / high);
        return Units > 0;
    }

    public void ResetPredictors()
    {
        foreach (var component in _all)
        {
            component.Predictor = 0;
        }
    }

    private bool ReadFrame(ReadOnlySpan<byte> segment)
    {
        // Eight bits a sample, and one or three components: four are for print.
        if (segment.Length < 6 || segment[0] != 8 || segment[5] is not (1 or 3) || segment.Length < 6 + (3 * segment[5]))
        {
            return false;
        }

        _height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
        _width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        for (var i = 0; i < segment[5]; i++)
        {
            var sampling = segment[7 + (3 * i)];
            int horizontal = sampling >> 4, vertical = sampling & 15;
            if (horizontal is < 1 or > 4 || vertical is < 1 or > 4)
            {
                return false;
            }

            _all.Add(new JpegComponent(segment[6 + (3 * i)], horizontal, vertical, segment[8 + (3 * i)], isLuminance: i == 0));
        }

        return true;
    }

    private bool ReadHuffman(ReadOnlySpan<byte> segment)
    {
        while (segment.Length >= 17)
        {
            var count = 0;
            foreach (var number in segment.Slice(1, 16))
            {
                count += number;
            }

            if (segment.Length < 17 + count)
            {
                return false;
            }

            var tables = segment[0] >> 4 == 0 ? _dc : _ac;
            tables[segment[0] & 3] = new HuffmanTable(segment.Slice(1, 16), segment.Slice(17, count));
            segment = segment[(17 + count)..];
        }

        return true;
    }

    private bool ReadQuanta(ReadOnlySpan<byte> segment)
    {
        while (segment.Length >= 65)
        {
            var isWide = segment[0] >> 4 != 0;
            if (isWide && segment.Length < 129)
            {
                return false;
            }

            _quanta[segment[0] & 3] = isWide ? BinaryPrimitives.ReadUInt16BigEndian(segment[1..]) : segment[1];
            segment = segment[(isWide ? 129 : 65)..];
        }

        return true;
    }
}
