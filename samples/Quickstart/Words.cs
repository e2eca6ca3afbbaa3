using Ikar.ImageGen;

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
        Statistics = "statistics: {0} in all, {1} drawn, {2} failed, {3:0.0} s and {4:0} KiB on average",
        Warning = "note",
        Preview = "a preview by the offline painter",
        Via = "via",
        Seconds = "s",
        KiB = "KiB",
        Drawn = "drawn",
        Skipped = "skipped",
        Waiting = "waiting {0:0.0} s",
        Queued = "in the queue, place {0}",
        OtherType = "a file of another type was asked for: {0} holds {1}, so it was saved with that extension",
        CannotWrite = "Can't write {0}: {1} Choose another file with --out.",
        NotTaken = "The chat did not take the message.",
        Interrupted = "Interrupted.",
        Unreachable = "Telegram can't be reached: {0}",
        NoBotToken = "TELEGRAM_BOT_TOKEN is no bot token; @BotFather gives one that looks like 123456:ABC-DEF…",
        NoChatId = "TELEGRAM_CHAT_ID is no chat; it is a number such as -1001234567890, or @name of a public channel or group.",
        NoToken = "--live needs a Hugging Face token: make one with the permission \"Make calls to Inference Providers\" at https://huggingface.co/settings/tokens and set HF_TOKEN to it.",
        Kind = static kind => kind?.ToString() ?? "",

        // The first line of the message is the summary; the attempts stand above already.
        Summary = static failure => failure.Message.Split('\n')[0],
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
        Statistics = "статистика: всего {0}, нарисовано {1}, неудач {2}, в среднем {3:0.0} с и {4:0} КиБ",
        Warning = "заметка",
        Preview = "набросок офлайн-художника",
        Via = "через",
        Seconds = "с",
        KiB = "КиБ",
        Drawn = "нарисовала",
        Skipped = "пропущена",
        Waiting = "ждём {0:0.0} с",
        Queued = "в очереди, место {0}",
        OtherType = "просили файл другого типа: в {0} лежит {1}, поэтому расширение такое",
        CannotWrite = "Не получается записать {0}: {1} Выберите другой файл: --out.",
        NotTaken = "Чат не принял сообщение.",
        Interrupted = "Прервано.",
        Unreachable = "Telegram недоступен: {0}",
        NoBotToken = "TELEGRAM_BOT_TOKEN — не токен бота; @BotFather выдаёт токен вида 123456:ABC-DEF…",
        NoChatId = "TELEGRAM_CHAT_ID — не чат; нужно число вроде -1001234567890 или @имя открытого канала или группы.",
        NoToken = "--live нужен токен Hugging Face: создайте его с правом \"Make calls to Inference Providers\" на https://huggingface.co/settings/tokens и запишите в HF_TOKEN.",
        Kind = Russify,
        Summary = static failure => ImageGenTexts.Russian.For(failure),
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

    public required string Via { get; init; }

    public required string Seconds { get; init; }

    public required string KiB { get; init; }

    public required string Drawn { get; init; }

    public required string Skipped { get; init; }

    public required string Waiting { get; init; }

    public required string Queued { get; init; }

    public required string OtherType { get; init; }

    public required string CannotWrite { get; init; }

    public required string NotTaken { get; init; }

    public required string Interrupted { get; init; }

    public required string Unreachable { get; init; }

    public required string NoBotToken { get; init; }

    public required string NoChatId { get; init; }

    public required string NoToken { get; init; }

    public required Func<FailureKind?, string> Kind { get; init; }

    public required Func<ImageGenException, string> Summary { get; init; }

    /// <summary>The words for the command line's language; without one the explanations are English.</summary>
    public static Words For(string? lang) => lang == "ru" ? Russian : English;

    private static string Russify(FailureKind? kind) => kind switch
    {
        null => "",
        FailureKind.DeadlineExceeded => "вышло время запроса",
        FailureKind.Network => "нет связи",
        FailureKind.NetworkAfterSend => "связь оборвалась",
        FailureKind.Timeout => "не успела",
        FailureKind.Transient => "сбой сервера",
        FailureKind.ModelLoading => "загружается",
        FailureKind.RateLimited => "слишком много запросов",
        FailureKind.QuotaExceeded => "кредит исчерпан",
        FailureKind.Auth => "ключ не принят",
        FailureKind.ModelForbidden => "нет доступа",
        FailureKind.ModelGone => "больше не доступна",
        FailureKind.ContentFiltered => "не пропустил фильтр",
        FailureKind.InvalidImage => "прислала не картинку",
        FailureKind.DownloadFailed => "картинка не скачалась",
        { } other => other.ToString(),
    };
}
