using System.Numerics;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Composition;

/// <summary>The colours of sky, haze and light at one time of day.</summary>
internal sealed class Light
{
    public required Ink[] Sky { get; init; }

    /// <summary>What far things fade into.</summary>
    public required Ink Haze { get; init; }

    public required Ink Sun { get; init; }

    public required Ink Cloud { get; init; }

    /// <summary>What every painted colour is multiplied by.</summary>
    public required Vector3 Tint { get; init; }

    public bool Dark { get; init; }

    /// <summary>The light at a time of day, under a clear or a grey sky.</summary>
    public static Light Of(DayTime time, bool overcast)
    {
        var clear = Of(time);
        if (!overcast)
        {
            return clear;
        }

        var grey = clear.Dark ? Ink.Hex(0x252C40) : Ink.Hex(0x8494A6);
        return new()
        {
            Sky = Array.ConvertAll(clear.Sky, ink => ink.Mix(grey, 0.72f)),
            Haze = clear.Haze.Mix(grey, 0.6f),
            Sun = clear.Sun.Mix(grey, 0.4f),
            Cloud = clear.Cloud.Mix(grey, 0.62f),
            Tint = clear.Tint * new Vector3(0.8f, 0.84f, 0.88f),
            Dark = clear.Dark,
        };
    }

    private static Light Of(DayTime time) => time switch
    {
        DayTime.Dawn => new()
        {
            Sky = [Ink.Hex(0x4F6FB5), Ink.Hex(0x93A5D8), Ink.Hex(0xE7BFD0), Ink.Hex(0xFCD9B8), Ink.Hex(0xFFEBCB)],
            Haze = Ink.Hex(0xF3CFC4),
            Sun = Ink.Hex(0xFFF3D6),
            Cloud = Ink.Hex(0xFFE3DC),
            Tint = new(1.0f, 0.91f, 0.89f),
        },
        DayTime.Sunset => new()
        {
            Sky = [Ink.Hex(0x2B2A5E), Ink.Hex(0x6B3F86), Ink.Hex(0xC4547F), Ink.Hex(0xF58A5B), Ink.Hex(0xFFC873)],
            Haze = Ink.Hex(0xF4986A),
            Sun = Ink.Hex(0xFFF0BE),
            Cloud = Ink.Hex(0xF7A07F),
            Tint = new(0.98f, 0.78f, 0.7f),
        },
        DayTime.Night => new()
        {
            Sky = [Ink.Hex(0x070B24), Ink.Hex(0x0F1A43), Ink.Hex(0x1D2F66), Ink.Hex(0x35508A)],
            Haze = Ink.Hex(0x2E4678),
            Sun = Ink.Hex(0xF6F2DA),
            Cloud = Ink.Hex(0x40588F),
            Tint = new(0.6f, 0.67f, 0.92f),
            Dark = true,
        },
        _ => new()
        {
            Sky = [Ink.Hex(0x2F7FD0), Ink.Hex(0x5BA6E4), Ink.Hex(0x9CD0F0), Ink.Hex(0xDDF1F6)],
            Haze = Ink.Hex(0xC4E0EE),
            Sun = Ink.Hex(0xFFF8D8),
            Cloud = Ink.White,
            Tint = Vector3.One,
        },
    };
}
