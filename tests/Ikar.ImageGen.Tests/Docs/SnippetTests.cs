using System.Text.RegularExpressions;
using Xunit;

namespace Ikar.ImageGen.Tests.Docs;

public sealed partial class SnippetTests
{
    private static readonly Dictionary<string, string> Regions = ReadRegions();

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(RepositoryFiles.Root, "*.md")
        .Concat(Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs"), "*.md", SearchOption.AllDirectories))
        .Select(path => Path.GetRelativePath(RepositoryFiles.Root, path)).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_code_block_of_a_page_is_compiled_in_the_snippets_project(string page)
    {
        var text = RepositoryFiles.Read(page);
        var problems = new List<string>();
        foreach (Match block in CodeBlock().Matches(text))
        {
            var name = block.Groups["name"].Value;
            if (name.Length == 0)
            {
                problems.Add($"a C# block without <!-- snippet: name --> above it: {block.Value[..Math.Min(60, block.Length)]}");
            }
            else if (!Regions.TryGetValue(name, out var region))
            {
                problems.Add($"no #region {name} in tests/Snippets");
            }
            else if (region != block.Groups["code"].Value.Trim())
            {
                problems.Add($"the block \"{name}\" is not what tests/Snippets has:\n{region}");
            }
        }

        Assert.True(problems.Count == 0, $"{page}: {string.Join("\n", problems)}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_of_a_page_to_another_file_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(RepositoryFiles.Root, page))!;
        var dead = Link().Matches(RepositoryFiles.Read(page))
            .Select(link => link.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
            .Where(target => !Path.Exists(Path.Combine(folder, target.Split('#')[0])));

        Assert.Empty(dead);
    }

    private static Dictionary<string, string> ReadRegions()
    {
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "tests", "Snippets"), "*.cs"))
        {
            foreach (Match region in Region().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
            {
                regions.Add(region.Groups["name"].Value, Dedent(region.Groups["code"].Value));
            }
        }

        return regions;
    }

    private static string Dedent(string code)
    {
        var lines = code.Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..] : line.Trim())).Trim();
    }

    [GeneratedRegex(@"(?:<!-- snippet: (?<name>[\w-]+) -->\n+)?```(?:csharp|cs|c#)\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^[ \t]*#region (?<name>[\w-]+)\n(?<code>.*?)^[ \t]*#endregion", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Region();
}
