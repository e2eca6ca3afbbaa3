using Ikar.ImageGen.Diagnostics;
using Ikar.ImageGen.Telegram.Delivery;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Telegram.Bot.Types.Enums;

namespace Ikar.ImageGen.Telegram.Drawing;

/// <summary>Shows "typing" and "sending a photo" while work goes on: one loop per chat and topic however many jobs run there, because limits are per chat.</summary>
internal sealed partial class Indicator
{
    /// <summary>A picture that took its whole time still has to be uploaded.</summary>
    private static readonly TimeSpan ForDelivery = TimeSpan.FromSeconds(30);

    private readonly object _lock = new();
    private readonly Dictionary<(string Chat, int? Topic, string? Business), IndicatorLoop> _loops = [];
    private readonly TelegramCaller _caller;
    private readonly TimeProvider _time;
    private readonly TimeSpan _limit;
    private readonly ILogger _log;

    public Indicator(TelegramCaller caller, IOptions<TelegramImageOptions> options, IOptions<ImageGenOptions> core, TimeProvider time, ILogger<Indicator>? logger = null)
    {
        _caller = caller;
        _time = time;
        _limit = options.Value.IndicatorLimit ?? core.Value.Timeout + ForDelivery;
        _log = SafeLogger.Over(logger);
    }

    /// <summary>Loops that run now; 0 when no job does.</summary>
    internal int ActiveLoops
    {
        get
        {
            lock (_lock)
            {
                return _loops.Count;
            }
        }
    }

    /// <summary>Shows an action in the target's chat until the lease is disposed. Returns at once and never throws for Telegram's sake.</summary>
    public IndicatorLease Start(DeliveryTarget target, ChatAction action)
    {
        target = _caller.Current(target);
        if (!target.TakesActions)
        {
            return new IndicatorLease(null);
        }

        var key = (FloodGate.Key(target.Chat), target.Topic, target.Business);
        lock (_lock)
        {
            if (!_loops.TryGetValue(key, out var loop))
            {
                loop = new IndicatorLoop(_lock, _caller, target, _time, _limit, over: ended => Forget(key, ended));
                _loops.Add(key, loop);
            }

            return loop.Join(action);
        }
    }

    /// <summary>Called under the lock when a loop will beat no more.</summary>
    private void Forget((string Chat, int? Topic, string? Business) key, IndicatorLoop ended)
    {
        if (_loops.TryGetValue(key, out var loop) && ReferenceEquals(loop, ended))
        {
            _loops.Remove(key);
        }

        if (ended.Trouble is { } trouble)
        {
            LogGaveUp(key.Chat, trouble);
        }
    }

    [LoggerMessage(EventId = 721, Level = LogLevel.Debug, Message = "The chat action in {Chat} stopped early: {Trouble}")]
    private partial void LogGaveUp(string chat, string trouble);
}
