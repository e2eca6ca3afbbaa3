using System.Numerics;

namespace Ikar.ImageGen.Offline.Drawing;

/// <summary>What a shape is filled with: one colour, a linear or a radial run of colours, in the coordinates the shape is given in.</summary>
internal sealed class Brush
{
    private readonly Vector4[] _colours;
    private readonly Matrix3x2 _toUnit;
    private readonly bool _radial;

    private Brush(Vector4[] colours, Matrix3x2 toUnit, bool radial)
    {
        _colours = colours;
        _toUnit = toUnit;
        _radial = radial;
    }

    public bool IsSolid => _colours.Length == 1;

    public static implicit operator Brush(Ink ink) => new([ink.Vector], Matrix3x2.Identity, radial: false);

    /// <summary>From one point to the other, colours evenly spaced.</summary>
    public static Brush Linear(float x0, float y0, float x1, float y1, params ReadOnlySpan<Ink> inks)
    {
        var along = new Vector2(x1 - x0, y1 - y0);
        var square = MathF.Max(along.LengthSquared(), 1e-12f);
        // Maps the start to x = 0 and the end to x = 1; y is not used.
        var m = new Matrix3x2(along.X / square, 0, along.Y / square, 0, -((x0 * along.X) + (y0 * along.Y)) / square, 0);
        return new(Vectors(inks), m, radial: false);
    }

    public static Brush Down(float top, float bottom, params ReadOnlySpan<Ink> inks) => Linear(0, top, 0, bottom, inks);

    /// <summary>From the centre outwards, colours evenly spaced; beyond the radius the last one goes on.</summary>
    public static Brush Radial(float x, float y, float rx, float ry, params ReadOnlySpan<Ink> inks)
    {
        var m = Matrix3x2.CreateTranslation(-x, -y) * Matrix3x2.CreateScale(1 / rx, 1 / ry);
        return new(Vectors(inks), m, radial: true);
    }

    /// <summary>A round body of one colour, lit from the left above.</summary>
    public static Brush Ball(float x, float y, float radius, Ink ink) =>
        Radial(x - (radius * 0.35f), y - (radius * 0.4f), radius * 1.5f, radius * 1.5f, ink.Lighter(0.28f), ink, ink.Darker(0.2f), ink.Darker(0.42f));

    /// <summary>A soft spot that fades to nothing, for shadows, blushes and glows.</summary>
    public static Brush Spot(float x, float y, float rx, float ry, Ink ink)
    {
        // Opacity falls like a bell, which eight points follow closely enough.
        var colours = new Vector4[9];
        for (var i = 0; i < colours.Length; i++)
        {
            var t = i / 8f;
            var fall = (1 - (t * t)) * (1 - (t * t));
            colours[i] = ink.Fade(fall).Vector;
        }

        var m = Matrix3x2.CreateTranslation(-x, -y) * Matrix3x2.CreateScale(1 / rx, 1 / ry);
        return new(colours, m, radial: true);
    }

    /// <summary>The same brush in coordinates that <paramref name="toLocal"/> leads back from, with every colour seen in this light.</summary>
    public Brush Seen(Matrix3x2 toLocal, Vector3 tint)
    {
        var light = new Vector4(tint, 1);
        var colours = new Vector4[_colours.Length];
        for (var i = 0; i < colours.Length; i++)
        {
            colours[i] = _colours[i] * light;
        }

        return new(colours, toLocal * _toUnit, _radial);
    }

    /// <summary>The same brush, more transparent.</summary>
    public Brush Faded(float opacity) => new(Array.ConvertAll(_colours, colour => colour with { W = colour.W * opacity }), _toUnit, _radial);

    public Vector4 At(float x, float y)
    {
        if (_colours.Length == 1)
        {
            return _colours[0];
        }

        var u = (x * _toUnit.M11) + (y * _toUnit.M21) + _toUnit.M31;
        if (_radial)
        {
            var v = (x * _toUnit.M12) + (y * _toUnit.M22) + _toUnit.M32;
            u = MathF.Sqrt((u * u) + (v * v));
        }

        var last = _colours.Length - 1;
        var place = u * last;
        if (!(place > 0))
        {
            return _colours[0];
        }

        if (place >= last)
        {
            return _colours[last];
        }

        var i = (int)place;
        return Vector4.Lerp(_colours[i], _colours[i + 1], place - i);
    }

    private static Vector4[] Vectors(ReadOnlySpan<Ink> inks)
    {
        var vectors = new Vector4[inks.Length];
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = inks[i].Vector;
        }

        return vectors;
    }
}
