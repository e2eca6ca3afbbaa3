namespace Ikar.ImageGen.Telegram;

/// <summary>A style that people can choose.</summary>
public sealed class TelegramStyle
{
    /// <summary>Names a style.</summary>
    /// <param name="style">What <see cref="ImageRequest.Style"/> gets, for example "oil painting".</param>
    /// <param name="russian">Its name in Russian; null for the same.</param>
    /// <param name="english">Its name in English; null for the same.</param>
    /// <exception cref="ArgumentException"><paramref name="style"/> is blank.</exception>
    public TelegramStyle(string style, string? russian = null, string? english = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(style);
        Style = style;
        Russian = russian ?? style;
        English = english ?? style;
    }

    /// <summary>What <see cref="ImageRequest.Style"/> gets.</summary>
    public string Style { get; }

    /// <summary>The name in Russian.</summary>
    public string Russian { get; }

    /// <summary>The name in English.</summary>
    public string English { get; }

    internal static List<TelegramStyle> CreateDefaults() =>
    [
        new("photo", "Фото", "Photo"),
        new("anime", "Аниме", "Anime"),
        new("oil painting", "Масло", "Oil painting"),
        new("watercolor", "Акварель", "Watercolor"),
        new("pixel art", "Пиксели", "Pixel art"),
        new("3D render", "3D", "3D render"),
        new("pencil sketch", "Карандаш", "Pencil sketch"),
        new("cyberpunk", "Киберпанк", "Cyberpunk"),
    ];
}
