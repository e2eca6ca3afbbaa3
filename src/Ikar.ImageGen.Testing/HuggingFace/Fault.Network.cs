using Ikar.ImageGen.Testing.HuggingFace;

namespace Ikar.ImageGen.Testing;

/// <content>Faults of the wire.</content>
public static partial class Fault
{
    /// <summary>The connection is reset after the headers and a few bytes of the body: <see cref="ResetAfterHeaders"/> under its short name.</summary>
    /// <returns>The answer.</returns>
    public static Answer Reset() => ResetAfterHeaders();

    /// <summary>The connection is reset after the request has arrived and before a byte of the answer.</summary>
    /// <returns>The answer.</returns>
    public static Answer ResetBeforeHeaders() => Answer.Sent("ResetBeforeHeaders", Delivery.ResetBeforeHeadersAsync);

    /// <summary>The connection is reset after the headers and a few bytes of the body.</summary>
    /// <returns>The answer.</returns>
    public static Answer ResetAfterHeaders() => Answer.Sent("ResetAfterHeaders", Delivery.ResetAfterHeadersAsync);

    /// <summary>Half of the promised body arrives, then the connection is closed.</summary>
    /// <returns>The answer.</returns>
    public static Answer HalfBody() => Answer.Sent("HalfBody", Delivery.HalfBodyAsync);

    /// <summary>No answer, for ever. The emulator notes when the client leaves (<see cref="EmulatedRequest.ClientLeft"/>).</summary>
    /// <returns>The answer.</returns>
    public static Answer Hang() => Answer.Sent("Hang", Delivery.HangAsync);

    /// <summary>Headers and half of the body arrive, then nothing more, for ever.</summary>
    /// <returns>The answer.</returns>
    public static Answer StallAfterHeaders() => Answer.Sent("StallAfterHeaders", Delivery.StallAsync);

    /// <summary>The picture, but late.</summary>
    /// <param name="delay">How late, by the emulator's clock.</param>
    /// <returns>The answer.</returns>
    public static Answer Slow(TimeSpan delay) => Answer.Picture().After(delay);

    /// <summary>A queued job that never gets done; on a route without a queue, <see cref="Hang"/>.</summary>
    /// <returns>The answer.</returns>
    public static Answer PollForEver() => Answer.Queued("PollForEver", polls: int.MaxValue);

    /// <summary>The queue ticket names addresses on a host that is not the provider's.</summary>
    /// <param name="host">Scheme and host.</param>
    /// <returns>The answer.</returns>
    public static Answer PollUrlOnAnotherHost(string host = "https://queue.attacker.example") =>
        Answer.Queued("PollUrlOnAnotherHost", polls: 1, pollHost: host);

    /// <summary>307 to another address.</summary>
    /// <param name="location">The address, absolute or relative.</param>
    /// <returns>The answer.</returns>
    public static Answer Redirect(string location) => Answer.Instead("Redirect", _ => new Reply { Status = 307 }.With("Location", location));

    /// <summary>307 to itself, again and again.</summary>
    /// <returns>The answer.</returns>
    public static Answer RedirectLoop() => Redirect("?again");
}
