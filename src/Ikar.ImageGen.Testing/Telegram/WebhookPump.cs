using System.Text;

namespace Ikar.ImageGen.Testing.Telegram;

/// <summary>Posts updates to the webhook, one after another, until each is answered with 2xx.</summary>
internal sealed class WebhookPump(EmulatorState state)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken stop)
    {
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        while (!stop.IsCancellationRequested)
        {
            string? body = null;
            Uri? url;
            string? secret;
            long id = 0;
            Task changed;
            lock (state.Lock)
            {
                (url, secret, changed) = (state.WebhookUrl, state.WebhookSecret, state.Updates.Changed);
                if (url is not null && state.Updates.Waiting > 0)
                {
                    var update = state.Updates.Take(1)[0]!;
                    body = update.ToJsonString();
                    id = update["update_id"]!.GetValue<int>();
                }
            }

            try
            {
                if (body is null)
                {
                    await changed.WaitAsync(stop).ConfigureAwait(false);
                }
                else if (await PostAsync(client, url!, secret, body, stop).ConfigureAwait(false))
                {
                    lock (state.Lock)
                    {
                        state.Updates.Confirm(id + 1);
                    }
                }
                else
                {
                    await Task.Delay(Pause, state.Time, stop).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<bool> PostAsync(HttpClient client, Uri url, string? secret, string body, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience, state.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        try
        {
            using var answer = await client.SendAsync(request, either.Token).ConfigureAwait(false);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return false;
        }
    }
}
