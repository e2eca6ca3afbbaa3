using Ikar.ImageGen.Telegram.Delivery;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace Ikar.ImageGen.Telegram.Drawing;

/// <summary>Repeats one chat's action while at least one job holds a lease.</summary>
#pragma warning disable CA1001 // Sources without a timer hold nothing to dispose of, and their tokens outlive the last lease.
internal sealed class IndicatorLoop
#pragma warning restore CA1001
{
    /// <summary>Telegram shows an action for 5 seconds at most; 4 leave no gap.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(4);

    private const int FailuresAllowed = 3;

    private readonly object _lock;
    private readonly TelegramCaller _caller;
    private readonly TimeProvider _time;
    private readonly TimeSpan _limit;
    private readonly Action<IndicatorLoop> _over;
    private readonly List<(IndicatorLease Lease, ChatAction Action, DateTimeOffset EndsAt)> _leases = [];
    private readonly CancellationTokenSource _stop = new();
    private CancellationTokenSource _wake = new();
    private DeliveryTarget _target;
    private bool _started;
    private bool _ended;

    public IndicatorLoop(object sync, TelegramCaller caller, DeliveryTarget target, TimeProvider time, TimeSpan limit, Action<IndicatorLoop> over)
    {
        _lock = sync;
        _caller = caller;
        _target = target;
        _time = time;
        _limit = limit;
        _over = over;
    }

    /// <summary>Why it stopped before its jobs did; null if it did not.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Called under the lock.</summary>
    public IndicatorLease Join(ChatAction action)
    {
        var lease = new IndicatorLease(this);
        ChatAction? shown = _leases.Count > 0 ? Shown() : null;
        _leases.Add((lease, action, _time.GetUtcNow() + _limit));
        if (_started)
        {
            // What the chat shows already need not be said again before its time.
            if (Shown() != shown)
            {
                Wake();
            }
        }
        else
        {
            _started = true;
            _ = Task.Run(RunAsync);
        }

        return lease;
    }

    public void Change(IndicatorLease lease, ChatAction action)
    {
        lock (_lock)
        {
            var index = _leases.FindIndex(entry => ReferenceEquals(entry.Lease, lease));
            if (index >= 0 && _leases[index].Action != action)
            {
                var shown = Shown();
                _leases[index] = _leases[index] with { Action = action };
                if (Shown() != shown)
                {
                    Wake();
                }
            }
        }
    }

    public void Leave(IndicatorLease lease)
    {
        lock (_lock)
        {
            _leases.RemoveAll(entry => ReferenceEquals(entry.Lease, lease));
            if (_leases.Count == 0)
            {
                End(trouble: null);
            }
        }
    }

    private async Task RunAsync()
    {
        var failures = 0;
        try
        {
            while (true)
            {
                ChatAction action;
                CancellationToken wake;
                lock (_lock)
                {
                    if (_ended)
                    {
                        return;
                    }

                    // A job that never ends must not be shown for ever.
                    _leases.RemoveAll(lease => lease.EndsAt <= _time.GetUtcNow());
                    if (_leases.Count == 0)
                    {
                        End("it went on for too long");
                        return;
                    }

                    action = Shown();
                    wake = _wake.Token;
                }

                var error = await SendAsync(action).ConfigureAwait(false);
                failures = error is null ? 0 : error.Kind == TelegramErrorKind.Flood ? failures : failures + 1;
                if (error is not null && MustStop(error, failures))
                {
                    lock (_lock)
                    {
                        End(error.Description);
                    }

                    return;
                }

                await WaitAsync(wake).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The last job ended.
        }
#pragma warning disable CA1031 // Nobody awaits the loop, and no picture may fail for an indicator.
        catch (Exception e)
#pragma warning restore CA1031
        {
            lock (_lock)
            {
                End(e.GetType().Name);
            }
        }
        finally
        {
            lock (_lock)
            {
                End(Trouble);
            }
        }
    }

    private Task<TelegramError?> SendAsync(ChatAction action)
    {
        _target = _caller.Current(_target);
        var target = _target;
        return _caller.TryCallAsync(
            target.Chat,
            target.IsGroup,
            () => new SendChatActionRequest
            {
                ChatId = target.Chat,
                MessageThreadId = target.Topic,
                BusinessConnectionId = target.Business,
                Action = action,
            },
            _stop.Token);
    }

    /// <summary>An endless loop with a revoked token has cost bots their existence.</summary>
    private static bool MustStop(TelegramError error, int failures) =>
        failures >= FailuresAllowed || error.ClosesChat || error.Kind == TelegramErrorKind.Unauthorized;

    private async Task WaitAsync(CancellationToken wake)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(wake, _stop.Token);
        try
        {
            await Task.Delay(Beat, _time, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            // The action changed: show it at once.
        }
    }

    /// <summary>A picture on its way says more than thinking; called under the lock.</summary>
    private ChatAction Shown()
    {
        foreach (var (_, action, _) in _leases)
        {
            if (action != ChatAction.Typing)
            {
                return action;
            }
        }

        return ChatAction.Typing;
    }

    private void Wake()
    {
        var old = _wake;
        _wake = new CancellationTokenSource();
        // Not Cancel: the loop would go on here, under the lock.
        _ = old.CancelAsync();
    }

    private void End(string? trouble)
    {
        if (!_ended)
        {
            _ended = true;
            Trouble = trouble;
            _over(this);
            _ = _stop.CancelAsync();
        }
    }
}
