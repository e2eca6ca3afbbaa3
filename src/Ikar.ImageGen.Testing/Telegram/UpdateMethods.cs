using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.Telegram;

/// <summary>The methods that bring updates to the bot.</summary>
internal sealed class UpdateMethods(EmulatorState state)
{
    private int _pollers;
    private CancellationTokenSource? _poller;

    public JsonNode SetWebhook(BotApiRequest request)
    {
        var url = request.Text("url") ?? "";
        state.WebhookUrl = url.Length == 0 ? null : new Uri(url);
        state.WebhookSecret = request.Text("secret_token");
        state.Updates.Allow(request.Json("allowed_updates") as JsonArray);
        if (request.Flag("drop_pending_updates"))
        {
            state.Updates.Clear();
        }

        _poller?.Cancel();
        state.Updates.Wake();
        return true;
    }

    public JsonNode DeleteWebhook(BotApiRequest request)
    {
        state.WebhookUrl = null;
        if (request.Flag("drop_pending_updates"))
        {
            state.Updates.Clear();
        }

        return true;
    }

    public async Task<JsonNode> GetUpdatesAsync(BotApiRequest request, CancellationToken aborted)
    {
        using var replaced = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        int turn;
        lock (state.Lock)
        {
            if (state.WebhookUrl is not null)
            {
                throw new BotApiError(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            }

            // The newer poller wins: the live server ends the older one's wait with 409.
            _poller?.Cancel();
            _poller = replaced;
            turn = ++_pollers;
            state.Updates.Allow(request.Json("allowed_updates") as JsonArray);
            if (request.Number("offset") is { } offset)
            {
                state.Updates.Confirm(offset);
            }
        }

        var wait = TimeSpan.FromSeconds(Math.Clamp(request.Number("timeout") ?? 0, 0, 50));
        try
        {
            var end = wait > TimeSpan.Zero ? Task.Delay(wait, state.Time, replaced.Token) : Task.CompletedTask;
            while (true)
            {
                Task changed;
                lock (state.Lock)
                {
                    replaced.Token.ThrowIfCancellationRequested();
                    if (state.Updates.Waiting > 0 || end.IsCompleted)
                    {
                        return state.Updates.Take((int)Math.Clamp(request.Number("limit") ?? 100, 1, 100));
                    }

                    changed = state.Updates.Changed;
                }

                await Task.WhenAny(changed, end).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            throw new BotApiError(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }
        finally
        {
            lock (state.Lock)
            {
                _poller = turn == _pollers ? null : _poller;
            }
        }
    }
}
