using System.Globalization;

namespace Ikar.ImageGen;

/// <summary>What to tell the person who asked for a picture when there is none: one friendly sentence per kind of failure, without technical words.</summary>
/// <remarks>Start from <see cref="English"/> or <see cref="Russian"/>, replace what you like by <see cref="With"/>, and keep the result.</remarks>
public sealed class ImageGenTexts
{
    private readonly Dictionary<FailureKind, string> _texts;
    private readonly string _retryIn;
    private readonly string[] _seconds;
    private readonly string[] _minutes;

    private ImageGenTexts(Dictionary<FailureKind, string> texts, string retryIn, string[] seconds, string[] minutes) =>
        (_texts, _retryIn, _seconds, _minutes) = (texts, retryIn, seconds, minutes);

    /// <summary>The English texts.</summary>
    public static ImageGenTexts English { get; } = new(
        new()
        {
            [FailureKind.Cancelled] = "The drawing was cancelled.",
            [FailureKind.DeadlineExceeded] = "The picture took too long. Please try again.",
            [FailureKind.Network] = "The drawing service can't be reached right now. Please try again later.",
            [FailureKind.NetworkAfterSend] = "The connection broke while the picture was being drawn. Please try again.",
            [FailureKind.Timeout] = "The picture took too long. Please try again.",
            [FailureKind.Transient] = "The drawing service has a hiccup. Please try again in a moment.",
            [FailureKind.ModelLoading] = "The artist is still waking up. Please try again a little later.",
            [FailureKind.RateLimited] = "Too many pictures at once. Please try again a little later.",
            [FailureKind.QuotaExceeded] = "The drawing credit is used up for now. The owner of this bot has to top it up.",
            [FailureKind.Auth] = "Drawing is not set up properly. The owner of this bot has to look at the access key.",
            [FailureKind.ModelForbidden] = "This bot has no access to that model.",
            [FailureKind.ModelGone] = "That model is not available any more. Another one may be.",
            [FailureKind.UnsupportedParameter] = "The model can't do one of the things you asked for. Try a simpler request.",
            [FailureKind.InvalidRequest] = "The request could not be understood. Try other words or a shorter description.",
            [FailureKind.ContentFiltered] = "The safety filter refused this picture. Try to describe it differently.",
            [FailureKind.InvalidImage] = "The drawing service sent something that is no picture. Please try again.",
            [FailureKind.DownloadFailed] = "The picture was drawn but could not be fetched. Please try again.",
            [FailureKind.Unknown] = "The picture could not be drawn. Please try again later.",
        },
        " (in {0})",
        ["second", "seconds"],
        ["minute", "minutes"]);

    /// <summary>The Russian texts.</summary>
    public static ImageGenTexts Russian { get; } = new(
        new()
        {
            [FailureKind.Cancelled] = "Рисование отменено.",
            [FailureKind.DeadlineExceeded] = "Картинка рисовалась слишком долго. Попробуйте ещё раз.",
            [FailureKind.Network] = "Сервис рисования сейчас недоступен. Попробуйте позже.",
            [FailureKind.NetworkAfterSend] = "Связь оборвалась, пока рисовалась картинка. Попробуйте ещё раз.",
            [FailureKind.Timeout] = "Картинка рисовалась слишком долго. Попробуйте ещё раз.",
            [FailureKind.Transient] = "У сервиса рисования заминка. Попробуйте ещё раз чуть позже.",
            [FailureKind.ModelLoading] = "Художник ещё просыпается. Попробуйте чуть позже.",
            [FailureKind.RateLimited] = "Слишком много картинок сразу. Попробуйте чуть позже.",
            [FailureKind.QuotaExceeded] = "Лимит на рисование пока исчерпан. Его должен пополнить владелец бота.",
            [FailureKind.Auth] = "Рисование настроено неверно. Владельцу бота нужно проверить ключ доступа.",
            [FailureKind.ModelForbidden] = "У этого бота нет доступа к выбранной модели.",
            [FailureKind.ModelGone] = "Эта модель больше не доступна. Попробуйте другую.",
            [FailureKind.UnsupportedParameter] = "Модель не умеет что-то из того, о чём вы просите. Попробуйте запрос попроще.",
            [FailureKind.InvalidRequest] = "Не получилось понять запрос. Попробуйте другими словами или короче.",
            [FailureKind.ContentFiltered] = "Фильтр не пропустил такую картинку. Попробуйте описать её иначе.",
            [FailureKind.InvalidImage] = "Сервис прислал не картинку. Попробуйте ещё раз.",
            [FailureKind.DownloadFailed] = "Картинка нарисована, но её не удалось получить. Попробуйте ещё раз.",
            [FailureKind.Unknown] = "Не получилось нарисовать картинку. Попробуйте позже.",
        },
        " (через {0})",
        ["секунду", "секунды", "секунд"],
        ["минуту", "минуты", "минут"]);

    /// <summary>The texts for a language.</summary>
    /// <param name="languageCode">A code such as "ru" or "en-GB", as Telegram gives it; null is English.</param>
    /// <returns>Russian for "ru", "be", "uk" and "kk", whose speakers mostly read it; otherwise English.</returns>
    public static ImageGenTexts For(string? languageCode) => languageCode is { Length: >= 2 } && languageCode[..2].ToLowerInvariant() is "ru" or "be" or "uk" or "kk" ? Russian : English;

    /// <summary>The text for a kind of failure.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>One or two sentences.</returns>
    public string For(FailureKind kind) => _texts.TryGetValue(kind, out var text) ? text : _texts[FailureKind.Unknown];

    /// <summary>The text for a failed request, with the time to wait where it is known and short enough to be worth saying.</summary>
    /// <param name="failure">The failure.</param>
    /// <returns>One or two sentences.</returns>
    public string For(ImageGenException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        var text = For(failure.Kind);
        var waits = failure.Kind is FailureKind.RateLimited or FailureKind.ModelLoading or FailureKind.Transient or FailureKind.Network;
        return waits && failure.RetryAfter is { } wait && wait > TimeSpan.Zero && wait <= TimeSpan.FromHours(1)
            ? text.TrimEnd('.') + string.Format(CultureInfo.InvariantCulture, _retryIn, Duration(wait)) + "."
            : text;
    }

    /// <summary>A copy with one text replaced.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException"><paramref name="text"/> is blank.</exception>
    public ImageGenTexts With(FailureKind kind, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return new ImageGenTexts(new(_texts) { [kind] = text }, _retryIn, _seconds, _minutes);
    }

    private string Duration(TimeSpan wait)
    {
        var (number, words) = wait.TotalSeconds <= 90 ? ((int)Math.Ceiling(wait.TotalSeconds), _seconds) : ((int)Math.Ceiling(wait.TotalMinutes), _minutes);
        return string.Create(CultureInfo.InvariantCulture, $"{number} {words[Form(number)]}");
    }

    // Russian has three forms and counts by the last digit; English has two.
    private int Form(int number) => _seconds.Length == 2 ? (number == 1 ? 0 : 1) : (number % 100) is >= 11 and <= 14 ? 2 : (number % 10) switch
    {
        1 => 0,
        >= 2 and <= 4 => 1,
        _ => 2,
    };
}
