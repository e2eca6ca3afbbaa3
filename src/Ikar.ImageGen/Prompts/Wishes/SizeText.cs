using System.Globalization;

namespace Ikar.ImageGen.Prompts.Wishes;

/// <summary>A size, an aspect ratio or an orientation in words and numbers: "1024x768", "16:9", "1024 px", "portrait", "landscape_16_9".</summary>
/// <param name="First">The first number; 0 if there is none.</param>
/// <param name="Second">The second number; 0 if there is none.</param>
/// <param name="IsRatio">Whether what stands between the numbers is that of a ratio.</param>
/// <param name="Shape">The ratio that a word names: below 1 upright, above 1 lying, 1 square; null without a word.</param>
internal readonly record struct SizeText(double First, double Second, bool IsRatio, double? Shape)
{
    private static readonly (string Stem, double Ratio)[] Shapes =
    [
        ("square", 1), ("квадрат", 1),
        ("widescreen", 16 / 9.0), ("широкоэкран", 16 / 9.0),
        ("portrait", 3 / 4.0), ("vertical", 3 / 4.0), ("tall", 3 / 4.0),
        ("портрет", 3 / 4.0), ("вертикал", 3 / 4.0), ("книжн", 3 / 4.0),
        ("landscape", 4 / 3.0), ("horizontal", 4 / 3.0), ("wide", 4 / 3.0),
        ("пейзаж", 4 / 3.0), ("ландшафт", 4 / 3.0), ("горизонтал", 4 / 3.0), ("альбом", 4 / 3.0),
    ];

    // Between and behind the numbers; another word ("4k", "A4", "30 cm") makes them something else than pixels. Both x: Latin and Cyrillic.
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "x", "х", "by", "на", "hd", "ratio", "format", "формат", "orientation", "ориентация",
    };

    /// <summary>Reads a cleaned value.</summary>
    /// <param name="cleaned">The value.</param>
    /// <param name="fractions">Whether a comma is a decimal one, as in ratios. Pixels have none: "1,024" is a thousand, and "512,512" two sides.</param>
    /// <param name="text">What it says.</param>
    public static bool TryRead(string cleaned, bool fractions, out SizeText text)
    {
        text = default;
        var position = 0;
        while (position < cleaned.Length)
        {
            var c = cleaned[position];
            var start = position;
            if (char.IsAsciiDigit(c))
            {
                position = NumberEnd(cleaned, start, fractions);
                if (text.Second > 0 || IsNegative(cleaned, start) || !TryParse(cleaned[start..position], fractions, out var number))
                {
                    return false;
                }

                text = text.First > 0 ? text with { Second = number } : text with { First = number };
            }
            else if (char.IsLetter(c))
            {
                position = WordEnd(cleaned, start);
                if (!TryWord(cleaned[start..position], ref text))
                {
                    return false;
                }
            }
            else if (" *×✕,;()[]-:/_".Contains(c, StringComparison.Ordinal) || (c == '.' && !IsDigitAt(cleaned, start + 1)))
            {
                position++;
                text = text with { IsRatio = text.IsRatio || (c is ':' or '/' or '_' && text is { First: > 0, Second: 0 }) };
            }
            else
            {
                return false;
            }
        }

        text = text with { IsRatio = text is { IsRatio: true, Second: > 0 } };
        return text.First > 0 || text.Shape is not null;
    }

    private static bool TryWord(string word, ref SizeText text)
    {
        if (word is "to" or "к" && text.First > 0)
        {
            text = text with { IsRatio = true };
            return true;
        }

        foreach (var (stem, ratio) in Shapes)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
            {
                text = text with { Shape = text.Shape ?? ratio };
                return true;
            }
        }

        return Fillers.Contains(word) || WishValue.IsUnit(word);
    }

    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end;
    }

    private static int NumberEnd(string text, int start, bool fractions)
    {
        var end = DigitsEnd(text, start);
        if (IsDigitAt(text, end + 1))
        {
            var more = DigitsEnd(text, end + 1);
            var grouped = !fractions && text[end] is ',' or ' ' && end - start <= 2 && more - end == 4;
            if (text[end] == '.' || grouped || (fractions && text[end] == ','))
            {
                return more;
            }
        }

        return end;
    }

    private static int DigitsEnd(string text, int start)
    {
        var end = start;
        while (IsDigitAt(text, end))
        {
            end++;
        }

        return end;
    }

    private static bool IsDigitAt(string text, int position) => position < text.Length && char.IsAsciiDigit(text[position]);

    // "-5" is negative; "1024-768" is not.
    private static bool IsNegative(string text, int start) => start > 0 && text[start - 1] == '-' && (start == 1 || !char.IsAsciiDigit(text[start - 2]));

    private static bool TryParse(string digits, bool fractions, out double number)
    {
        var plain = fractions ? digits.Replace(',', '.') : digits.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            && number is > 0 and <= int.MaxValue
            && (fractions || number >= 1);
    }
}
