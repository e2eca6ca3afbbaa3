using System.Diagnostics.CodeAnalysis;
using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Vocabulary;

namespace Ikar.ImageGen;

/// <summary>Paints pictures from a prompt's words without a model: no key, no network, no native files. The same prompt and seed give the same picture everywhere.</summary>
/// <remarks>It reads English and Russian. Prompts without a word it knows become an abstract picture. Safe to use from several threads at once.</remarks>
public sealed class OfflinePainter
{
    /// <summary>The shortest side it paints, in pixels; smaller sizes are raised to it.</summary>
    public const int SmallestSide = 64;

    /// <summary>The longest side it paints, in pixels; larger sizes are lowered to it.</summary>
    public const int LargestSide = 2048;

    private const int UsualSide = 512;

    /// <summary>Paints a picture.</summary>
    /// <param name="prompt">What to paint. Any text will do.</param>
    /// <param name="size">The size, each side clamped to 64 to 2048 pixels; the default value means 512×512.</param>
    /// <param name="seed">Chooses among the pictures of one prompt. Null: a seed made from the prompt, so that one prompt gives one picture.</param>
    /// <param name="label">Drawn into the lower right corner in capitals, up to 40 Latin letters and digits; null or empty for none.</param>
    /// <returns>A PNG that carries the seed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="prompt"/> is null.</exception>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The painter is used as an object.")]
    public GeneratedImage Paint(string prompt, ImageSize size, long? seed = null, string? label = "OFFLINE PREVIEW") =>
        Render(prompt, size, seed, label, CancellationToken.None);

    /// <summary>Paints a picture, unless it is cancelled on the way: the token is looked at before every shape.</summary>
    internal static GeneratedImage Render(string prompt, ImageSize size, long? seed, string? label, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        var chosen = seed ?? SeedFor(prompt);
        var (width, height) = (Side(size.Width), Side(size.Height));
        var canvas = new Canvas(width, height, cancellationToken);
        var bits = Chance.HashOf(prompt) ^ new Chance((ulong)chosen).NextBits();
        var brief = PromptReader.Read(prompt);
        Composer.Paint(canvas, brief, bits);
        Styling.Apply(canvas, brief.Finish, new Noise(bits));
        if (!string.IsNullOrWhiteSpace(label))
        {
            Label.Draw(canvas, label);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var bytes = Finishing.ToBytes(canvas, brief, bits);
        return GeneratedImage.FromBytes(PngWriter.Write(bytes, width, height), chosen);
    }

    /// <summary>The seed a prompt has when none is given: below 2^31, so that every other backend takes it too.</summary>
    internal static long SeedFor(string prompt) => (long)(Chance.HashOf(prompt) >> 33);

    private static int Side(int wished) => wished <= 0 ? UsualSide : Math.Clamp(wished, SmallestSide, LargestSide);
}
