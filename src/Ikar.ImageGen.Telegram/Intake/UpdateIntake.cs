using Ikar.ImageGen.Telegram.Buttons;
using Ikar.ImageGen.Telegram.Delivery;
using Microsoft.Extensions.Options;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Tells which updates are the library's and passes each to its room. Nothing here waits for a picture.</summary>
internal sealed class UpdateIntake
{
    private readonly SeenUpdates _seen;
    private readonly ButtonBook _book;
    private readonly ButtonPresses _presses;
    private readonly BotCommands _commands;
    private readonly PictureEdits _edits;
    private readonly Addressing _addressing;
    private readonly BotIdentity _bot;
    private readonly Access _access;
    private readonly JobDesk _jobs;
    private readonly TelegramImageOptions _options;

    public UpdateIntake(
        SeenUpdates seen,
        ButtonBook book,
        ButtonPresses presses,
        BotCommands commands,
        PictureEdits edits,
        Addressing addressing,
        BotIdentity bot,
        Access access,
        JobDesk jobs,
        IOptions<TelegramImageOptions> options)
    {
        _seen = seen;
        _book = book;
        _presses = presses;
        _commands = commands;
        _edits = edits;
        _addressing = addressing;
        _bot = bot;
        _access = access;
        _jobs = jobs;
        _options = options.Value;
    }

    /// <returns>True if the update was the library's, or came before.</returns>
    public async Task<bool> HandleAsync(Update update, CancellationToken cancellationToken)
    {
        _book.Listen();
        if (!_seen.IsNew(update.Id))
        {
            return true;
        }

        return update switch
        {
            { CallbackQuery: { } press } => _presses.Handle(press),
            { StoppedMessageGeneration: { } stopped } => _jobs.StopDraft(stopped.DraftId, stopped.Chat.Id),
            // An administrator who writes as the group comes as a bot with a sender chat.
            { Message: { } message } when message.From is not { IsBot: true } || message.SenderChat is not null =>
                await HandleAsync(message).WaitAsync(cancellationToken).ConfigureAwait(false),
            _ => false,
        };
    }

    private async Task<bool> HandleAsync(Message message)
    {
        var text = message.Text ?? message.Caption;
        if (_options.Commands && BotCommand.Read(text) is { } command)
        {
            if (!BotCommands.Knows(command) || !await IsForUsAsync(command).ConfigureAwait(false))
            {
                return false;
            }

            if (Admit(message))
            {
                _commands.Run(command, message);
            }

            return true;
        }

        return _options.EditByReply && await EditAsync(message, text).ConfigureAwait(false);
    }

    private async Task<bool> EditAsync(Message message, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return _edits.IsRestOfAlbum(message);
        }

        if (PictureEdits.SubjectOf(message) is not { } picture || text[0] == '/' || !await _addressing.DecideAsync(message).ConfigureAwait(false))
        {
            return false;
        }

        var wish = _addressing.WithoutMention(text);
        if (wish.Length == 0)
        {
            return false;
        }

        if (Admit(message))
        {
            _edits.Change(message, picture, wish);
        }

        return true;
    }

    private async Task<bool> IsForUsAsync(BotCommand command) =>
        command.Bot is null
        || await _bot.UsernameAsync().ConfigureAwait(false) is not { } name
        || string.Equals(command.Bot, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Turns away those who are not served; politely where that disturbs nobody.</summary>
    private bool Admit(Message message)
    {
        if (_access.Allows(message.From?.Id, message.Chat.Id))
        {
            return true;
        }

        if (message.Chat.Type is not (ChatType.Group or ChatType.Supergroup))
        {
            var target = DeliveryTarget.Of(message);
            _jobs.Say(target, _jobs.TextsFor(target).NotAllowed);
        }

        return false;
    }
}
