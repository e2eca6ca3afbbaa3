using System.Globalization;
using Ikar.ImageGen.Telegram.Buttons;
using Ikar.ImageGen.Telegram.Delivery;
using Ikar.ImageGen.Telegram.Drawing;
using Ikar.ImageGen.Telegram.Intake;
using Telegram.Bot.Types;

namespace Ikar.ImageGen.Telegram;

/// <summary>The front of the package: each way in becomes a <see cref="PictureJob"/>.</summary>
internal sealed class TelegramImageReplies : ITelegramImageReplies
{
    private readonly ReplyWorkflow _workflow;
    private readonly ReplyQueue _queue;
    private readonly PostLedger _posts;
    private readonly UpdateIntake _updates;
    private readonly ButtonBook _buttons;

    public TelegramImageReplies(ReplyWorkflow workflow, ReplyQueue queue, PostLedger posts, UpdateIntake updates, ButtonBook buttons)
    {
        _workflow = workflow;
        _queue = queue;
        _posts = posts;
        _updates = updates;
        _buttons = buttons;
    }

    public async Task<TelegramDelivery> ReplyAsync(Message message, string llmReply, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(llmReply);
        var job = _buttons.Equip(JobFor(message));
        try
        {
            var delivery = await _workflow.ReplyAsync(job, llmReply, cancellationToken).ConfigureAwait(false);
            await _buttons.KeepAsync(job, delivery).ConfigureAwait(false);
            return delivery;
        }
        finally
        {
            _buttons.Forget(job);
        }
    }

    public ValueTask<bool> EnqueueReplyAsync(Message message, Func<CancellationToken, Task<string>> llm)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(llm);
        return ValueTask.FromResult(_queue.Enqueue(message, JobFor(message), llm));
    }

    public async Task<TelegramDelivery> PostAsync(ChatId chat, string llmReply, TelegramPostOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chat);
        ArgumentNullException.ThrowIfNull(llmReply);
        options ??= new TelegramPostOptions();
        if (!_posts.TryBegin(chat, options.DedupeKey))
        {
            return new TelegramDelivery { Status = TelegramDeliveryStatus.NothingToSend };
        }

        var job = new PictureJob
        {
            Target = DeliveryTarget.Of(chat, options),
            Id = options.DedupeKey is null ? null : $"tg-post-{FloodGate.Key(chat)}-{options.DedupeKey}",
            Mode = options.Delivery,
            Caption = options.Caption,
            HasSpoiler = options.HasSpoiler,
            Buttons = options.ReplyMarkup is null ? null : _ => options.ReplyMarkup,
        };
        TelegramDelivery? delivery = null;
        try
        {
            delivery = await _workflow.ReplyAsync(job, llmReply, cancellationToken).ConfigureAwait(false);
            return delivery;
        }
        finally
        {
            _posts.End(chat, options.DedupeKey, delivery);
        }
    }

    public Task<bool> HandleUpdateAsync(Update update, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        return _updates.HandleAsync(update, cancellationToken);
    }

    private static PictureJob JobFor(Message message) => new()
    {
        Target = DeliveryTarget.Of(message),
        Id = message.Id == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"tg-{message.Chat.Id}-{message.Id}"),
    };
}
