namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>How a call may be made.</summary>
internal readonly record struct CallTerms(CallKind Kind)
{
    /// <summary>For an edit, a deletion, an answer.</summary>
    public static readonly CallTerms Repeatable = new(CallKind.Repeatable);

    /// <summary>Whether it waits for Telegram's usual rates: for batches and posts, not for the answer to a person.</summary>
    public bool Paced { get; init; }

    /// <summary>Whether the rate per minute applies.</summary>
    public bool IsGroup { get; init; }

    /// <summary>How many messages it makes: an album counts each of its pictures.</summary>
    public int Messages { get; init; } = 1;
}
