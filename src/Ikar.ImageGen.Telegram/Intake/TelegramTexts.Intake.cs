namespace Ikar.ImageGen.Telegram;

/// <content>Texts of the intake: commands, limits, buttons, progress.</content>
public sealed partial class TelegramTexts
{
    /// <summary>The user already waits for enough pictures.</summary>
    public string UserBusy { get; set; } = "";

    /// <summary>The user has used up the pictures of the day; {0} is the number allowed.</summary>
    public string UserLimit { get; set; } = "";

    /// <summary>The chat has used up the pictures of the day; {0} is the number allowed.</summary>
    public string ChatLimit { get; set; } = "";

    /// <summary>The user is not on the list of those who are served.</summary>
    public string NotAllowed { get; set; } = "";

    /// <summary>How to use /image.</summary>
    public string ImageUsage { get; set; } = "";

    /// <summary>Stands above the list of styles.</summary>
    public string StylesHeader { get; set; } = "";

    /// <summary>Stands above the list of models.</summary>
    public string ModelsHeader { get; set; } = "";

    /// <summary>The statistics: {0} asked for, {1} drawn, {2} failed, {3} average seconds.</summary>
    public string Statistics { get; set; } = "";

    /// <summary>A line of the statistics, where there are any: {0} previews among those drawn.</summary>
    public string StatisticsPreviews { get; set; } = "";

    /// <summary>Only administrators may do that.</summary>
    public string AdminsOnly { get; set; } = "";

    /// <summary>A job was stopped.</summary>
    public string Stopped { get; set; } = "";

    /// <summary>/cancel found nothing to stop.</summary>
    public string NothingToStop { get; set; } = "";

    /// <summary>The bot is restarting and could not finish the job.</summary>
    public string Restarting { get; set; } = "";

    /// <summary>No model can change a picture.</summary>
    public string CannotEdit { get; set; } = "";

    /// <summary>The picture to change could not be read.</summary>
    public string CannotRead { get; set; } = "";

    /// <summary>The button: draw again with a new seed.</summary>
    public string ButtonAgain { get; set; } = "";

    /// <summary>The button: variations.</summary>
    public string ButtonVary { get; set; } = "";

    /// <summary>The button: choose a style.</summary>
    public string ButtonStyle { get; set; } = "";

    /// <summary>The button: change the picture.</summary>
    public string ButtonEdit { get; set; } = "";

    /// <summary>The button: the file without compression.</summary>
    public string ButtonOriginal { get; set; } = "";

    /// <summary>The button: stop.</summary>
    public string ButtonStop { get; set; } = "";

    /// <summary>The button: back from the styles.</summary>
    public string ButtonBack { get; set; } = "";

    /// <summary>The button under an apology: try again.</summary>
    public string ButtonRetry { get; set; } = "";

    /// <summary>Answers a press: the work has begun.</summary>
    public string PressTaken { get; set; } = "";

    /// <summary>Answers a press: the same button's work is still going on.</summary>
    public string PressBusy { get; set; } = "";

    /// <summary>Answers a press: only the one who asked for the picture may do that.</summary>
    public string PressNotYours { get; set; } = "";

    /// <summary>Answers a press: the buttons are too old.</summary>
    public string PressExpired { get; set; } = "";

    /// <summary>Answers a press on edit: how it is done.</summary>
    public string PressEdit { get; set; } = "";

    /// <summary>Answers a press on original: the file is no longer at hand.</summary>
    public string PressOriginalGone { get; set; } = "";

    /// <summary>Progress: waiting; {0} is the place in the queue.</summary>
    public string ProgressQueued { get; set; } = "";

    /// <summary>Progress: drawing; {0} is the model, {1} the seconds so far.</summary>
    public string ProgressDrawing { get; set; } = "";

    /// <summary>Progress: another model draws; {0} is the model, {1} the seconds so far.</summary>
    public string ProgressFallback { get; set; } = "";

    /// <summary>Progress: before a model is known.</summary>
    public string ProgressStarting { get; set; } = "";

