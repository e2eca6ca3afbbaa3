using System.Text.RegularExpressions;
using Xunit;

namespace Ikar.ImageGen.Tests.Docs;

/// <summary>What the library promises of its own source.</summary>
public sealed partial class HouseTests
{
    private const int MostLines = 300;

    [Fact]
    public void No_source_file_is_longer_than_one_can_read_at_a_sitting()
    {
        var tooLong = SourceFiles("src").Where(file => File.ReadLines(file).Count() > MostLines);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void The_extractor_is_built_of_whole_types_and_without_regular_expressions()
    {
        var others = SourceFiles("src/Ikar.ImageGen/Prompts/Extraction")
            .Where(file => PartialOrRegex().IsMatch(File.ReadAllText(file)));

        Assert.Empty(others);
    }

    [Fact]
    public void Each_type_that_the_page_of_the_extractor_names_has_a_file_of_its_own()
    {
        var files = SourceFiles("src/Ikar.ImageGen/Prompts").Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var page = RepositoryFiles.Read("docs/extractor.md");
        var table = page[page.IndexOf("## How it is built", StringComparison.Ordinal)..page.IndexOf("## How it is tested", StringComparison.Ordinal)];

        var named = TypeNames().Matches(table).Select(match => match.Groups[1].Value).Where(name => name != "Extraction").ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(files!));
    }

    [GeneratedRegex(@"RegularExpressions|\bpartial (class|struct|record)\b")]
    private static partial Regex PartialOrRegex();

    [GeneratedRegex(@"`(?:\w+/)*([A-Z]\w+)`")]
    private static partial Regex TypeNames();

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"));
}
