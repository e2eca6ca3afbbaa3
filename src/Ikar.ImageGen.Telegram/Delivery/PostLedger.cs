using Telegram.Bot.Types;

namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>Remembers which posts were made, so that none is made twice under one name.</summary>
internal sealed class PostLedger
{
    private const int Capacity = 10_000;

    private readonly object _lock = new();
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly Queue<string> _byAge = new();

    /// <summary>Takes the name.</summary>
    /// <returns>False if the post was made, or is being made right now.</returns>
    public bool TryBegin(ChatId chat, string? key)
    {
        if (key is null)
        {
            return true;
        }

        lock (_lock)
        {
            return _made.Add(Name(chat, key));
        }
    }

    /// <summary>Keeps the name, or frees it for another try if surely nothing was posted.</summary>
    public void End(ChatId chat, string? key, TelegramDelivery? delivery)
    {
        if (key is null)
        {
            return;
        }

        var name = Name(chat, key);
        lock (_lock)
        {
            if (delivery is null or { Messages.Count: 0, Status: not TelegramDeliveryStatus.Unconfirmed })
            {
                _made.Remove(name);
                return;
            }

            _byAge.Enqueue(name);
            if (_byAge.Count > Capacity)
            {
                _made.Remove(_byAge.Dequeue());
            }
        }
    }

    private static string Name(ChatId chat, string key) => FloodGate.Key(chat) + "\n" + key;
}
