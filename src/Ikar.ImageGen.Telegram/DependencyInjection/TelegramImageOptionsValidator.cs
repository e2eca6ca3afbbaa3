using Microsoft.Extensions.Options;

namespace Ikar.ImageGen.Telegram.DependencyInjection;

/// <summary>Says what to change when an option can't work.</summary>
internal sealed partial class TelegramImageOptionsValidator : IValidateOptions<TelegramImageOptions>
{
    public ValidateOptionsResult Validate(string? name, TelegramImageOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        if (options.Language is not (null or "ru" or "en"))
        {
            errors.AddError("must be \"ru\", \"en\" or null", nameof(options.Language));
        }

        if (!Enum.IsDefined(options.Delivery))
        {
            errors.AddError("must be Photo, Document or Both", nameof(options.Delivery));
        }

        if (options.MaxPictures is < 1 or > 10)
        {
            errors.AddError("must be from 1 to 10", nameof(options.MaxPictures));
        }

        if (options.KeepFinishedFor < TimeSpan.Zero || options.KeepFinishedFor > TimeSpan.FromHours(1))
        {
            errors.AddError("must be from 0 to 1 hour", nameof(options.KeepFinishedFor));
        }

        if (options.UploadTimeout < TimeSpan.FromSeconds(1) || options.UploadTimeout > TimeSpan.FromHours(1))
        {
            errors.AddError("must be from 1 second to 1 hour", nameof(options.UploadTimeout));
        }

        if (options.IndicatorLimit <= TimeSpan.Zero)
        {
            errors.AddError("must be longer than 0", nameof(options.IndicatorLimit));
        }

        if (options.Russian is null || options.English is null)
        {
            errors.AddError("must not be null; change single texts instead", $"{nameof(options.Russian)}, {nameof(options.English)}");
        }

        ValidateIntake(options, errors);
        return errors.Build();
    }

    /// <summary>Room for the options of the intake.</summary>
    static partial void ValidateIntake(TelegramImageOptions options, ValidateOptionsResultBuilder errors);
}
