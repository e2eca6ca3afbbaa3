using System.Text.Encodings.Web;
using System.Text.Json;

namespace Benchmarks.Junk;

/// <summary>A kind of junk: a pattern over and over, with something before and behind it.</summary>
/// <param name="Head">What stands before.</param>
/// <param name="Pattern">What is repeated.</param>
/// <param name="Tail">What stands behind.</param>
internal sealed record JunkKind(string Head, string Pattern, string Tail)
{
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
        new(random.Next(3) == 0 ? Some(random) : "", Some(random), random.Next(4) == 0 ? Some(random) : "");

    /// <summary>A child that differs in one place.</summary>
    public JunkKind Mutate(Random random)
    {
        var at = random.Next(Pattern.Length);
        var child = random.Next(5) switch
        {
            0 => this with { Pattern = Pattern.Insert(at, Piece(random)) },
            1 when Pattern.Length > 1 => this with { Pattern = Pattern.Remove(at, 1) },
            2 => this with { Head = Piece(random) + Piece(random) },
            3 => this with { Tail = Piece(random) },
            _ => this with { Pattern = Pattern.Remove(at, 1).Insert(at, Piece(random)) },
        };
        return child.Pattern.Length <= LongestPattern && child.Head.Length <= LongestHead ? child : this;
    }

    /// <summary>Some 100 KB of it, or another length.</summary>
    public string Text(int length) => Head + string.Concat(Enumerable.Repeat(Pattern, length / Pattern.Length)) + Tail;

    public override string ToString() => $"{Quoted(Head)} ({Quoted(Pattern)})* {Quoted(Tail)}";

    private static string Some(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Piece(random)));

    private static string Piece(Random random) => Pieces[random.Next(Pieces.Length)];

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);
}
