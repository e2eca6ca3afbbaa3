using System.Text.Json;
using Ikar.ImageGen.Providers.Http;

namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>Asks the Hub who serves a model, and remembers the answer for minutes. Providers come and go by the week, so no list is compiled in;
/// the registry's seed is for times when the Hub itself is down.</summary>
internal sealed class HubMapping(ImageGenOptions options, HttpExchange http, HfKeys keys)
{
    /// <summary>The Hub checks its providers every few hours; five minutes are a guess that costs one small call per model.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>How long "no such model", "nobody serves it" and "the Hub is down" are believed.</summary>
    private static readonly TimeSpan Negative = TimeSpan.FromSeconds(30);

    /// <summary>A look-up must not eat the picture's time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int MaxAnswer = 1024 * 1024;
    private const int MaxRedirects = 3;
    private const int MaxEntries = 1000;

    private readonly object _lock = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Who serves the model.</summary>
    /// <exception cref="ImageProviderException">The Hub does not know the model, or can't be asked and nothing older is known.</exception>
    public async ValueTask<MappingResult> GetAsync(ImageModel model, CancellationToken cancellationToken)
    {
        Task<Answer> asking;
        lock (_lock)
        {
            if (!_entries.TryGetValue(model.Id, out var entry))
            {
                // Ids come from users: their variety must not fill the memory.
                if (_entries.Count >= MaxEntries)
                {
                    _entries.Clear();
                }

                _entries[model.Id] = entry = new Entry();
            }

            if (entry.Current is { } current && http.Time.GetElapsedTime(entry.AskedAt) < (current.IsPositive ? Fresh : Negative))
            {
                return Use(current, entry.LastKnown, model);
            }

            // One look-up for all who ask now. Nobody's leaving stops it: the next one has use for the answer.
            asking = entry.Asking ??= AskAndKeepAsync(model.Id, entry);
        }

        var answer = await asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        return Use(answer, LastKnown(model.Id), model);
    }

    /// <summary>Forgets the model's mapping, after a provider said that it does not serve it.</summary>
    public void Forget(string modelId)
    {
        lock (_lock)
        {
            _entries.Remove(modelId);
        }
    }

    private static MappingResult Use(Answer answer, IReadOnlyList<ModelMapping>? lastKnown, ImageModel model)
    {
        if (answer.Entries is { } entries)
        {
            return new MappingResult(entries);
        }

        var error = answer.Error!;
        if (error.Kind == FailureKind.ModelGone)
        {
            throw error.ToException();
        }

        if (lastKnown is { Count: > 0 })
        {
            return new MappingResult(lastKnown) { Warning = $"The Hub can't be asked who serves {model.Id} ({error.Message}); using its last answer." };
        }

        // A seed entry is believed for the task that the model has; no task at all stands for every one.
        var task = model.Tasks switch { ImageTasks.TextToImage => HuggingFaceTasks.TextToImage, ImageTasks.ImageToImage => HuggingFaceTasks.ImageToImage, _ => "" };
        return model.SeedRoutes.Count > 0
            ? new MappingResult([.. model.SeedRoutes.Select(seed => new ModelMapping(seed.Key, seed.Value) { Task = task })])
            {
                Warning = $"The Hub can't be asked who serves {model.Id} ({error.Message}); using the built-in list, which may be out of date.",
            }
            : throw error.ToException();
    }

    private IReadOnlyList<ModelMapping>? LastKnown(string modelId)
    {
        lock (_lock)
        {
            return _entries.TryGetValue(modelId, out var entry) ? entry.LastKnown : null;
        }
    }

