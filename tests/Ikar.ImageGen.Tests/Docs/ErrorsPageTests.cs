using Xunit;

namespace Ikar.ImageGen.Tests.Docs;

public sealed class ErrorsPageTests
{
    [Fact]
    public void The_errors_page_has_one_row_per_failure_kind_in_the_order_of_the_code()
    {
        var rows = RepositoryFiles.Read("docs/errors.md").Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|'))
            .ToList();

        Assert.Equal(Enum.GetNames<FailureKind>(), rows.Select(cells => cells[1].Trim(' ', '`')));
        Assert.All(rows, cells => Assert.Equal(4, cells.Count(cell => cell.Trim().Length > 0)));
    }
}
