using Ikar.ImageGen.Offline.Vocabulary;

namespace Ikar.ImageGen.Offline.Tests.Docs;

/// <summary>docs/offline.md must not drift from the code.</summary>
public sealed class OfflinePageTests
{
    private static readonly string Page = Repository.Read("docs/offline.md");

    [Fact]
    public void The_recipe_is_the_code_of_a_real_subject()
    {
        var source = Repository.Read("src/Ikar.ImageGen.Offline/Subjects/Apple.cs");
        var body = source[source.IndexOf("internal sealed class", StringComparison.Ordinal)..].Trim();

        Assert.Contains($"```\n{body}\n```", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_recipe_row_is_a_real_row()
    {
        var rows = Repository.Read("src/Ikar.ImageGen.Offline/Vocabulary/SubjectList.cs").Split('\n').Select(static line => line.Trim());

        Assert.Contains(rows, static row => row.StartsWith("new(new Apple()", StringComparison.Ordinal) && Page.Contains($"```\n{row}\n```", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_subject_is_listed()
    {
        var list = Page[Page.IndexOf("## What it can draw", StringComparison.Ordinal)..Page.IndexOf("## Add a subject", StringComparison.Ordinal)];

        Assert.All(SubjectList.All, row => Assert.Contains(row.English.Split(' ')[0].Replace('_', ' '), list, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sizes_are_the_right_ones()
    {
        Assert.Contains($"{OfflinePainter.SmallestSide} to {OfflinePainter.LargestSide} pixels", Page, StringComparison.Ordinal);
        Assert.Contains("OFFLINE PREVIEW", Page, StringComparison.Ordinal);
    }
}
