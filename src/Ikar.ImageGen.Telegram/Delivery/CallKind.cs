namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>What may be done again when a call fails.</summary>
internal enum CallKind
{
    /// <summary>Makes a message: never again after an unknown outcome, unless allowed.</summary>
    Send,

    /// <summary>Doing it twice is doing it once: edits, deletions, answers. Again after 1, 2 and 4 s.</summary>
    Repeatable,
}
