using System.Globalization;
using Ikar.ImageGen.Telegram.Drawing;

namespace Ikar.ImageGen.Telegram.Texts;

/// <summary>Writes the caption under pictures: the prompt as asked, then model and seconds in italics.</summary>
internal static class CaptionBuilder
{
    /// <summary>The longest caption, after markup is taken out.</summary>
    public const int Limit = 1024;

    /// <summary>A caption is read beside a picture; longer prompts are cut to this.</summary>
    private const int PromptLimit = 300;

    /// <summary>What model and seconds usually need.</summary>
    private const int RoomForFacts = 50;

    /// <summary>The caption for one picture, or for an album of several prompts; null when there is nothing to say.</summary>
    public static MarkedText? Build(IReadOnlyList<DrawnPicture> pictures, TelegramTexts texts, TelegramImageOptions options)
    {
        var lines = new List<string>();
        var tags = new List<TagSpan>();
        var length = 0;
        foreach (var picture in pictures)
        {
            if (options.CaptionPrompt)
            {
                Add(TextSplitter.Shorten(OneLine(picture.Request.Prompt), Math.Clamp((Limit / pictures.Count) - RoomForFacts, 20, PromptLimit)));
            }

            var facts = Facts(picture.Result, texts, options);
            if (facts.Length > 0)
            {
                tags.Add(new TagSpan("<i>", "i", length, length + facts.Length));
                Add(facts);
            }
        }

        // Names of models can be long; what is over is cut.
        return lines.Count == 0 ? null : new MarkedText(string.Join('\n', lines), tags).Split(Limit)[0];

        void Add(string line)
        {
            lines.Add(line);
            length += line.Length + 1;
        }
    }

    /// <summary>Whether the caption could not hold the whole prompt.</summary>
    public static bool Shortens(DrawnPicture picture) => TextSplitter.Count(OneLine(picture.Request.Prompt)) > PromptLimit;

    private static string Facts(ImageResult result, TelegramTexts texts, TelegramImageOptions options)
    {
        var facts = new List<string>(3);
        if (result.IsPreview)
        {
            // Always: a sketch must never pass for a model's picture.
            facts.Add(texts.Preview);
        }
        else if (options.CaptionModel)
        {
            facts.Add(result.Model.Name);
        }

        if (options.CaptionSeconds && !result.IsPreview)
        {
            facts.Add(Apology.Fill(texts.Seconds, result.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)));
        }

        return string.Join(" · ", facts);
    }

    private static string OneLine(string prompt) => string.Join(' ', prompt.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
