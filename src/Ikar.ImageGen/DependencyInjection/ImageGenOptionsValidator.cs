using Microsoft.Extensions.Options;

namespace Ikar.ImageGen.DependencyInjection;

/// <summary>Checks the options when the host starts, with messages that say what to change and never quote a key.</summary>
internal sealed class ImageGenOptionsValidator : IValidateOptions<ImageGenOptions>
{
    public ValidateOptionsResult Validate(string? name, ImageGenOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        if (options.ApiKey is { } key && (!key.StartsWith("hf_", StringComparison.Ordinal) || key.Any(static c => c is <= ' ' or > '~')))
        {
            errors.AddError(
                $"the value from {options.ApiKeySource ?? nameof(options.ApiKey)} is no Hugging Face token: it must start with \"hf_\" and hold no blanks. "
                + "Make one at https://huggingface.co/settings/tokens; a provider's own key goes into HuggingFace.ProviderKeys",
                nameof(options.ApiKey));
        }

        if (options.Models.Count == 0)
        {
            errors.AddError("needs at least one model id, for example \"black-forest-labs/FLUX.1-schnell\"", nameof(options.Models));
        }

        if (options.Models.Any(string.IsNullOrWhiteSpace))
        {
            errors.AddError("holds a blank model id; remove it", nameof(options.Models));
        }

        Between(errors, options.Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), nameof(options.Timeout));
        if (options.AttemptTimeout is { } attempt)
        {
            Between(errors, attempt, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), nameof(options.AttemptTimeout));
        }

        Between(errors, options.MaxAttempts, 1, 50, nameof(options.MaxAttempts));
        Between(errors, options.MaxRetries, 0, 20, nameof(options.MaxRetries));
        Between(errors, options.MaxImageBytes, 1024, 1L << 30, nameof(options.MaxImageBytes));
        Limits(errors, options.PromptLimits);
        foreach (var kind in options.FailureActions.Keys)
        {
            if (kind is FailureKind.Cancelled or FailureKind.DeadlineExceeded || !Enum.IsDefined(kind))
            {
                errors.AddError($"can't change what happens on {kind}; remove the entry", nameof(options.FailureActions));
            }
        }

        HuggingFaceChecks.Check(errors, options.HuggingFace);
        return errors.Build();
    }

    private static void Limits(ValidateOptionsResultBuilder errors, PromptLimits limits)
    {
        AtLeast(errors, limits.MinSide, 1, "PromptLimits.MinSide");
        AtLeast(errors, limits.MaxSide, Math.Max(1, limits.MinSide), "PromptLimits.MaxSide");
        AtLeast(errors, limits.MaxSteps, 1, "PromptLimits.MaxSteps");
        AtLeast(errors, limits.MaxGuidanceScale, 0, "PromptLimits.MaxGuidanceScale");
        AtLeast(errors, limits.MaxCount, 1, "PromptLimits.MaxCount");
    }

    // NaN is not at least anything: it compares as less than every number.
    private static void AtLeast<T>(ValidateOptionsResultBuilder errors, T value, T low, string name)
        where T : IComparable<T>
    {
        if (value.CompareTo(low) < 0)
        {
            errors.AddError(FormattableString.Invariant($"is {value}; set it to {low} or more"), name);
        }
    }

    private static void Between<T>(ValidateOptionsResultBuilder errors, T value, T low, T high, string name)
        where T : IComparable<T>
    {
        if (value.CompareTo(low) < 0 || value.CompareTo(high) > 0)
        {
            errors.AddError(FormattableString.Invariant($"is {value}; set it between {low} and {high}"), name);
        }
    }
}
