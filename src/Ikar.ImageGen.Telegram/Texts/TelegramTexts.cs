namespace Ikar.ImageGen.Telegram;

/// <summary>What the bot says to people in one language. Every text can be changed; {0} stands for what its description says.</summary>
/// <remarks>Texts are plain: &lt;, &gt; and &amp; mean themselves.</remarks>
public sealed partial class TelegramTexts
{
    /// <summary>What is said when no picture could be drawn, per kind of failure.</summary>
    public required ImageGenTexts Failures { get; set; }

    /// <summary>The picture was drawn but Telegram refused it.</summary>
    public required string NotDelivered { get; set; }

    /// <summary>The picture was sent but the connection broke before Telegram confirmed it.</summary>
    public required string Unconfirmed { get; set; }

    /// <summary>The bot may not send pictures in this chat.</summary>
    public required string NoRights { get; set; }

    /// <summary>A picture that must be hidden behind a spoiler can't be sent as a photo.</summary>
    public required string CannotHide { get; set; }

    /// <summary>The app's LLM failed.</summary>
    public required string AssistantFailed { get; set; }

    /// <summary>The queue is full.</summary>
    public required string QueueFull { get; set; }

    /// <summary>Some of several pictures could not be drawn; {0} is how many.</summary>
    public required string SomeFailed { get; set; }

    /// <summary>Stands under an album to carry its buttons.</summary>
    public required string AlbumButtons { get; set; }

    /// <summary>Marks a preview in the caption.</summary>
    public required string Preview { get; set; }

    /// <summary>Seconds in the caption; {0} is the number.</summary>
    public required string Seconds { get; set; }

    /// <summary>The texts in Russian.</summary>
    /// <returns>A new set, to be changed at will.</returns>
    public static TelegramTexts CreateRussian()
    {
        var texts = new TelegramTexts
        {
            Failures = ImageGenTexts.Russian,
            NotDelivered = "Картинка готова, но Telegram её не принял. Попробуйте ещё раз чуть позже.",
            Unconfirmed = "Картинка отправлена, но Telegram не подтвердил это. Если её не видно, попросите ещё раз.",
            NoRights = "У меня нет права отправлять картинки в этот чат. Попросите администратора его дать.",
            CannotHide = "Эту картинку нельзя скрыть под спойлер, поэтому я её не отправляю.",
            AssistantFailed = "Не получилось ответить. Попробуйте ещё раз чуть позже.",
            QueueFull = "Сейчас слишком много желающих. Попробуйте через минуту.",
            SomeFailed = "Не получилось нарисовать картинок: {0}.",
            AlbumButtons = "Что дальше?",
            Preview = "набросок, не модель",
            Seconds = "{0} с",
        };
        FillRussian(texts);
        return texts;
    }

    /// <summary>The texts in English.</summary>
    /// <returns>A new set, to be changed at will.</returns>
    public static TelegramTexts CreateEnglish()
    {
        var texts = new TelegramTexts
        {
            Failures = ImageGenTexts.English,
            NotDelivered = "The picture is ready, but Telegram did not take it. Please try again a little later.",
            Unconfirmed = "The picture was sent, but Telegram did not confirm it. If you don't see it, please ask again.",
            NoRights = "I may not send pictures in this chat. Please ask an administrator to allow it.",
            CannotHide = "This picture can't be hidden behind a spoiler, so I am not sending it.",
            AssistantFailed = "I couldn't answer. Please try again a little later.",
            QueueFull = "Too many people are waiting right now. Please try again in a minute.",
            SomeFailed = "Pictures that could not be drawn: {0}.",
            AlbumButtons = "What next?",
            Preview = "a sketch, not a model's picture",
            Seconds = "{0} s",
        };
        FillEnglish(texts);
        return texts;
    }

    /// <summary>Room for the texts of the intake and the buttons.</summary>
    static partial void FillRussian(TelegramTexts texts);

    static partial void FillEnglish(TelegramTexts texts);
}
