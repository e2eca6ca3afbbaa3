namespace Ikar.ImageGen.Imaging;

/// <summary>One colour channel of a JPEG, as far as <see cref="JpegBlackness"/> needs it.</summary>
internal sealed class JpegComponent(int id, int horizontal, int vertical, int table, bool isLuminance)
{
    public int Id => id;

    public int Horizontal => horizontal;

    public int Vertical => vertical;

    public int QuantumTable => table;

    public bool IsLuminance => isLuminance;

    public int BlocksPerUnit => horizontal * vertical;

    /// <summary>The quantisation step of the mean.</summary>
    public int Quantum { get; set; } = 1;

    public HuffmanTable? Dc { get; set; }

    public HuffmanTable? Ac { get; set; }

    public int Predictor { get; set; }

    /// <summary>The first block's mean, which all others must repeat.</summary>
    public int? First { get; set; }
}
