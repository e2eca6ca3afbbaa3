using System.Globalization;

namespace Ikar.ImageGen.Prompts.Wishes;

/// <summary>Reads the value of one technical wish.</summary>
internal static class WishValue
{
    // Nothing that can be read is longer, so no value costs more than a glance.
    private const int LongestValue = 64;

    private static readonly HashSet<string> NoWishes = new(StringComparer.Ordinal)
    {
        "", "-", "auto", "automatic", "default", "any", "none", "null", "n/a", "random",
        "авто", "любой", "любая", "любое", "случайный", "случайное", "случайно", "нет",
    };

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "px", "pixel", "pixels", "пикс", "пиксель", "пикселя", "пикселей",
        "step", "steps", "шаг", "шага", "шагов",
        "image", "images", "picture", "pictures",
        "картинка", "картинки", "картинок", "изображение", "изображения", "изображений", "шт",
    };

    /// <summary>The value in small letters, with plain digits and signs, without invisible characters; null if it is too long to be one.</summary>
    public static string? Clean(string? value)
    {
        if (value is null)
        {
            return "";
        }

        if (value.Length > LongestValue)
        {
            return null;
        }

        Span<char> cleaned = stackalloc char[LongestValue];
        var length = 0;
        foreach (var c in value)
        {
            if (char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control && !char.IsWhiteSpace(c))
            {
                continue;
            }

            cleaned[length++] = c switch
            {
                >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - '\uFF01' + '!')), // full-width forms of ASCII
                '\u2212' or '\u2013' => '-',
                _ when char.IsWhiteSpace(c) => ' ',
                _ => char.ToLowerInvariant(c),
            };
        }

        return cleaned[..length].Trim().ToString();
    }

    /// <summary>Whether a cleaned value leaves the choice to us.</summary>
    public static bool IsNoWish(string cleaned) => NoWishes.Contains(cleaned);

    /// <summary>Whether the word is a unit that may follow a number.</summary>
    public static bool IsUnit(string word) => Units.Contains(word);

    /// <summary>Reads a whole number from 1 up to what an int holds.</summary>
    public static bool TryReadWhole(string cleaned, out int number)
    {
        var fits = TryReadNumber(WithoutUnit(cleaned), whole: true, out var read) && read is >= 1 and <= int.MaxValue && double.IsInteger(read);
        number = fits ? (int)read : 0;
        return fits;
    }

    /// <summary>Reads a number from 0.</summary>
    public static bool TryReadScale(string cleaned, out double number) =>
        TryReadNumber(cleaned, whole: false, out number) && number is >= 0 and <= int.MaxValue;

    /// <summary>Reads a seed; -1 is the wish for a random one, as in AUTOMATIC1111, and gives null.</summary>
    public static bool TryReadSeed(string cleaned, out long? seed)
    {
        // Past 2^53 a double can't tell neighbours apart, so plain digits don't go through it.
        if (!long.TryParse(cleaned, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            var fits = TryReadNumber(cleaned, whole: true, out var read) && read is >= -1 and <= 1L << 53 && double.IsInteger(read);
            number = fits ? (long)read : long.MinValue;
        }

        seed = number >= 0 ? number : null;
        return number >= -1;
    }

    private static string WithoutUnit(string cleaned)
    {
        var end = cleaned.TrimEnd('.').Length;
        var start = end;
        while (start > 0 && char.IsLetter(cleaned[start - 1]))
        {
            start--;
        }

        return start < end && IsUnit(cleaned[start..end]) ? cleaned[..start] : cleaned;
    }

    private static bool TryReadNumber(string cleaned, bool whole, out double number)
    {
        number = 0;
        var text = cleaned.Replace(" ", "", StringComparison.Ordinal);
        if (text.Length == 0 || char.IsLetter(text[^1]))
        {
            return false;
        }

        // "1,024" steps are many; a guidance of "7,500" is 7.5.
        var comma = text.LastIndexOf(',');
        var grouped = comma >= 0 && (text.Contains('.', StringComparison.Ordinal) || (whole && comma == text.Length - 4));
        text = grouped ? text.Replace(",", "", StringComparison.Ordinal) : text.Replace(',', '.');
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, Styles, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }
}
