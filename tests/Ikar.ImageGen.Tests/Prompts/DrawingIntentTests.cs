using Xunit;

namespace Ikar.ImageGen.Tests.Prompts;

public sealed class DrawingIntentTests
{
    private static readonly LabelledMessage[] Labelled = ReadTable();

    public static TheoryData<int, string> Lines => [.. Labelled.Select(row => new TheoryDataRow<int, string>(row.Line, row.Text))];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Message_is_understood_as_a_person_would(int line, string message)
    {
        var row = Labelled.Single(row => row.Line == line);
        var isRequested = DrawingIntent.IsRequested(message, out var subject);
        Assert.Equal((row.IsWish, row.Subject), (isRequested, subject));
        Assert.Equal(isRequested, DrawingIntent.IsRequested(message));
    }

    [Fact]
    public void Table_has_enough_of_both_kinds()
    {
        Assert.True(Labelled.Length >= 250, $"{Labelled.Length} rows");
        Assert.True(Labelled.Count(row => row.IsWish) >= 120);
        Assert.True(Labelled.Count(row => !row.IsWish) >= 120);
        Assert.Equal(Labelled.Length, Labelled.Select(row => row.Text).Distinct().Count());
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("message", () => DrawingIntent.IsRequested(null!));
        Assert.Throws<ArgumentNullException>("message", () => DrawingIntent.IsRequested(null!, out _));
    }

    private static LabelledMessage[] ReadTable() =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "drawing-intent.tsv"))
            .Select((text, index) => (Cells: text.Split('\t'), Line: index + 1, IsRow: text.Length > 0 && text[0] is '+' or '-'))
            .Where(row => row.IsRow)
            .Select(row => new LabelledMessage(row.Line, row.Cells[0] == "+", row.Cells[1], row.Cells[2].Replace("\\n", "\n", StringComparison.Ordinal)))];

    private sealed record LabelledMessage(int Line, bool IsWish, string Subject, string Text);
}
