using Telegram.Bot.Types.Enums;

namespace Ikar.ImageGen.Telegram.Drawing;

/// <summary>One job's share of a chat's indicator. Disposing it gives the share back; the last one stops the indicator.</summary>
internal sealed class IndicatorLease : IDisposable
{
    private readonly IndicatorLoop? _loop;
    private int _disposed;

    /// <param name="loop">The loop; null where chat actions aren't supported.</param>
    public IndicatorLease(IndicatorLoop? loop) => _loop = loop;

    /// <summary>Shows another action from now on, at once.</summary>
    public void Change(ChatAction action)
    {
        if (Volatile.Read(ref _disposed) == 0)
        {
            _loop?.Change(this, action);
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _loop?.Leave(this);
        }
    }
}
