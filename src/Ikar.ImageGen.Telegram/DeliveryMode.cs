namespace Ikar.ImageGen.Telegram;

/// <summary>As what pictures are sent.</summary>
public enum DeliveryMode
{
    /// <summary>As photos, which Telegram compresses. A picture that breaks the rules for photos goes as a file.</summary>
    Photo,

    /// <summary>As files, byte for byte.</summary>
    Document,

    /// <summary>As photos, each followed by its file as a reply.</summary>
    Both,
}