    static partial void FillRussian(TelegramTexts texts)
    {
        texts.UserBusy = "Ваши прошлые картинки ещё в работе. Дождитесь их или остановите: /cancel";
        texts.UserLimit = "На сегодня ваши картинки закончились: {0} в день. Приходите завтра.";
        texts.ChatLimit = "На сегодня картинки в этом чате закончились: {0} в день. Приходите завтра.";
        texts.NotAllowed = "Этот бот рисует не для всех. Попросите владельца добавить вас.";
        texts.ImageUsage = "Напишите, что нарисовать: /image кот в космосе";
        texts.StylesHeader = "Стили, которые я знаю:";
        texts.ModelsHeader = "Модели, по порядку:";
        texts.Statistics = "Запросов: {0}, нарисовано: {1}, не вышло: {2}, в среднем {3} с";
        texts.StatisticsPreviews = "Из них набросков, не моделей: {0}";
        texts.AdminsOnly = "Это могут только администраторы бота.";
        texts.Stopped = "Остановлено.";
        texts.NothingToStop = "Останавливать нечего.";
        texts.Restarting = "Бот перезапускается, и картинка не успела. Попросите ещё раз через минуту.";
        texts.CannotEdit = "Менять готовые картинки я пока не умею. Опишите новую целиком.";
        texts.CannotRead = "Не получилось прочитать эту картинку. Пришлите PNG или JPEG до 20 МБ.";
        texts.ButtonAgain = "🔁 Ещё";
        texts.ButtonVary = "🎲 Варианты";
        texts.ButtonStyle = "🎨 Стиль";
        texts.ButtonEdit = "✏️ Изменить";
        texts.ButtonOriginal = "📎 Файл";
        texts.ButtonStop = "⏹ Стоп";
        texts.ButtonBack = "← Назад";
        texts.ButtonRetry = "🔁 Попробовать ещё раз";
        texts.PressTaken = "Рисую…";
        texts.PressBusy = "Уже рисую, немного терпения.";
        texts.PressNotYours = "Эти кнопки для того, кто просил картинку.";
        texts.PressExpired = "Эти кнопки устарели. Попросите картинку заново.";
        texts.PressEdit = "Ответьте на картинку сообщением: что в ней изменить?";
        texts.PressOriginalGone = "Файл уже не хранится. Нажмите «Ещё», чтобы нарисовать заново.";
        texts.ProgressQueued = "🕓 В очереди, место {0}";
        texts.ProgressDrawing = "🎨 Рисует {0}… {1} с";
        texts.ProgressFallback = "🎨 Пробую другую модель: {0}… {1} с";
        texts.ProgressStarting = "🎨 Начинаю рисовать…";
    }

    static partial void FillEnglish(TelegramTexts texts)
    {
        texts.UserBusy = "Your earlier pictures are still being drawn. Wait for them or stop them: /cancel";
        texts.UserLimit = "Your pictures for today are used up: {0} a day. Come back tomorrow.";
        texts.ChatLimit = "The pictures of this chat are used up for today: {0} a day. Come back tomorrow.";
        texts.NotAllowed = "This bot does not draw for everybody. Ask its owner to add you.";
        texts.ImageUsage = "Say what to draw: /image a cat in space";
        texts.StylesHeader = "The styles I know:";
        texts.ModelsHeader = "The models, in order:";
        texts.Statistics = "Asked for: {0}, drawn: {1}, failed: {2}, {3} s on average";
        texts.StatisticsPreviews = "Of these only previews, no model's pictures: {0}";
        texts.AdminsOnly = "Only the bot's administrators may do that.";
        texts.Stopped = "Stopped.";
        texts.NothingToStop = "There is nothing to stop.";
        texts.Restarting = "The bot is restarting and could not finish your picture. Please ask again in a minute.";
        texts.CannotEdit = "I can't change finished pictures yet. Describe a new one instead.";
        texts.CannotRead = "I couldn't read this picture. Send a PNG or JPEG up to 20 MB.";
        texts.ButtonAgain = "🔁 Again";
        texts.ButtonVary = "🎲 Variations";
        texts.ButtonStyle = "🎨 Style";
        texts.ButtonEdit = "✏️ Edit";
        texts.ButtonOriginal = "📎 File";
        texts.ButtonStop = "⏹ Stop";
        texts.ButtonBack = "← Back";
        texts.ButtonRetry = "🔁 Try again";
        texts.PressTaken = "Drawing…";
        texts.PressBusy = "Already drawing, a little patience.";
        texts.PressNotYours = "These buttons are for the one who asked for the picture.";
        texts.PressExpired = "These buttons are too old. Please ask for the picture again.";
        texts.PressEdit = "Reply to the picture and say what to change.";
        texts.PressOriginalGone = "The file is no longer kept. Press “Again” to draw anew.";
        texts.ProgressQueued = "🕓 In the queue, place {0}";
        texts.ProgressDrawing = "🎨 {0} is drawing… {1} s";
        texts.ProgressFallback = "🎨 Trying another model: {0}… {1} s";
        texts.ProgressStarting = "🎨 Beginning to draw…";
    }
}
