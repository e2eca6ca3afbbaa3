using System.Numerics;

namespace Ikar.ImageGen.Offline.Drawing;

/// <summary>The words in the lower right corner that say the picture is no model's work.</summary>
internal static class Label
{
    private const int LongestLabel = 40;

    public static void Draw(Canvas canvas, string text)
    {
        var dot = Math.Max(1, Math.Min(canvas.Width, canvas.Height) / 320);
        var step = (PixelFont.GlyphWidth + 1) * dot;
        var lines = Wrap(text.Length > LongestLabel ? text[..LongestLabel] : text, Math.Max(1, (canvas.Width - (6 * dot)) / step));
        var lineHeight = (PixelFont.GlyphHeight + 2) * dot;
        var width = (lines.Max(static line => line.Length) * step) + (5 * dot);
        var height = (lines.Count * lineHeight) + (4 * dot);
        int left = canvas.Width - width, top = canvas.Height - height;
        Dots(canvas, left, top, width, height, new Vector4(0.06f, 0.06f, 0.09f, 1), 0.55f);
        for (var i = 0; i < lines.Count; i++)
        {
            for (var k = 0; k < lines[i].Length; k++)
            {
                Glyph(canvas, lines[i][k], left + (3 * dot) + (k * step), top + (3 * dot) + (i * lineHeight), dot);
            }
        }
    }

    private static void Glyph(Canvas canvas, char letter, int x, int y, int dot)
    {
        var rows = PixelFont.Rows(letter);
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < PixelFont.GlyphWidth; c++)
            {
                if ((rows[r] >> (PixelFont.GlyphWidth - 1 - c) & 1) != 0)
                {
                    Dots(canvas, x + (c * dot), y + (r * dot), dot, dot, Vector4.One, 0.92f);
                }
            }
        }
    }

    private static void Dots(Canvas canvas, int left, int top, int width, int height, Vector4 colour, float opacity)
    {
        for (var y = Math.Max(0, top); y < Math.Min(canvas.Height, top + height); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(canvas.Width, left + width); x++)
            {
                ref var pixel = ref canvas.Pixels[(y * canvas.Width) + x];
                pixel = Vector4.Lerp(pixel, colour, opacity);
            }
        }
    }

    private static List<string> Wrap(string text, int longest)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = word.Length > longest ? word[..longest] : word;
            if (lines.Count > 0 && lines[^1].Length + 1 + cut.Length <= longest)
            {
                lines[^1] += " " + cut;
            }
            else
            {
                lines.Add(cut);
            }
        }

        return lines.Count == 0 ? [""] : lines;
    }
}
