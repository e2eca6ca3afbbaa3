using System.Globalization;
using Xunit;

namespace Ikar.ImageGen.Tests.Models;

public sealed class ModelsPageTests
{
    [Fact]
    public void The_models_page_shows_the_table_of_the_code()
    {
        var registry = new ModelRegistry();
        var expected = string.Join('\n', registry.All.Select(Row));
        var page = RepositoryFiles.Read("docs/models.md");

        Assert.True(page.Contains(expected, StringComparison.Ordinal), "docs/models.md has drifted from BuiltInModels; its rows must be:\n" + expected);
    }

    private static string Row(ImageModel model)
    {
        string[] cells =
        [
            $"[{model.Id}](https://huggingface.co/{model.Id})",
            model.Name,
            $"{model.Steps}",
            model.GuidanceScale is { } guidance ? guidance.ToString("0.0#", CultureInfo.InvariantCulture) : "–",
            model.SupportsNegativePrompt ? model.NegativePrompt ?? "yes" : model.NegativePrompt is null ? "no" : $"{model.NegativePrompt} (not sent: unsupported)",
            $"{model.DefaultSize.Width}×{model.DefaultSize.Height}, up to {model.MaxSize}, ×{model.SizeMultiple}",
            model.Tasks == ImageTasks.ImageToImage ? "changes a picture" : "draws",
            model.Strengths == ImageStrengths.None ? "" : model.Strengths.ToString(),
            model.Quality switch { ImageQuality.Good => "good", ImageQuality.VeryGood => "very good", _ => "excellent" },
            string.Create(CultureInfo.InvariantCulture, $"{model.TypicalDuration.TotalSeconds:0.##} s"),
            model.License,
        ];
        return "| " + string.Join(" | ", cells) + " |";
    }
}
