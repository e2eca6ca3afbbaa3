using System.Numerics;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Composition;

/// <summary>Makes the finished painting look like a watercolour, an oil painting, a pencil drawing, a black-and-white photograph or pixel art.</summary>
internal static class Styling
{
    public static void Apply(Canvas canvas, Finish finish, Noise noise)
    {
        switch (finish)
        {
            case Finish.Watercolour:
                Wobble(canvas, noise, 0.011f, 5);
                Edges(canvas, 1.6f, Vector4.Zero, 0.55f);
                Paper(canvas, noise, 0.2f, 0.16f);
                break;
            case Finish.Oil:
                Daubs(canvas, noise);
                break;
            case Finish.Sketch:
                Grey(canvas);
                Edges(canvas, 5, new(0.12f, 0.12f, 0.16f, 1), 1);
                Paper(canvas, noise, 0.52f, 0.1f);
                break;
            case Finish.BlackAndWhite:
                Grey(canvas);
                break;
            case Finish.Pixels:
                Blocks(canvas);
                break;
        }
    }

    /// <summary>Shifts each pixel a little along a smooth noise: no line stays straight.</summary>
    private static void Wobble(Canvas canvas, Noise noise, float reach, float pace)
    {
        int width = canvas.Width, height = canvas.Height, side = Math.Min(width, height);
        var source = canvas.Pixels.ToArray();
        for (var y = 0; y < height; y++)
        {
            canvas.ThrowIfCancelled();
            for (var x = 0; x < width; x++)
            {
                float u = x * pace / side, v = y * pace / side;
                var dx = (int)((noise.Fractal(u, v, 3) - 0.5f) * 2 * reach * side);
                var dy = (int)((noise.Fractal(u + 31, v + 17, 3) - 0.5f) * 2 * reach * side);
                canvas.Pixels[(y * width) + x] = source[(Math.Clamp(y + dy, 0, height - 1) * width) + Math.Clamp(x + dx, 0, width - 1)];
            }
        }
    }

    /// <summary>Darkens, or draws in one colour, where the picture changes from pixel to pixel.</summary>
    private static void Edges(Canvas canvas, float gain, Vector4 ink, float most)
    {
        int width = canvas.Width, height = canvas.Height;
        var source = canvas.Pixels.ToArray();
        var step = Math.Max(1, Math.Min(width, height) / 400);
        for (var y = step; y < height - step; y++)
        {
            canvas.ThrowIfCancelled();
            for (var x = step; x < width - step; x++)
            {
                var at = (y * width) + x;
                var change = Vector4.Abs(source[at + step] - source[at - step]) + Vector4.Abs(source[at + (step * width)] - source[at - (step * width)]);
                var share = MathF.Min(most, (change.X + change.Y + change.Z) / 3 * gain);
                canvas.Pixels[at] = ink == Vector4.Zero ? source[at] * (1 - (share * 0.5f)) : Vector4.Lerp(source[at], ink, share);
            }
        }
    }

    /// <summary>Lightens towards paper, whose grain shows.</summary>
    private static void Paper(Canvas canvas, Noise noise, float lighter, float grain)
    {
        var paper = new Vector4(0.99f, 0.97f, 0.92f, 1);
        float side = Math.Min(canvas.Width, canvas.Height);
        for (var y = 0; y < canvas.Height; y++)
        {
            canvas.ThrowIfCancelled();
            for (var x = 0; x < canvas.Width; x++)
            {
                ref var pixel = ref canvas.Pixels[(y * canvas.Width) + x];
                var tooth = noise.At(x * 120 / side, y * 120 / side) - 0.5f;
                var pool = noise.Fractal(x * 4 / side, y * 4 / side, 3) - 0.5f;
                pixel = Vector4.Lerp(pixel, paper, Math.Clamp(lighter + (tooth * grain * 2) + (pool * grain * 3), 0, 1));
            }
        }
    }

    /// <summary>Short strokes that follow a field of noise, each in the colour of the place it starts from.</summary>
    private static void Daubs(Canvas canvas, Noise noise)
    {
        int width = canvas.Width, height = canvas.Height, side = Math.Min(width, height);
        var source = canvas.Pixels.ToArray();
        var transform = canvas.Transform;
        canvas.Transform = Matrix3x2.Identity;
        var chance = new Chance((ulong)side);
        foreach (var size in (ReadOnlySpan<float>)[0.02f, 0.0105f])
        {
            var step = size * side * 0.8f;
            for (var y = 0f; y < height; y += step)
            {
                for (var x = 0f; x < width; x += step)
                {
                    float px = Math.Clamp(x + chance.Between(-step, step), 0, width - 1), py = Math.Clamp(y + chance.Between(-step, step), 0, height - 1);
                    var (sin, cos) = MathF.SinCos(noise.At(px * 3 / side, py * 3 / side) * MathF.Tau * 1.5f);
                    var length = size * side * 1.1f;
                    var ink = Ink.From(source[((int)py * width) + (int)px]) with { A = 0.82f };
                    canvas.Stroke(Shape.Line(px - (cos * length), py - (sin * length), px + (cos * length), py + (sin * length)), size * side * 0.75f, ink.Mix(chance.Once(0.5f) ? Ink.White : Ink.Black, chance.Next() * 0.06f) with { A = 0.82f });
                }
            }
        }

        canvas.Transform = transform;
    }

    private static void Grey(Canvas canvas)
    {
        foreach (ref var pixel in canvas.Pixels)
        {
            var luma = Vector4.Dot(pixel, new(0.299f, 0.587f, 0.114f, 0));
            pixel = new(luma, luma, luma, 1);
        }
    }

    /// <summary>Big square pixels of few colours.</summary>
    private static void Blocks(Canvas canvas)
    {
        int width = canvas.Width, height = canvas.Height;
        var size = Math.Max(2, Math.Min(width, height) / 80);
        for (var y = 0; y < height; y += size)
        {
            for (var x = 0; x < width; x += size)
            {
                int right = Math.Min(x + size, width), bottom = Math.Min(y + size, height);
                var sum = Vector4.Zero;
                for (var v = y; v < bottom; v++)
                {
                    for (var u = x; u < right; u++)
                    {
                        sum += canvas.Pixels[(v * width) + u];
                    }
                }

                var mean = sum / ((right - x) * (bottom - y)) * 10;
                var few = new Vector4(MathF.Round(mean.X), MathF.Round(mean.Y), MathF.Round(mean.Z), 10) / 10;
                for (var v = y; v < bottom; v++)
                {
                    canvas.Pixels.Slice((v * width) + x, right - x).Fill(few);
                }
            }
        }
    }
}
