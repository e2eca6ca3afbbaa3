using System.Text.Encodings.Web;
using System.Text.Json;

namespace Benchmarks.Junk;

/// <summary>A kind of junk: a pattern over and over, with something before and behind it, and perhaps another pattern over and over in the middle of it.</summary>
/// <param name="Head">What stands before.</param>
/// <param name="Pattern">What is repeated.</param>
/// <param name="Tail">What stands behind.</param>
/// <param name="Inner">What is repeated in the middle of each pattern; empty for nothing.</param>
/// <param name="Times">How many times.</param>
internal sealed record JunkKind(string Head, string Pattern, string Tail, string Inner, int Times)
{
    // As long as a block may be, and a bit.
    private const int LongestInner = 17_000;
    private const int LongestPattern = 40;
    private const int LongestHead = 60;

    // Signs and pieces that mean something to the extractor.
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", "'", ":", ",", "\n", "\n", "\n", "`", "```", "```json", "~~~", "<a>", "</a>", "<think>", "</think>", "<", ">", "|", " ", "  ", "\t", "a", "de", "description",
        "\"description\": ", "{\"description\": \"a\"}", "\"name\": \"x\"", "\"prompt\"", "1", "null", "true", "//", "/*", "*/", "#", "\\", "\\n", "\\\"", "\uFF5B", "\uFF5D", "\u201C", "\u201D", "«", "»",
        "\uFF02", "\uFF1A", "prompt:", "Image:", "x:", "{}", "[]", "\r", "\r\n", "+", "=", "-", ".", "<image_prompt>", "<pre>", "<code>", "'''", "(", ")", "\"\"", "{\n", "}\n", ",\n",
    ];

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Draws a kind by lot.</summary>
    public static JunkKind Draw(Random random) =>
        new(random.Next(3) == 0 ? Some(random) : "", Some(random), random.Next(4) == 0 ? Some(random) : "", random.Next(3) == 0 ? Some(random) : "", 1 << random.Next(4, 13));

    /// <summary>A child that differs in one place.</summary>
    public JunkKind Mutate(Random random)
    {
        var at = random.Next(Pattern.Length);
        var child = random.Next(7) switch
        {
            0 => this with { Pattern = Pattern.Insert(at, Piece(random)) },
            1 when Pattern.Length > 1 => this with { Pattern = Pattern.Remove(at, 1) },
            2 => this with { Head = Piece(random) + Piece(random) },
            3 => this with { Tail = Piece(random) },
            4 => this with { Inner = Inner.Insert(random.Next(Inner.Length + 1), Piece(random)) },
            5 => this with { Inner = Some(random), Times = 1 << random.Next(4, 13) },
            _ => this with { Pattern = Pattern.Remove(at, 1).Insert(at, Piece(random)) },
        };
        return child.Pattern.Length <= LongestPattern && child.Inner.Length <= LongestPattern && child.Head.Length <= LongestHead ? child : this;
    }

    /// <summary>Some 100 KB of it, or another length.</summary>
    public string Text(int length)
    {
        var middle = Pattern.Length / 2;
        var inner = Repeat(Inner, Math.Min(Times, LongestInner / Math.Max(1, Inner.Length)));
        var unit = Pattern[..middle] + inner + Pattern[middle..];
        return Head + Repeat(unit, Math.Max(1, length / unit.Length)) + Tail;
    }

    public override string ToString()
    {
        var middle = Pattern.Length / 2;
        var unit = Inner.Length == 0 ? Quoted(Pattern) : $"{Quoted(Pattern[..middle])} ({Quoted(Inner)})*{Times} {Quoted(Pattern[middle..])}";
        return $"{Quoted(Head)} ({unit})* {Quoted(Tail)}";
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Some(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Piece(random)));

    private static string Piece(Random random) => Pieces[random.Next(Pieces.Length)];

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);
}
