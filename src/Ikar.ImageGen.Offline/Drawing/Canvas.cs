using System.Buffers;
using System.Numerics;

namespace Ikar.ImageGen.Offline.Drawing;

/// <summary>The picture while it is painted. Every stroke checks for cancellation, so a painter stops within one shape.</summary>
internal sealed class Canvas
{
    private readonly Vector4[] _pixels;
    private readonly Rasteriser _rasteriser;
    private readonly float[] _coverage;
    private readonly CancellationToken _cancellationToken;
    private float[]? _mask;

    public Canvas(int width, int height, CancellationToken cancellationToken)
    {
        Width = width;
        Height = height;
        _pixels = new Vector4[width * height];
        _rasteriser = new Rasteriser(width, height);
        _coverage = new float[width + 2];
        _cancellationToken = cancellationToken;
        Transform = Matrix3x2.Identity;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>From the painter's coordinates to pixels.</summary>
    public Matrix3x2 Transform { get; set; }

    /// <summary>The light that everything is seen in; painted colours are multiplied by it.</summary>
    public Vector3 Tint { get; set; } = Vector3.One;

    public Span<Vector4> Pixels => _pixels;

    /// <summary>How many pixels one unit of the current coordinates is.</summary>
    public float Scale => MathF.Sqrt(MathF.Abs(Transform.GetDeterminant()));

    /// <summary>For those who work on <see cref="Pixels"/> themselves: to be asked once a row.</summary>
    public void ThrowIfCancelled() => _cancellationToken.ThrowIfCancellationRequested();

    public void Fill(Shape shape, Brush brush)
    {
        ThrowIfCancelled();
        for (var i = 0; i < shape.Outlines; i++)
        {
            _rasteriser.AddOutline(shape.Outline(i), Transform);
        }

        Lay(brush);
    }

    /// <summary>Draws along the shape's points with round ends; the width may change from start to end.</summary>
    public void Stroke(Shape shape, float width, Brush brush, float? endWidth = null)
    {
        ThrowIfCancelled();
        for (var i = 0; i < shape.Outlines; i++)
        {
            AddStroke(shape.Outline(i), width / 2, (endWidth ?? width) / 2);
        }

        Lay(brush);
    }

    /// <summary>A soft spot of light or shade.</summary>
    public void Spot(float x, float y, float rx, float ry, Ink ink) => Fill(Shape.Ellipse(x, y, rx, ry), Brush.Spot(x, y, rx, ry, ink));

    /// <summary>Light that is not subject to <see cref="Tint"/>.</summary>
    public void Glow(float x, float y, float radius, Ink ink)
    {
        var tint = Tint;
        Tint = Vector3.One;
        Spot(x, y, radius, radius, ink);
        Tint = tint;
    }

    /// <summary>Paints only inside the shape.</summary>
    public void Within(Shape shape, Action paint)
    {
        var outer = _mask;
        var mask = ArrayPool<float>.Shared.Rent(_pixels.Length);
        mask.AsSpan(0, _pixels.Length).Clear();
        for (var i = 0; i < shape.Outlines; i++)
        {
            _rasteriser.AddOutline(shape.Outline(i), Transform);
        }

        var (top, bottom) = _rasteriser.Rows;
        for (var y = top; y <= bottom; y++)
        {
            var (start, count) = _rasteriser.TakeRow(y, _coverage);
            var offset = (y * Width) + start;
            for (var i = 0; i < count; i++)
            {
                mask[offset + i] = _coverage[i] * (outer is null ? 1 : outer[offset + i]);
            }
        }

        _rasteriser.Reset();
        _mask = mask;
        paint();
        _mask = outer;
        ArrayPool<float>.Shared.Return(mask);
    }

    /// <summary>Paints in coordinates of its own: moved, scaled and turned, all inside the current ones.</summary>
    public void At(float x, float y, float scale, Action paint, float turn = 0, bool mirrored = false)
    {
        var outer = Transform;
        Transform = Matrix3x2.CreateScale(mirrored ? -scale : scale, scale) * Matrix3x2.CreateRotation(turn * MathF.Tau) * Matrix3x2.CreateTranslation(x, y) * outer;
        paint();
        Transform = outer;
    }

    /// <summary>Mixes a colour into each pixel of some rows; the function gets the painter's coordinates.</summary>
    public void Shade(float top, float bottom, Func<float, float, Ink> colour)
    {
        Matrix3x2.Invert(Transform, out var back);
        var first = Math.Clamp((int)Vector2.Transform(new(0, top), Transform).Y, 0, Height);
        var last = Math.Clamp((int)MathF.Ceiling(Vector2.Transform(new(0, bottom), Transform).Y), 0, Height);
        for (var y = first; y < last; y++)
        {
            ThrowIfCancelled();
            for (var x = 0; x < Width; x++)
            {
                var p = Vector2.Transform(new(x + 0.5f, y + 0.5f), back);
                var ink = colour(p.X, p.Y);
                Blend(ref _pixels[(y * Width) + x], ink.Vector, ink.A * (_mask is null ? 1 : _mask[(y * Width) + x]));
            }
        }
    }

    private static void Blend(ref Vector4 pixel, Vector4 colour, float share) => pixel += (colour - pixel) * share;

    private void Lay(Brush brush)
    {
        var (top, bottom) = _rasteriser.Rows;
        if (!Matrix3x2.Invert(Transform, out var back))
        {
            back = Matrix3x2.Identity;
        }

        var seen = brush.Seen(back, Tint);
        for (var y = top; y <= bottom; y++)
        {
            var (start, count) = _rasteriser.TakeRow(y, _coverage);
            var offset = (y * Width) + start;
            var row = _pixels.AsSpan(offset, count);
            for (var i = 0; i < row.Length; i++)
            {
                var coverage = _coverage[i];
                if (coverage < 0.002f)
                {
                    continue;
                }

                if (_mask is not null)
                {
                    coverage *= _mask[offset + i];
                }

                var colour = seen.At(start + i + 0.5f, y + 0.5f);
                Blend(ref row[i], colour, colour.W * coverage);
            }
        }

        _rasteriser.Reset();
    }

    private void AddStroke(ReadOnlySpan<Vector2> points, float from, float to)
    {
        var scale = Scale;
        // Hair lines keep a visible width; they would vanish in small pictures otherwise.
        from = MathF.Max(from * scale, 0.3f);
        to = MathF.Max(to * scale, 0.15f);
        var length = points.Length;
        Vector2 previous = default, previousSide = default;
        for (var i = 0; i < length; i++)
        {
            var point = Vector2.Transform(points[i], Transform);
            var ahead = i + 1 < length ? Vector2.Transform(points[i + 1], Transform) - point : Vector2.Zero;
            var behind = i > 0 ? point - previous : Vector2.Zero;
            var along = Unit(ahead) + Unit(behind);
            along = Unit(along == Vector2.Zero ? behind : along);
            var radius = from + ((to - from) * i / MathF.Max(1, length - 1));
            var side = new Vector2(-along.Y, along.X) * radius;
            if (i > 0)
            {
                _rasteriser.AddQuad(previous + previousSide, point + side, point - side, previous - previousSide);
            }

            if (i == 0 || i == length - 1)
            {
                AddCap(point, radius);
            }

            (previous, previousSide) = (point, side);
        }
    }

    private void AddCap(Vector2 centre, float radius)
    {
        var steps = Math.Clamp((int)(radius * 3), 6, 40);
        var previous = centre + new Vector2(radius, 0);
        for (var i = 1; i <= steps; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / steps);
            var next = centre + (new Vector2(cos, sin) * radius);
            _rasteriser.AddEdge(previous, next);
            previous = next;
        }
    }

    private static Vector2 Unit(Vector2 v) => v.LengthSquared() > 1e-12f ? Vector2.Normalize(v) : Vector2.Zero;
}
