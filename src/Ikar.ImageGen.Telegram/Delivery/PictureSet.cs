using Ikar.ImageGen.Telegram.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>Finished pictures that belong together, and how they are to be shown.</summary>
internal sealed record PictureSet
{
    public required IReadOnlyList<ShownPicture> Pictures { get; init; }

    /// <summary>Under the first picture.</summary>
    public MarkedText? Caption { get; init; }

    public DeliveryMode Mode { get; init; }

    /// <summary>Under a single picture; albums take none, so there it goes under <see cref="AlbumButtonsText"/>.</summary>
    public InlineKeyboardMarkup? Markup { get; init; }

    public required string AlbumButtonsText { get; init; }
}
