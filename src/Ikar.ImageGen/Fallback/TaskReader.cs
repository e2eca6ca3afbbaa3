namespace Ikar.ImageGen.Fallback;

/// <summary>Guesses from the words of a request what kind of picture is wanted. Russian and English stems; a wrong guess costs nothing but the order.</summary>
internal static class TaskReader
{
    private static readonly (ImageStrengths Task, string[] Marks)[] Table =
    [
        (ImageStrengths.Text, ["надпис", "с текстом", "слова «", "with the text", "with text", "that says", "saying \"", "caption", "lettering", "typograph", "poster with"]),
        (ImageStrengths.PixelArt, ["пиксел", "pixel art", "pixel-art", "8-bit", "16-bit"]),
        (ImageStrengths.Anime, ["аниме", "манга", "anime", "manga"]),
        (ImageStrengths.Logo, ["логотип", "эмблем", "иконк", "logo", "emblem", "app icon"]),
        (ImageStrengths.Photo, ["фото", "photo", "realistic", "реалистич", "dslr"]),
    ];

    /// <summary>The task, or <see cref="ImageStrengths.None"/>.</summary>
    public static ImageStrengths Read(ImageRequest request)
    {
        foreach (var (task, marks) in Table)
        {
            foreach (var mark in marks)
            {
                if (Has(request.Style, mark) || Has(request.Prompt, mark) || Has(request.EnglishPrompt, mark))
                {
                    return task;
                }
            }
        }

        return ImageStrengths.None;
    }

    private static bool Has(string? text, string mark) => text?.Contains(mark, StringComparison.OrdinalIgnoreCase) == true;
}
