namespace Ikar.ImageGen.Prompts.Wishes;

/// <summary>Turns a prompt and the technical wishes beside it into a request within bounds.</summary>
internal static class PromptWishes
{
    /// <summary>Makes the request. Never throws, whatever the LLM wrote; its words are not repeated in the warnings.</summary>
    public static ImageRequest ToRequest(ImagePrompt prompt, PromptLimits limits)
    {
        var request = new ImageRequest(prompt.Description) { Style = prompt.Style, Mood = prompt.Mood, NegativePrompt = prompt.NegativePrompt };
        return prompt.Extra is { Count: > 0 } extra ? WithWishes(request, extra, limits) : request;
    }

    private static ImageRequest WithWishes(ImageRequest request, IReadOnlyDictionary<string, string> extra, PromptLimits limits)
    {
        var warnings = new List<string>();
        var size = new SizeWish();
        var taken = new HashSet<WishKind>();
        var unread = new HashSet<WishKind>();
        foreach (var (key, value) in extra)
        {
            var kind = WishKeys.Classify(key);
            if (kind == WishKind.None || taken.Contains(kind))
            {
                continue;
            }

            var cleaned = WishValue.Clean(value);
            if (cleaned is not null && WishValue.IsNoWish(cleaned))
            {
                continue;
            }

            if (cleaned is not null && TryTake(kind, cleaned, size, limits, warnings, ref request))
            {
                taken.Add(kind);
            }
            else if (unread.Add(kind))
            {
                warnings.Add($"The {WishKeys.Name(kind)} asked for could not be read; it was ignored.");
            }
        }

        return request with { Size = size.Complete(limits, warnings), Warnings = warnings };
    }

    private static bool TryTake(WishKind kind, string cleaned, SizeWish size, PromptLimits limits, List<string> warnings, ref ImageRequest request)
    {
        switch (kind)
        {
            case WishKind.Seed when WishValue.TryReadSeed(cleaned, out var seed):
                request = request with { Seed = seed };
                return true;
            case WishKind.Steps when WishValue.TryReadWhole(cleaned, out var steps):
                request = request with { Steps = Lowered(steps, Math.Max(1, limits.MaxSteps), "inference steps", warnings) };
                return true;
            case WishKind.Count when WishValue.TryReadWhole(cleaned, out var count):
                request = request with { Count = Lowered(count, Math.Max(1, limits.MaxCount), "pictures", warnings) };
                return true;
            case WishKind.Guidance when WishValue.TryReadScale(cleaned, out var guidance):
                request = request with { GuidanceScale = Lowered(guidance, Math.Max(0, limits.MaxGuidanceScale), "of guidance scale", warnings) };
                return true;
            case WishKind.Seed or WishKind.Steps or WishKind.Count or WishKind.Guidance:
                return false;
            default:
                return size.TryTake(kind, cleaned);
        }
    }

    private static T Lowered<T>(T asked, T most, string what, List<string> warnings)
        where T : IComparable<T>
    {
        if (asked.CompareTo(most) <= 0)
        {
            return asked;
        }

        warnings.Add(FormattableString.Invariant($"{asked} {what} were lowered to {most}, the most a prompt may ask for."));
        return most;
    }
}