    private async Task<Answer> AskAndKeepAsync(string modelId, Entry entry)
    {
        await Task.Yield();
        Answer answer;
        using var patience = new CancellationTokenSource(Patience, http.Time);
        try
        {
            answer = await AskAsync(modelId, keys.HubToken, patience.Token).ConfigureAwait(false);
            if (answer.Error is { Kind: FailureKind.Auth } && keys.HubToken is not null)
            {
                // The token is bad, but the model may well be served with another key.
                var anonymous = await AskAsync(modelId, token: null, patience.Token).ConfigureAwait(false);
                answer = anonymous.Entries is null ? answer : anonymous;
            }
        }
        catch (ImageProviderException e)
        {
            answer = new Answer(null, new ProviderError(e.Kind)
            {
                Message = e.Message,
                HttpStatus = e.HttpStatus,
                Scope = e.Kind == FailureKind.ModelGone ? FailureScope.Model : FailureScope.Provider,
            });
        }
        catch (OperationCanceledException)
        {
            answer = new Answer(null, Failed(FailureKind.Network, "the Hub did not answer within 10 seconds"));
        }
#pragma warning disable CA1031 // Whatever a handler of the app's throws: the look-up is shared, and must end for everybody.
        catch (Exception e)
#pragma warning restore CA1031
        {
            answer = new Answer(null, Failed(FailureKind.Unknown, $"asking the Hub threw {e.GetType().Name}"));
        }

        lock (_lock)
        {
            entry.Asking = null;
            entry.Current = answer;
            entry.AskedAt = http.Time.GetTimestamp();
            entry.LastKnown = answer.Entries ?? entry.LastKnown;
        }

        return answer;
    }

    private async Task<Answer> AskAsync(string modelId, string? token, CancellationToken cancellationToken)
    {
        var uri = new Uri($"{options.HuggingFace.HubEndpoint.AbsoluteUri.TrimEnd('/')}/api/models/{RoutePath.Escape(modelId)}?expand[]=inferenceProviderMapping");
        for (var hop = 0; ; hop++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            if (token is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
            }

            using var response = await http.SendAsync(request, "The Hub", isJob: false, cancellationToken).ConfigureAwait(false);

            // A renamed model answers with a redirect. The token stays on the Hub.
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location && hop < MaxRedirects
                && new Uri(uri, location) is { } next && Uri.Compare(next, uri, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0)
            {
                uri = next;
                continue;
            }

            var reading = PooledBody.ReadAsync(response.Content, MaxAnswer, cancellationToken);
            using var body = await http.ReadAsync(reading, "The Hub", isJob: false, cancellationToken).ConfigureAwait(false);
            return Read(modelId, response, body.Memory, token is not null);
        }
    }

    private Answer Read(string modelId, HttpResponseMessage response, ReadOnlyMemory<byte> body, bool withToken)
    {
        var status = (int)response.StatusCode;
        if (status == 200)
        {
            try
            {
                return new Answer(HubAnswer.Read(body), null);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                return new Answer(null, Failed(FailureKind.Transient, "the Hub's answer is no JSON"));
            }
        }

        var context = new ErrorContext { Who = "The Hub", Key = keys.HubToken, Now = http.Time.GetUtcNow() };
        var error = ErrorClassifier.Classify(status, response.Headers, ErrorBody.Read(body), context);
        var code = response.Headers.NonValidated.TryGetValues("X-Error-Code", out var codes) ? codes.ToString() : "";

        // Without a token, or with one that fits, the Hub's 401 about a model means that there is none (or none for you to see).
        var isBadToken = status == 401 && withToken && code != "RepoNotFound" && error.Message.Contains("credentials", StringComparison.OrdinalIgnoreCase);
        if (!isBadToken && status is 401 or 403 or 404 or 410)
        {
            var unknown = $"The Hub knows no model \"{modelId}\" (HTTP {status}), or it is private.";
            error = error with { Kind = FailureKind.ModelGone, Scope = FailureScope.Model, Message = unknown };
        }

        return new Answer(null, error);
    }

    private static ProviderError Failed(FailureKind kind, string why) => new(kind) { Message = why, Scope = FailureScope.Provider };

    private sealed record Answer(IReadOnlyList<ModelMapping>? Entries, ProviderError? Error)
    {
        public bool IsPositive => Entries is { Count: > 0 };
    }

    private sealed class Entry
    {
        public Answer? Current { get; set; }

        public long AskedAt { get; set; }

        public IReadOnlyList<ModelMapping>? LastKnown { get; set; }

        public Task<Answer>? Asking { get; set; }
    }
}
