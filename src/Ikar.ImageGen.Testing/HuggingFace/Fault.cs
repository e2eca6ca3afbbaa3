using System.Globalization;
using System.Text.Json.Nodes;
using Ikar.ImageGen.Testing.HuggingFace;
using Ikar.ImageGen.Testing.HuggingFace.Providers;

namespace Ikar.ImageGen.Testing;

/// <summary>What can go wrong with a generation, as entries of a model's script. Each strikes the call itself; <see cref="Answer.OnPoll"/>,
/// <see cref="Answer.OnResult"/> and <see cref="Answer.OnDownload"/> move it to a later step, where a route has one.</summary>
public static partial class Fault
{
    /// <summary>503: the model is being loaded, with the service's estimate.</summary>
    /// <param name="seconds">The estimate. The true one is unreliable.</param>
    /// <returns>The answer.</returns>
    public static Answer Loading(double seconds = 20) => Answer.Instead(Named("Loading", seconds), call =>
    {
        var body = ErrorShapes.Body(call.Provider, 503, $"Model {call.ModelId} is currently loading");
        body["estimated_time"] = seconds;
        return Reply.Json(503, body);
    });

    /// <summary>410: the provider has taken the model out of service.</summary>
    /// <returns>The answer.</returns>
    public static Answer Gone() => Answer.Instead("Gone", call => call.Provider == "hf-inference"
        ? HfInferenceEmulation.Gone()
        : Reply.Error(410, $"The requested model is deprecated and no longer supported by provider {call.Provider}."));

    /// <summary>429: too many requests.</summary>
    /// <param name="retryAfterSeconds">The value of Retry-After; null sends none.</param>
    /// <returns>The answer.</returns>
    public static Answer RateLimited(double? retryAfterSeconds = null) => Answer.Instead(Named("RateLimited", retryAfterSeconds), call =>
    {
        var reply = call.Provider == "replicate"
            ? ErrorShapes.Reply(call.Provider, 429, $"Request was throttled. Your rate limit resets in ~{retryAfterSeconds ?? 30}s.")
            : ErrorShapes.Reply(call.Provider, 429, "Too many requests");
        return retryAfterSeconds is { } seconds ? reply.With("Retry-After", Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture)) : reply;
    });

    /// <summary>402: no credit is left.</summary>
    /// <param name="provider">Names this provider in the message, as when only its own budget is used up; null speaks of the account.</param>
    /// <returns>The answer.</returns>
    public static Answer OutOfCredit(string? provider = null) => Answer.Instead("OutOfCredit", _ => Reply.Error(402, provider is null
        ? "You have depleted your monthly included credits. Purchase pre-paid credits to continue using Inference Providers."
        : $"You have exceeded your spending limit for provider {provider}."));

    /// <summary>401: the token is wrong.</summary>
    /// <returns>The answer.</returns>
    public static Answer BadToken() => Answer.Instead("BadToken", _ => Reply.Error(401, "Invalid username or password."));

    /// <summary>403: the token lacks the permission to call Inference Providers.</summary>
    /// <returns>The answer.</returns>
    public static Answer Forbidden() => Answer.Instead("Forbidden", _ => Reply.Error(
        403, "This authentication method does not have sufficient permissions to call Inference Providers on behalf of user emulated"));

    /// <summary>403: the model is gated and this account has not accepted its licence.</summary>
    /// <returns>The answer.</returns>
    public static Answer Gated() => Answer.Instead("Gated", call => Reply.Error(
        403,
        $"Access to model {call.ModelId} is restricted and you are not in the authorized list. Visit https://huggingface.co/{call.ModelId} to ask for access.")
        .With("X-Error-Code", "GatedRepo"));

    /// <summary>404 as plain text.</summary>
    /// <returns>The answer.</returns>
    public static Answer NotFound() => Answer.Instead("NotFound", call => Reply.Text(404, call.Provider == "fal-ai" ? "404: Not Found" : "Not Found"));

    /// <summary>400: the provider does not serve the model, whatever the Hub says.</summary>
    /// <returns>The answer.</returns>
    public static Answer NotSupported() => Answer.Instead("NotSupported", call => Reply.Error(400, $"Model not supported by provider {call.Provider}"));

    /// <summary>422 about one parameter, in the provider's own shape.</summary>
    /// <param name="parameter">The parameter's native name.</param>
    /// <param name="message">What is wrong with it.</param>
    /// <returns>The answer.</returns>
    public static Answer BadParameter(string parameter, string message) => Answer.Instead($"BadParameter({parameter})", call => call.Provider switch
    {
        "fal-ai" => FalEmulation.Detail(parameter, message, "value_error"),
        "replicate" => ReplicateEmulation.Invalid("invalid", "input." + parameter, message),
        "hf-inference" => Reply.Json(400, new JsonObject { ["error"] = new JsonArray($"{parameter}: {message}"), ["warnings"] = new JsonArray() }),
        _ => ErrorShapes.Reply(call.Provider, 422, $"{parameter}: {message}"),
    });

    /// <summary>Any status with any body.</summary>
    /// <param name="status">The status, 200 to 599.</param>
    /// <param name="body">The body; null is a JSON error of the provider's shape.</param>
    /// <param name="contentType">The body's type.</param>
    /// <returns>The answer.</returns>
    public static Answer Status(int status, string? body = null, string contentType = "application/json")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return Answer.Instead(Named("Status", status), call => body is null
            ? ErrorShapes.Reply(call.Provider, status, $"The emulator was told to answer {status}.")
            : Reply.Text(status, body, contentType));
    }

    /// <summary>The HTML page of a gateway.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The answer.</returns>
    public static Answer Html(int status = 502) => Status(
        status,
        FormattableString.Invariant($"<!DOCTYPE html><html><head><title>{status}</title></head><body><h1>{status} Bad Gateway</h1></body></html>"),
        "text/html; charset=utf-8");

    /// <summary>200 with an HTML page instead of a picture, as a captive portal or a maintenance page does.</summary>
    /// <returns>The answer.</returns>
    public static Answer HtmlWith200() => Status(200, "<html><body>We are down for maintenance.</body></html>", "text/html");

    /// <summary>200 with an error in JSON instead of a picture.</summary>
    /// <returns>The answer.</returns>
    public static Answer JsonWith200() => Answer.Instead("JsonWith200", call => Reply.Json(200, ErrorShapes.Body(call.Provider, 500, "Internal error")));

    /// <summary>200 with an empty body.</summary>
    /// <returns>The answer.</returns>
    public static Answer Empty() => Answer.Changed("Empty", normal => new Reply { ContentType = normal.ContentType });

    private static string Named(string name, double? value) =>
        value is { } number ? string.Create(CultureInfo.InvariantCulture, $"{name}({number})") : name;
}
