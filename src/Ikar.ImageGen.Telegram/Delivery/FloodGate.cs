using System.Globalization;
using Telegram.Bot.Types;

namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>Keeps the calls of one bot inside Telegram's limits: one gate per chat and one for the bot. After a 429 nothing passes before its time.</summary>
/// <remarks>Calls to one chat go one after another, so that none is under way when a 429 closes the gate. Chat actions don't queue: they are skipped.</remarks>
internal sealed class FloodGate
{
    /// <summary>Telegram's FAQ allows 20 messages a minute in a group.</summary>
    private const int GroupCallsPerMinute = 20;

    /// <summary>Calls that nobody would miss leave this much of a group's minute to messages.</summary>
    private const int KeptForMessages = 2;

    /// <summary>Telegram's FAQ allows about 30 messages a second to a bot that writes to many.</summary>
    private const int PacedPerSecond = 25;

    /// <summary>So many chats flooded within <see cref="BotFloodWindow"/> mean that it is the bot's limit and not theirs.</summary>
    private const int ChatsThatMeanTheBot = 8;

    /// <summary>An upload that takes longer than this no longer keeps chat actions back.</summary>
    private static readonly TimeSpan LongCall = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan BotFloodWindow = TimeSpan.FromSeconds(2);

    private readonly object _lock = new();
    private readonly Dictionary<string, ChatLane> _lanes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _floods = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly Queue<DateTimeOffset> _paced = new();
    private DateTimeOffset _botOpensAt;
    private int _sweepAt = 64;

    public FloodGate(TimeProvider time) => _time = time;

    /// <summary>The lanes in memory, for tests: idle ones are forgotten first.</summary>
    internal int LaneCount
    {
        get
        {
            lock (_lock)
            {
                ForgetIdle(_time.GetUtcNow());
                return _lanes.Count;
            }
        }
    }

    /// <summary>The chat's name in the gate.</summary>
    public static string Key(ChatId? chat) =>
        chat is null ? "" : chat.Identifier?.ToString(CultureInfo.InvariantCulture) ?? chat.Username?.ToUpperInvariant() ?? "";

    /// <summary>Waits for the chat's turn and for both gates.</summary>
    /// <returns>The turn, or null if the gates stay closed beyond <paramref name="giveUpAt"/>.</returns>
    public async ValueTask<LaneTurn?> EnterAsync(string chat, CallTerms terms, DateTimeOffset giveUpAt, CancellationToken cancellationToken)
    {
        var lane = Join(chat);
        try
        {
            await lane.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Quit(lane);
            throw;
        }

        var turn = new LaneTurn(this, chat);
        try
        {
            while (true)
            {
                var now = _time.GetUtcNow();
                var opens = OpensAt(chat);
                var next = terms.Paced ? Later(opens, NextPaced(lane, terms, now)) : opens;
                if (next <= now && TryTake(lane, terms, now))
                {
                    return turn;
                }

                if (opens > giveUpAt)
                {
                    turn.Dispose();
                    return null;
                }

                if (next > now)
                {
                    await Task.Delay(next - now, _time, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Whether a call that nobody would miss (a chat action, a progress edit) may go now. Counts it if so.</summary>
    /// <param name="chat">The chat's key.</param>
    /// <param name="isGroup">Groups and channels have a limit per minute, of which messages need their part.</param>
    public bool TryPass(string chat, bool isGroup)
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            Sweep(now);
            var lane = LaneOf(chat);
            var busy = lane.Users > 0 && (lane.BusySince is null || now - lane.BusySince < LongCall);
            if (now < lane.OpensAt || now < _botOpensAt || busy || (isGroup && lane.CallsInWindow(now) >= GroupCallsPerMinute - KeptForMessages))
            {
                return false;
            }

            lane.Count(now, messages: 1);
            return true;
        }
    }

    /// <summary>When the chat may be called again; in the past when it may now.</summary>
    public DateTimeOffset OpensAt(string chat)
    {
        lock (_lock)
        {
            var chatOpens = _lanes.TryGetValue(chat, out var lane) ? lane.OpensAt : default;
            return Later(chatOpens, _botOpensAt);
        }
    }

    /// <summary>Closes the chat's gate after a 429, and the bot's if the call had no chat or many chats are flooded at once.</summary>
    public void Close(string chat, TimeSpan retryAfter)
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            var opens = now + retryAfter;
            if (chat.Length > 0)
            {
                var lane = LaneOf(chat);
                lane.OpensAt = Later(lane.OpensAt, opens);
                _floods[chat] = now;
                foreach (var old in _floods.Where(flood => now - flood.Value > BotFloodWindow).Select(static flood => flood.Key).ToArray())
                {
                    _floods.Remove(old);
                }
            }

            if (chat.Length == 0 || _floods.Count >= ChatsThatMeanTheBot)
            {
                _botOpensAt = Later(_botOpensAt, opens);
            }
        }
    }

    /// <summary>Ends the turn that <see cref="EnterAsync"/> gave.</summary>
    internal void Leave(string chat)
    {
        lock (_lock)
        {
            var lane = _lanes[chat];
            lane.BusySince = null;
            lane.Users--;
            lane.Turn.Release();
            Sweep(_time.GetUtcNow());
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>When a paced call may go: 1 a second per chat, 20 a minute per group, 25 a second for the bot.</summary>
    private DateTimeOffset NextPaced(ChatLane lane, CallTerms terms, DateTimeOffset now)
    {
        lock (_lock)
        {
            var next = lane.NextPaced(now, terms.IsGroup ? GroupCallsPerMinute : null);
            while (_paced.TryPeek(out var first) && first <= now - TimeSpan.FromSeconds(1))
            {
                _paced.Dequeue();
            }

            return _paced.Count < PacedPerSecond ? next : Later(next, _paced.Peek() + TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Takes the slot, unless another chat took the bot's last one of this second meanwhile.</summary>
    private bool TryTake(ChatLane lane, CallTerms terms, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (terms.Paced)
            {
                if (_paced.Count >= PacedPerSecond)
                {
                    return false;
                }

                _paced.Enqueue(now);
            }

            lane.BusySince = now;
            lane.Count(now, terms.Messages);
            return true;
        }
    }

    private ChatLane Join(string chat)
    {
        lock (_lock)
        {
            var lane = LaneOf(chat);
            lane.Users++;
            return lane;
        }
    }

    /// <summary>Called under the lock. Calls without a chat need not wait for one another.</summary>
    private ChatLane LaneOf(string chat)
    {
        if (!_lanes.TryGetValue(chat, out var lane))
        {
            _lanes[chat] = lane = new ChatLane(chat.Length == 0 ? int.MaxValue : 1);
        }

        return lane;
    }

    private void Quit(ChatLane lane)
    {
        lock (_lock)
        {
            lane.Users--;
        }
    }

    /// <summary>Forgets lanes that hold nothing any more, each time their number has doubled.</summary>
    private void Sweep(DateTimeOffset now)
    {
        if (_lanes.Count >= _sweepAt)
        {
            ForgetIdle(now);
            _sweepAt = Math.Max(64, _lanes.Count * 2);
        }
    }

    private void ForgetIdle(DateTimeOffset now)
    {
        foreach (var chat in _lanes.Where(entry => entry.Value.Users == 0 && entry.Value.OpensAt <= now && entry.Value.CallsInWindow(now) == 0).Select(static entry => entry.Key).ToArray())
        {
            _lanes.Remove(chat);
        }
    }
}
