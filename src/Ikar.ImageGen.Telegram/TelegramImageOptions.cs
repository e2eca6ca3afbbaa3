using Telegram.Bot.Types;

namespace Ikar.ImageGen.Telegram;

/// <summary>How texts and pictures are delivered. Every default works untouched.</summary>
public sealed partial class TelegramImageOptions
{
    /// <summary>The language of the bot's own texts: "ru", "en", or null to follow each user's language_code by the rule of <see cref="ImageGenTexts.For(string?)"/>.</summary>
    /// <value>The default is null.</value>
    public string? Language { get; set; }

    /// <summary>As what pictures are sent.</summary>
    /// <value>The default is <see cref="DeliveryMode.Photo"/>.</value>
    public DeliveryMode Delivery { get; set; }

    /// <summary>The most pictures drawn, and paid for, for one reply; from 1 to 10. Each block of the reply gets one first; blocks that ask for several share the rest in
    /// order, and further blocks are ignored.</summary>
    /// <value>The default is 4.</value>
    public int MaxPictures { get; set; } = 4;

    /// <summary>Whether the caption shows the prompt, shortened to fit.</summary>
    /// <value>The default is true.</value>
    public bool CaptionPrompt { get; set; } = true;

    /// <summary>Whether the caption names the model.</summary>
    /// <value>The default is true.</value>
    public bool CaptionModel { get; set; } = true;

    /// <summary>Whether the caption says how many seconds the picture took.</summary>
    /// <value>The default is true.</value>
    public bool CaptionSeconds { get; set; } = true;

    /// <summary>Whether a prompt too long for the caption follows in full as a reply to the picture.</summary>
    /// <value>The default is false.</value>
    public bool SendFullPrompt { get; set; }

    /// <summary>Whether the LLM writes Telegram's HTML. Text that Telegram can't parse is sent once more as plain text.</summary>
    /// <value>The default is false: the reply is plain text and &lt;, &gt; and &amp; in it mean themselves.</value>
    public bool ReplyIsHtml { get; set; }

    /// <summary>Says which pictures are hidden behind a spoiler.</summary>
    /// <value>The default is null: none. A picture that must be hidden is always sent as a photo, because files can't be.</value>
    public Func<ImageResult, bool>? HasSpoiler { get; set; }

    /// <summary>Last changes to each request, for example the model or the size.</summary>
    /// <value>The default is null.</value>
    public Func<ImageRequest, ImageRequest>? Prepare { get; set; }

    /// <summary>Whether to send again when nobody knows whether the first time arrived: after a broken connection, a time-out or a 5xx answer. At most once.</summary>
    /// <value>The default is false: rather no picture than two.</value>
    public bool AllowDuplicates { get; set; }

    /// <summary>How long a finished picture waits for Telegram to take it after 429 answers, since it is already paid for; up to 1 hour.</summary>
    /// <value>The default is 5 minutes.</value>
    public TimeSpan KeepFinishedFor { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The time for one call that uploads pictures; at least 1 second. The client's own time-out ends a call too if it is shorter.</summary>
    /// <value>The default is 90 seconds; the book asks for 60 or more.</value>
    public TimeSpan UploadTimeout { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>How long one job may show a chat action at most, as a guard against jobs that never end; longer than 0.</summary>
    /// <value>The default is null: <see cref="ImageGenOptions.Timeout"/> and 30 seconds for the delivery.</value>
    public TimeSpan? IndicatorLimit { get; set; }

    /// <summary>After how long an apology in a group is deleted again; zero or null keeps it.</summary>
    /// <value>The default is null: apologies stay.</value>
    public TimeSpan? DeleteGroupApologiesAfter { get; set; }

    /// <summary>The chat that is told about failures which the public must not see: of channels and autonomous posts.</summary>
    /// <value>The default is null: only the log and <see cref="IImageErrorSink"/> are told.</value>
    public ChatId? AdminChat { get; set; }

    /// <summary>The bot's own Russian texts; change or replace them.</summary>
    public TelegramTexts Russian { get; set; } = TelegramTexts.CreateRussian();

    /// <summary>The bot's own English texts; change or replace them.</summary>
    public TelegramTexts English { get; set; } = TelegramTexts.CreateEnglish();
}
