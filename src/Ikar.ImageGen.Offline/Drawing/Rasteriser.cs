using System.Numerics;

namespace Ikar.ImageGen.Offline.Drawing;

/// <summary>Turns outlines into coverage by exact areas: each edge adds its signed area to the pixels it crosses, a running sum along the row gives the coverage.</summary>
internal sealed class Rasteriser
{
    private readonly int _width;
    private readonly int _height;
    private readonly int _stride;
    private readonly float[] _areas;
    private readonly int[] _first;
    private readonly int[] _last;
    private int _top;
    private int _bottom;

    public Rasteriser(int width, int height)
    {
        _width = width;
        _height = height;
        _stride = width + 2;
        _areas = new float[_stride * height];
        _first = new int[height];
        _last = new int[height];
        Array.Fill(_first, int.MaxValue);
        Array.Fill(_last, -1);
        Reset();
    }

    /// <summary>The rows touched since the last <see cref="Reset"/>.</summary>
    public (int Top, int Bottom) Rows => (_top, Math.Min(_bottom, _height - 1));

    public void Reset() => (_top, _bottom) = (int.MaxValue, -1);

    public void AddOutline(ReadOnlySpan<Vector2> points, in Matrix3x2 transform)
    {
        if (points.Length < 2)
        {
            return;
        }

        var previous = Vector2.Transform(points[^1], transform);
        foreach (var point in points)
        {
            var next = Vector2.Transform(point, transform);
            AddEdge(previous, next);
            previous = next;
        }
    }

    public void AddQuad(Vector2 a, Vector2 b, Vector2 c, Vector2 d)
    {
        // One direction for all, so that overlapping pieces of a stroke unite instead of cancelling out.
        var area = Cross(b - a, c - a) + Cross(c - a, d - a);
        if (area < 0)
        {
            (b, d) = (d, b);
        }

        AddEdge(a, b);
        AddEdge(b, c);
        AddEdge(c, d);
        AddEdge(d, a);
    }

    /// <summary>Reads the coverage of a row and clears it.</summary>
    /// <returns>The first pixel and how many of <paramref name="coverage"/> were filled.</returns>
    public (int Start, int Count) TakeRow(int y, Span<float> coverage)
    {
        int first = _first[y], last = _last[y];
        if (last < 0)
        {
            return (0, 0);
        }

        var row = _areas.AsSpan(y * _stride, _stride);
        var end = Math.Min(last + 1, _width);
        float sum = 0;
        for (var x = first; x < end; x++)
        {
            sum += row[x];
            coverage[x - first] = MathF.Min(MathF.Abs(sum), 1);
        }

        row[first..Math.Min(last + 2, _stride)].Clear();
        _first[y] = int.MaxValue;
        _last[y] = -1;
        return (first, Math.Max(0, end - first));
    }

    public void AddEdge(Vector2 a, Vector2 b)
    {
        if (a.Y == b.Y || !float.IsFinite(a.X + a.Y + b.X + b.Y))
        {
            return;
        }

        var direction = 1f;
        if (a.Y > b.Y)
        {
            (a, b, direction) = (b, a, -1f);
        }

        if (b.Y <= 0 || a.Y >= _height)
        {
            return;
        }

        var slope = (b.X - a.X) / (b.Y - a.Y);
        var x = a.Y < 0 ? a.X - (a.Y * slope) : a.X;
        var start = Math.Max(0, (int)a.Y);
        var end = Math.Min(_height, (int)MathF.Ceiling(b.Y));
        _top = Math.Min(_top, start);
        _bottom = Math.Max(_bottom, end - 1);
        for (var y = start; y < end; y++)
        {
            var tall = MathF.Min(y + 1, b.Y) - MathF.Max(y, a.Y);
            var next = x + (slope * tall);
            AddPiece(y, MathF.Min(x, next), MathF.Max(x, next), tall * direction);
            x = next;
        }
    }

    private void AddPiece(int y, float left, float right, float d)
    {
        left = Math.Clamp(left, 0, _width);
        right = Math.Clamp(right, 0, _width);
        var row = _areas.AsSpan(y * _stride, _stride);
        var i = (int)left;
        var end = Math.Max((int)MathF.Ceiling(right), i + 1);
        _first[y] = Math.Min(_first[y], i);
        _last[y] = Math.Max(_last[y], end);
        if (end == i + 1)
        {
            var middle = ((left + right) / 2) - i;
            row[i] += d * (1 - middle);
            row[end] += d * middle;
            return;
        }

        // The edge crosses several pixels: a triangle in the first and the last, a trapezium in each between.
        var perPixel = 1 / (right - left);
        var inFirst = 1 - (left - i);
        var inLast = right - (end - 1);
        var covered = 0.5f * perPixel * inFirst * inFirst;
        row[i] += d * covered;
        var before = covered;
        for (var p = i + 1; p < end - 1; p++)
        {
            var until = perPixel * (inFirst + (p - i - 1) + 0.5f);
            row[p] += d * (until - before);
            before = until;
        }

        var full = 1 - (0.5f * perPixel * inLast * inLast);
        row[end - 1] += d * (full - before);
        row[end] += d * (1 - full);
    }

    private static float Cross(Vector2 a, Vector2 b) => (a.X * b.Y) - (a.Y * b.X);
}
