namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>How one message is sent, changed by what Telegram objects to. Each change is made once, so the tries come to an end.</summary>
internal sealed class Envelope
{
    private readonly DeliverySession _session;
    private readonly bool _allowDuplicates;
    private bool _moved;
    private bool _repeated;

    public Envelope(DeliverySession session, int? replyTo, bool allowDuplicates)
    {
        _session = session;
        ReplyTo = replyTo;
        _allowDuplicates = allowDuplicates;
    }

    public DeliveryTarget Target => _session.Target with { ReplyTo = ReplyTo };

    /// <summary>The message to answer; null when it is gone.</summary>
    public int? ReplyTo { get; private set; }

    /// <summary>Without markup.</summary>
    public bool Plain { get; private set; }

    /// <summary>Takes the objection in.</summary>
    /// <returns>True if another try makes sense.</returns>
    public bool Learn(TelegramError error)
    {
        switch (error.Kind)
        {
            case TelegramErrorKind.ReplyNotFound when ReplyTo is not null:
                ReplyTo = null;
                return true;
            case TelegramErrorKind.ThreadNotFound when _session.Target.SendTopic is not null:
                _session.Target = _session.Target with { Topic = null };
                return true;
            case TelegramErrorKind.CannotParse when !Plain:
                Plain = true;
                return true;
            case TelegramErrorKind.Migrated when error.MigrateTo is { } chat && !_moved:
                _moved = true;
                MoveTo(chat);
                return true;
            case TelegramErrorKind.ServerTrouble or TelegramErrorKind.Broken when _allowDuplicates && !_repeated:
                _repeated = true;
                _session.MayBeDuplicate = true;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Reply and topic belong to the old chat.</summary>
    private void MoveTo(long chat)
    {
        _session.Target = _session.Target.MovedTo(chat);
        ReplyTo = null;
    }

    /// <summary>Follows a move that another delivery learnt of.</summary>
    public void Follow(TelegramCaller caller)
    {
        var now = caller.Current(_session.Target);
        if (!ReferenceEquals(now, _session.Target))
        {
            MoveTo(now.Chat.Identifier!.Value);
        }
    }
}
