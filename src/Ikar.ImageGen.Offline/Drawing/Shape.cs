using System.Numerics;

namespace Ikar.ImageGen.Offline.Drawing;

/// <summary>One or more outlines, kept as points. Outlines of the same direction unite; a reversed one cuts a hole.</summary>
internal sealed class Shape
{
    private const int StepsPerCurve = 14;

    private readonly List<Vector2> _points = [];
    private readonly List<int> _starts = [];

    public int Outlines => _starts.Count;

    /// <summary>A closed smooth line through the points, given as x, y, x, y, …</summary>
    public static Shape Blob(params ReadOnlySpan<float> xy) => Smooth(xy, closed: true);

    /// <summary>An open smooth line through the points, for strokes.</summary>
    public static Shape Curve(params ReadOnlySpan<float> xy) => Smooth(xy, closed: false);

    public static Shape Polygon(params ReadOnlySpan<float> xy)
    {
        var shape = new Shape();
        for (var i = 0; i + 1 < xy.Length; i += 2)
        {
            shape.Point(xy[i], xy[i + 1], start: i == 0);
        }

        return shape;
    }

    public static Shape Line(float x0, float y0, float x1, float y1) => Polygon(x0, y0, x1, y1);

    public static Shape Circle(float x, float y, float radius) => Ellipse(x, y, radius, radius);

    public static Shape Ellipse(float x, float y, float rx, float ry, float turn = 0, int steps = 56) => new Shape().AddEllipse(x, y, rx, ry, turn, steps);

    public static Shape Rect(float x, float y, float width, float height) => Polygon(x, y, x + width, y, x + width, y + height, x, y + height);

    /// <summary>A rectangle with round corners, from its left upper corner.</summary>
    public static Shape Round(float x, float y, float width, float height, float radius)
    {
        var shape = new Shape();
        radius = MathF.Min(radius, MathF.Min(width, height) / 2);
        shape.Corner(x + width - radius, y + radius, radius, -0.25f, start: true);
        shape.Corner(x + width - radius, y + height - radius, radius, 0, start: false);
        shape.Corner(x + radius, y + height - radius, radius, 0.25f, start: false);
        shape.Corner(x + radius, y + radius, radius, 0.5f, start: false);
        return shape;
    }

    /// <summary>A star with its first tip up.</summary>
    public static Shape Star(float x, float y, int tips, float outer, float inner)
    {
        var shape = new Shape();
        for (var i = 0; i < tips * 2; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.PI / tips);
            var r = i % 2 == 0 ? outer : inner;
            shape.Point(x + (r * sin), y - (r * cos), start: i == 0);
        }

        return shape;
    }

    /// <summary>The area under a line from <paramref name="left"/> to <paramref name="right"/>, down to <paramref name="bottom"/>.</summary>
    public static Shape Under(float left, float right, float bottom, int steps, Func<float, float> height)
    {
        var shape = new Shape();
        shape.Point(left, bottom, start: true);
        for (var i = 0; i <= steps; i++)
        {
            var x = left + ((right - left) * i / steps);
            shape.Point(x, height(x), start: false);
        }

        shape.Point(right, bottom, start: false);
        return shape;
    }

    public Shape AddEllipse(float x, float y, float rx, float ry, float turn = 0, int steps = 56)
    {
        var (sinTurn, cosTurn) = MathF.SinCos(turn * MathF.Tau);
        for (var i = 0; i < steps; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / steps);
            float px = rx * cos, py = ry * sin;
            Point(x + (px * cosTurn) - (py * sinTurn), y + (px * sinTurn) + (py * cosTurn), start: i == 0);
        }

        return this;
    }

    public Shape AddPolygon(params ReadOnlySpan<float> xy)
    {
        for (var i = 0; i + 1 < xy.Length; i += 2)
        {
            Point(xy[i], xy[i + 1], start: i == 0);
        }

        return this;
    }

    /// <summary>Ends the last outline where it began, so that a stroke goes all the way around.</summary>
    public Shape Closed()
    {
        _points.Add(_points[_starts[^1]]);
        return this;
    }

    public ReadOnlySpan<Vector2> Outline(int index)
    {
        var start = _starts[index];
        var end = index + 1 < _starts.Count ? _starts[index + 1] : _points.Count;
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_points)[start..end];
    }

    private static Shape Smooth(ReadOnlySpan<float> xy, bool closed)
    {
        var shape = new Shape();
        var count = xy.Length / 2;
        var spans = closed ? count : count - 1;
        for (var i = 0; i < spans; i++)
        {
            Vector2 a = At(xy, i - 1), b = At(xy, i), c = At(xy, i + 1), d = At(xy, i + 2);
            for (var step = 0; step < StepsPerCurve; step++)
            {
                var p = CatmullRom(a, b, c, d, step / (float)StepsPerCurve);
                shape.Point(p.X, p.Y, start: i == 0 && step == 0);
            }
        }

        if (!closed)
        {
            shape.Point(xy[^2], xy[^1], start: false);
        }

        return shape;

        Vector2 At(ReadOnlySpan<float> xy, int i)
        {
            i = closed ? (i + count) % count : Math.Clamp(i, 0, count - 1);
            return new(xy[2 * i], xy[(2 * i) + 1]);
        }
    }

    private static Vector2 CatmullRom(Vector2 a, Vector2 b, Vector2 c, Vector2 d, float t) =>
        0.5f * ((2 * b) + ((c - a) * t) + (((2 * a) - (5 * b) + (4 * c) - d) * (t * t)) + (((3 * b) - a - (3 * c) + d) * (t * t * t)));

    private void Corner(float x, float y, float radius, float from, bool start)
    {
        for (var i = 0; i <= 8; i++)
        {
            var (sin, cos) = MathF.SinCos((from + (i / 32f)) * MathF.Tau);
            Point(x + (radius * cos), y + (radius * sin), start && i == 0);
        }
    }

    private void Point(float x, float y, bool start)
    {
        if (start)
        {
            _starts.Add(_points.Count);
        }

        _points.Add(new(x, y));
    }
}
