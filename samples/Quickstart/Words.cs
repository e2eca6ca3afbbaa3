namespace Quickstart;

/// <summary>What the sample says, in both languages.</summary>
internal sealed class Words
{
    public static Words English { get; } = new()
    {
        Intro = "Everything runs on this machine: loopback emulators play Hugging Face and Telegram, a painter plays the models.",
        IntroLive = "Live: this talks to the real services and spends your account's credit.",
        User = "The user writes",
        Assistant = "The assistant answers, with a JSON block for the picture",
        Extracted = "The library takes the prompt out and leaves the text",
        Text = "text",
        Prompt = "prompt",
        Style = "style",
        Mood = "mood",
        Chain = "The chain of models at work",
        Chat = "What the chat sees",
        NoChat = "Telegram: left out; set TELEGRAM_BOT_TOKEN and TELEGRAM_CHAT_ID to deliver the picture too.",
        Delivered = "Delivered",
        Photo = "photo with caption",
        Saved = "The picture",
        Failed = "No picture. What each model did",
        Statistics = "statistics",
        Warning = "note",
        Preview = "a preview by the offline painter",
    };

    public static Words Russian { get; } = new()
    {
        Intro = "Всё происходит на этой машине: Hugging Face и Telegram играют локальные эмуляторы, модели — художник.",
        IntroLive = "Вживую: работают настоящие сервисы, расходуется кредит вашего счёта.",
        User = "Пользователь пишет",
        Assistant = "Ассистент отвечает, в конце — JSON-блок для картинки",
        Extracted = "Библиотека забирает промпт и оставляет текст",
        Text = "текст",
        Prompt = "промпт",
        Style = "стиль",
        Mood = "настроение",
        Chain = "Работает цепочка моделей",
        Chat = "Что видно в чате",
        NoChat = "Telegram: пропущен; задайте TELEGRAM_BOT_TOKEN и TELEGRAM_CHAT_ID, чтобы доставить и картинку.",
        Delivered = "Доставлено",
        Photo = "фото с подписью",
        Saved = "Картинка",
        Failed = "Картинки нет. Что сделала каждая модель",
        Statistics = "статистика",
        Warning = "заметка",
        Preview = "набросок офлайн-художника",
    };

    public required string Intro { get; init; }

    public required string IntroLive { get; init; }

    public required string User { get; init; }

    public required string Assistant { get; init; }

    public required string Extracted { get; init; }

    public required string Text { get; init; }

    public required string Prompt { get; init; }

    public required string Style { get; init; }

    public required string Mood { get; init; }

    public required string Chain { get; init; }

    public required string Chat { get; init; }

    public required string NoChat { get; init; }

    public required string Delivered { get; init; }

    public required string Photo { get; init; }

    public required string Saved { get; init; }

    public required string Failed { get; init; }

    public required string Statistics { get; init; }

    public required string Warning { get; init; }

    public required string Preview { get; init; }
}
