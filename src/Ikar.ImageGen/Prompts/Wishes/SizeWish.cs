namespace Ikar.ImageGen.Prompts.Wishes;

/// <summary>Gathers what a prompt says about the size, and completes it to a size within bounds.</summary>
internal sealed class SizeWish
{
    // The area that today's models are trained for.
    private const double Area = 1024 * 1024;

    // Latent models draw in blocks of 8 pixels.
    private const int Block = 8;

    private int? _width;
    private int? _height;
    private double? _side;
    private (double Width, double Height)? _size;
    private double? _ratio;
    private double? _shape;

    private bool HasPixels => _width is not null || _height is not null || _side is not null || _size is not null;

    private double? SizeRatio => _size is var (width, height) ? width / height : null;

    /// <summary>Takes one cleaned value.</summary>
    /// <returns>False if it can't be read.</returns>
    public bool TryTake(WishKind kind, string cleaned)
    {
        if (kind is WishKind.Width or WishKind.Height)
        {
            var isNumber = WishValue.TryReadWhole(cleaned, out var side);
            (_width, _height) = !isNumber ? (_width, _height) : kind == WishKind.Width ? (side, _height) : (_width, side);
            return isNumber;
        }

        if (!SizeText.TryRead(cleaned, fractions: kind != WishKind.Size, out var text))
        {
            return false;
        }

        _shape ??= text.Shape;
        if (text.Second > 0 && (text.IsRatio || kind != WishKind.Size))
        {
            _ratio ??= text.First / text.Second;
        }
        else if (text.Second > 0)
        {
            _size = (text.First, text.Second);
        }
        else if (text.First > 0 && kind == WishKind.Size)
        {
            _side = text.First;
        }
        else if (text.First > 0)
        {
            _ratio ??= text.First;
        }

        return true;
    }

    /// <summary>The size, or null if nothing was said about it. Pixels win over a ratio, and a ratio over an orientation.</summary>
    public ImageSize? Complete(PromptLimits limits, List<string> warnings)
    {
        if (Sides() is not var (width, height))
        {
            return null;
        }

        // Limits that the options' validator has not seen may be upside down.
        var shortest = Math.Max(1, limits.MinSide);
        var longest = Math.Max(shortest, limits.MaxSide);
        if (width >= shortest && width <= longest && height >= shortest && height <= longest)
        {
            return new ImageSize((int)width, (int)height);
        }

        var scale = Math.Max(width, height) > longest ? longest / Math.Max(width, height) : shortest / Math.Min(width, height);
        var fitted = new ImageSize(Snap(width * scale, shortest, longest), Snap(height * scale, shortest, longest));

        // Who gave a ratio alone asked for no pixels, and gets the ratio; nothing was taken away.
        if (HasPixels || Math.Min(width, height) * scale < shortest - 1e-6 || Math.Max(width, height) * scale > longest + 1e-6)
        {
            warnings.Add(FormattableString.Invariant($"The size asked for was changed to {fitted}: a side may have from {shortest} to {longest} pixels."));
        }

        return fitted;
    }

    private (double Width, double Height)? Sides()
    {
        if (_width is { } bothWidth && _height is { } bothHeight)
        {
            return (bothWidth, bothHeight);
        }

        var ratio = Ratio();
        if (_width is { } width)
        {
            return (width, Other(width, 1 / (SizeRatio ?? ratio ?? 1)));
        }

        if (_height is { } height)
        {
            return (Other(height, SizeRatio ?? ratio ?? 1), height);
        }

        if (_size is not null)
        {
            return _size;
        }

        if (_side is { } side)
        {
            return ratio > 1 ? (side, Other(side, 1 / ratio.Value)) : (Other(side, ratio ?? 1), side);
        }

        return ratio is { } shape ? (Round(Math.Sqrt(Area * shape)), Round(Math.Sqrt(Area / shape))) : null;
    }

    // "portrait" beside "16:9" means 9:16.
    private double? Ratio()
    {
        if (_ratio is not { } ratio)
        {
            return _shape;
        }

        return (_shape < 1 && ratio > 1) || (_shape > 1 && ratio < 1) ? 1 / ratio : ratio;
    }

    // The given side stays as it is, so its square does too.
    private static double Other(double side, double factor) => factor == 1 ? side : Round(side * factor);

    private static double Round(double side) => Math.Max(Block, Math.Round(side / Block) * Block);

    private static int Snap(double side, int shortest, int longest)
    {
        var within = Math.Clamp(side, shortest, longest);
        var rounded = Round(within);
        rounded += rounded > longest ? -Block : rounded < shortest ? Block : 0;
        return (int)(rounded >= shortest && rounded <= longest ? rounded : within);
    }
}
