using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Ikar.ImageGen;

namespace Benchmarks;

/// <summary>The reader of wishes against what a bot would write itself: one regular expression of stems, which knows no grammar.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public partial class DrawingIntentBenchmarks
{
    private readonly string _long = string.Concat(Enumerable.Repeat("Это обычное сообщение ни о чём, just some prose of a chat, длиной в сто знаков или около того. ", 40));

    [Params("Can you draw me a cat in space, please?", "как нарисовать график в Excel?", "long")]
    public string Message { get; set; } = "";

    private string Text => Message == "long" ? _long : Message;

    [Benchmark(Baseline = true)]
    public bool Stems() => Stem().IsMatch(Text);

    [Benchmark]
    public bool IsRequested() => DrawingIntent.IsRequested(Text);

    [Benchmark]
    public string Subject() => DrawingIntent.IsRequested(Text, out var subject) ? subject : "";

    [GeneratedRegex(@"\b(?:нарису\w*|рисуй\w*|изобраз\w*|намалю\w*|(?:сделай|создай|сгенерируй|покажи|хочу|нужн\w+)\b.{0,40}\b(?:картинк|рисун|изображени|фото)\w*|draw|paint|sketch|(?:make|create|generate|show|want|need)\b.{0,40}\b(?:picture|image|drawing|photo|logo))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stem();
}
