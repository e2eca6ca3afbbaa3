using Microsoft.Extensions.Options;

namespace Ikar.ImageGen.Telegram.DependencyInjection;

/// <content>The options of the intake.</content>
internal sealed partial class TelegramImageOptionsValidator
{
    static partial void ValidateIntake(TelegramImageOptions options, ValidateOptionsResultBuilder errors)
    {
        Check(options.QueueCapacity is >= 1 and <= 10_000, "must be from 1 to 10000", nameof(options.QueueCapacity));
        Check(options.Workers is >= 1 and <= 100, "must be from 1 to 100", nameof(options.Workers));
        Check(options.WaitingPerUser is >= 0 and <= 100, "must be from 0 to 100", nameof(options.WaitingPerUser));
        Check(options.PicturesPerUserPerDay is null or >= 0, "must not be negative; null means no limit", nameof(options.PicturesPerUserPerDay));
        Check(options.PicturesPerChatPerDay is null or >= 0, "must not be negative; null means no limit", nameof(options.PicturesPerChatPerDay));
        var (minute, tenMinutes, month) = (TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromDays(30));
        Check(options.ButtonLifetime >= minute && options.ButtonLifetime <= month, "must be from 1 minute to 30 days", nameof(options.ButtonLifetime));
        Check(Enum.IsDefined(options.Progress), "must be Auto, Placeholder or None", nameof(options.Progress));
        Check(options.ProgressAfter >= TimeSpan.Zero && options.ProgressAfter <= tenMinutes, "must be from 0 to 10 minutes", nameof(options.ProgressAfter));
        Check(options.ShutdownGrace >= TimeSpan.Zero && options.ShutdownGrace <= tenMinutes, "must be from 0 to 10 minutes", nameof(options.ShutdownGrace));
        Check(options.Styles.Count <= 24, "may have 24 styles at most, so that they fit under a picture", nameof(options.Styles));

        void Check(bool holds, string message, string name)
        {
            if (!holds)
            {
                errors.AddError(message, name);
            }
        }
    }
}
