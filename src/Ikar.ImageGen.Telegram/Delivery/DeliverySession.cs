using Telegram.Bot.Types;

namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>One delivery on its way: where it goes by now, and what has arrived.</summary>
internal sealed class DeliverySession
{
    private readonly long? _startedIn;

    public DeliverySession(DeliveryTarget target)
    {
        Target = target;
        _startedIn = target.Chat.Identifier;
    }

    /// <summary>The place, with what was learnt about it: moved, without a topic, without a reply.</summary>
    public DeliveryTarget Target { get; set; }

    /// <summary>Messages that Telegram confirmed.</summary>
    public List<Message> Messages { get; } = [];

    /// <summary>A message of ours that the picture or the apology takes the place of.</summary>
    public int? Placeholder { get; set; }

    /// <summary>Every message waits for the usual rates, not only the third and later ones.</summary>
    public bool IsPost { get; init; }

    /// <summary>Something was sent and never confirmed.</summary>
    public bool Unconfirmed { get; set; }

    public bool MayBeDuplicate { get; set; }

    public long? MovedTo => Target.Chat.Identifier != _startedIn ? Target.Chat.Identifier : null;

    /// <summary>An answer of two messages, text and picture, is no batch.</summary>
    public CallTerms TermsFor(int messages) => new(CallKind.Send)
    {
        Paced = IsPost || Messages.Count >= 2,
        IsGroup = Target.IsGroup,
        Messages = messages,
    };
}
