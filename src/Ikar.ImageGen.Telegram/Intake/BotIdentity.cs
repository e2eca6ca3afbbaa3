using Ikar.ImageGen.Telegram.Delivery;
using Telegram.Bot.Requests;

namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Knows the bot's id and, after the first getMe, its name.</summary>
internal sealed class BotIdentity(TelegramCaller caller, TimeProvider time)
{
    /// <summary>How long a handler may wait for the name: nothing else is handled meanwhile.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly object _lock = new();
    private Task<string?>? _asked;

    public long Id => caller.Client.BotId;

    /// <summary>The name without @, if it is known by now.</summary>
    public string? Known => Volatile.Read(ref _asked) is { IsCompletedSuccessfully: true } asked ? asked.Result : null;

    /// <summary>The name without @; null if Telegram does not tell, or not soon.</summary>
    public async Task<string?> UsernameAsync()
    {
        Task<string?> asked;
        lock (_lock)
        {
            // Nobody's token: the answer serves all who ask.
            asked = _asked is null or { IsCompletedSuccessfully: true, Result: null } ? _asked = AskAsync() : _asked;
        }

        try
        {
            return await asked.WaitAsync(Patience, time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private async Task<string?> AskAsync()
    {
        try
        {
            return (await caller.CallAsync(null, CallTerms.Repeatable, static () => new GetMeRequest(), CancellationToken.None).ConfigureAwait(false)).Username;
        }
        catch (TelegramCallException)
        {
            return null;
        }
    }
}
