using System.Globalization;
using Ikar.ImageGen.Telegram.Delivery;
using Microsoft.Extensions.Options;
using Telegram.Bot.Types;

namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>The library's commands.</summary>
internal sealed class BotCommands
{
    private readonly DrawDesk _desk;
    private readonly PictureEdits _edits;
    private readonly Access _access;
    private readonly ModelRegistry _models;
    private readonly ImageGenStatistics? _statistics;
    private readonly TelegramImageOptions _options;

    public BotCommands(
        DrawDesk desk,
        PictureEdits edits,
        Access access,
        ModelRegistry models,
        IOptions<TelegramImageOptions> options,
        ImageGenStatistics? statistics = null)
    {
        _desk = desk;
        _edits = edits;
        _access = access;
        _models = models;
        _statistics = statistics;
        _options = options.Value;
    }

    public static bool Knows(BotCommand command) => command.Name is "image" or "styles" or "models" or "stats" or "cancel";

    public void Run(BotCommand command, Message message)
    {
        var target = DeliveryTarget.Of(message);
        var texts = _desk.Jobs.TextsFor(target);
        switch (command.Name)
        {
            case "image":
                Draw(command, message, target, texts);
                break;
            case "styles":
                _desk.Jobs.Say(target, texts.StylesHeader + Lines(_options.Styles.Select(style => "• " + (texts == _options.Russian ? style.Russian : style.English))));
                break;
            case "models":
                _desk.Jobs.Say(target, texts.ModelsHeader + Lines(_models.DefaultChain.Select(static (model, index) => FormattableString.Invariant($"{index + 1}. {model.Name}"))));
                break;
            case "stats":
                _desk.Jobs.Say(target, _access.IsAdmin(message.From?.Id) ? Statistics(texts) : texts.AdminsOnly);
                break;
            default:
                if (message.From is null || _desk.Jobs.StopUser(message.From.Id, message.Chat.Id) == 0)
                {
                    _desk.Jobs.Say(target, texts.NothingToStop);
                }

                break;
        }
    }

    private void Draw(BotCommand command, Message message, DeliveryTarget target, TelegramTexts texts)
    {
        if (command.Rest.Length > 0 && PictureEdits.SubjectOf(message) is { } picture)
        {
            _edits.Change(message, picture, command.Rest);
            return;
        }

        var prompt = command.Rest.Length > 0 ? command.Rest : message.ReplyToMessage?.Text?.Trim() ?? "";
        if (prompt.Length == 0)
        {
            _desk.Jobs.Say(target, texts.ImageUsage);
            return;
        }

        _desk.Draw(
            target,
            prompt,
            pictures: 1,
            _ => Task.FromResult<IReadOnlyList<ImageRequest>>([new ImageRequest(prompt)]),
            FormattableString.Invariant($"tg-{message.Chat.Id}-{message.Id}"));
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(static line => "\n" + line));

    private string Statistics(TelegramTexts texts)
    {
        var now = _statistics?.Snapshot() ?? new ImageGenStatisticsSnapshot();
        var seconds = now.AverageDuration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        string[] values = [Text(now.Total), Text(now.Successful), Text(now.Failed), seconds];
        var text = texts.Statistics;
        for (var i = 0; i < values.Length; i++)
        {
            text = text.Replace(FormattableString.Invariant($"{{{i}}}"), values[i], StringComparison.Ordinal);
        }

        if (now.Previews > 0)
        {
            text += "\n" + texts.StatisticsPreviews.Replace("{0}", Text(now.Previews), StringComparison.Ordinal);
        }

        return text + Lines(now.ModelUsage.OrderByDescending(static usage => usage.Value).Select(static usage => FormattableString.Invariant($"{usage.Key}: {usage.Value}")));

        static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
