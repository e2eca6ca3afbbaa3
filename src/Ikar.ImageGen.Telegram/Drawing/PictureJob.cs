using Ikar.ImageGen.Telegram.Delivery;
using Telegram.Bot.Types.ReplyMarkups;

namespace Ikar.ImageGen.Telegram.Drawing;

/// <summary>One answer to be drawn and delivered. The intake, the buttons and the posts make these; <see cref="ReplyWorkflow"/> does them.</summary>
internal sealed record PictureJob
{
    /// <summary>Where to and to whom.</summary>
    public required DeliveryTarget Target { get; init; }

    /// <summary>Names the job, for <see cref="ImageRequest.RequestId"/>: the same job drawn again replays the finished pictures. Null draws anew each time.</summary>
    public string? Id { get; init; }

    /// <summary>As what pictures go; null takes the option.</summary>
    public DeliveryMode? Mode { get; init; }

    /// <summary>Whether pictures carry the caption of the options.</summary>
    public bool Caption { get; init; } = true;

    /// <summary>Hides every picture, whatever the option says.</summary>
    public bool HasSpoiler { get; init; }

    /// <summary>Told about every attempt, for a placeholder or draft that shows it.</summary>
    public IProgress<ImageProgress>? Progress { get; init; }

    /// <summary>Asked once drawing is over: the id of a message of ours that becomes the picture or the apology. Null, or a null id: a new message is sent.</summary>
    public Func<ValueTask<int?>>? TakePlaceholder { get; init; }

    /// <summary>Makes the buttons under the pictures.</summary>
    public Func<IReadOnlyList<DrawnPicture>, InlineKeyboardMarkup?>? Buttons { get; init; }

    /// <summary>Makes the buttons under an apology: "try again".</summary>
    public Func<IReadOnlyList<ImageRequest>, InlineKeyboardMarkup?>? ApologyButtons { get; init; }

    /// <summary>Called once when drawing is over and only the delivery is left, which may wait minutes for Telegram: a worker can take its next job.</summary>
    public Action? Drawn { get; init; }

    /// <summary>Ends the delivery of finished pictures. Apart from the token that ends drawing, because what is drawn is paid for.</summary>
    public CancellationToken DeliveryToken { get; init; }
}
