using System.Net.Http.Headers;

namespace Ikar.ImageGen.Providers.Http;

/// <summary>The one place where an answer's status, headers and body become a <see cref="FailureKind"/>. Pure.</summary>
internal static class ErrorClassifier
{
    // A failure that comes this late has cost somebody's GPU time, and perhaps ours (routing, table 5.2: "maybe if slow").
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    // No error needs more to say what it is.
    private const int LongestError = 64 * 1024;

    /// <summary>Classifies an error answer.</summary>
    public static ProviderError Classify(int status, HttpResponseHeaders? headers, ErrorBody body, ErrorContext context)
    {
        var text = body.Message is null ? "" : MessageCleaner.Clean(body.Message, context.Key, context.Prompt);

        // The Hub says "GatedRepo" and the like in a header.
        var code = body.Code + " " + (headers is not null && headers.NonValidated.TryGetValues("X-Error-Code", out var codes) ? codes.ToString() : "");

        // Not the header's status: a 200 with an error in it is judged by the status it carries inside.
        var effective = status is >= 200 and < 300 && body.Status is >= 400 ? body.Status.Value : status;
        var error = effective switch
        {
            401 => Unauthorized(text, code),
            402 => Quota(text, context),
            403 => Forbidden(text, code, context),
            404 or 410 => new ProviderError(FailureKind.ModelGone),
            408 or 409 or 425 => new ProviderError(FailureKind.Transient),
            413 or 414 or 415 => new ProviderError(FailureKind.InvalidRequest),
            429 => TooMany(text, body, headers, context),
            451 => new ProviderError(FailureKind.ModelForbidden),
            400 or 422 => Refused(text, body, context),
            503 when body.Seconds is not null || ErrorWords.IsLoading(text) => new ProviderError(FailureKind.ModelLoading),
            >= 500 when ErrorWords.IsContentRefusal(text, body.Code) => Filtered(billed: true),
            >= 500 => new ProviderError(FailureKind.Transient) { MayHaveBeenBilled = WasWorking(effective, context) },
            >= 200 and < 300 => InOkAnswer(text, body, context),
            >= 300 and < 400 => new ProviderError(FailureKind.Unknown),
            _ => ErrorWords.IsContentRefusal(text, body.Code) ? Filtered(billed: false) : new ProviderError(FailureKind.Unknown),
        };

        return error with
        {
            HttpStatus = status,
            RequestId = headers is null ? null : RequestIds.Read(headers),
            RetryAfter = error.RetryAfter ?? Wait(error.Kind, headers, body, text, context),
            MayHaveBeenBilled = error.MayHaveBeenBilled
                || (context.JobAccepted && error.Kind is (FailureKind.Transient or FailureKind.ContentFiltered or FailureKind.RateLimited or FailureKind.Unknown)),
            Message = Sentence(status, effective, text, error.Kind, context),
        };
    }

    /// <summary>Classifies a job that the provider accepted and then reported as failed, by the only thing it gives: a text.</summary>
    public static ProviderError ClassifyJob(string? message, ErrorContext context, bool billed = true)
    {
        var text = message is null ? "" : MessageCleaner.Clean(message, context.Key, context.Prompt);
        var error = ByText(text, code: "", context) ?? new ProviderError(FailureKind.Transient);
        return error with
        {
            MayHaveBeenBilled = billed && error.Kind is (FailureKind.Transient or FailureKind.ContentFiltered),
            RetryAfter = error.Kind == FailureKind.RateLimited ? RetryAfterReader.ReadText(text) : null,
            Message = text.Length == 0 ? $"{context.Who} reported the job as failed, without a reason." : $"{context.Who} reported the job as failed: {text}",
        };
    }

    /// <summary>Classifies what came in a picture's place with status 200, as several providers send errors. Null if it is no JSON or says nothing known.</summary>
    public static ProviderError? ClassifyPicture(ReadOnlyMemory<byte> data, ErrorContext context)
    {
        // Not any text: that a broken picture's comment speaks of credit says nothing about ours.
        if (data.Length > LongestError || data.Span.TrimStart(" \t\r\n"u8) is not [(byte)'{' or (byte)'[', ..])
        {
            return null;
        }

        var body = ErrorBody.Read(data);
        var error = ByText(body.Message ?? "", body.Code, context);
        return error is null ? null : error with { RetryAfter = Wait(error.Kind, null, body, body.Message ?? "", context) };
    }

    private static ProviderError Unauthorized(string text, string code) =>
        ErrorWords.IsGate(text, code)
            ? new ProviderError(FailureKind.ModelForbidden) { Scope = FailureScope.Model }
            : new ProviderError(FailureKind.Auth) { Scope = FailureScope.Key };

    private static ProviderError Forbidden(string text, string code, ErrorContext context) =>
        ErrorWords.IsContentRefusal(text, code) ? Filtered(billed: false)
        : ErrorWords.IsSpent(text, code) ? Quota(text, context)
        : Unauthorized(text, code);

    // fal-ai/fal#1043: "pay-as-you-go not enabled for provider fal-ai" is about that provider, not about the account.
    private static ProviderError Quota(string text, ErrorContext context) =>
        new(FailureKind.QuotaExceeded) { Scope = ErrorWords.NamesProvider(text, context.KnownRoutes) ? FailureScope.Provider : FailureScope.Key };

    private static ProviderError TooMany(string text, ErrorBody body, HttpResponseHeaders? headers, ErrorContext context)
    {
        // Only unmistakable words make it a spent quota, and any hint of a reset keeps it a rate limit.
        var resets = (headers is not null && RetryAfterReader.Read(headers, context.Now) is not null) || RetryAfterReader.ReadText(text) is not null;
        return !resets && ErrorWords.IsSpent(text, body.Code) ? Quota(text, context) : new ProviderError(FailureKind.RateLimited) { Scope = FailureScope.Provider };
    }

    private static ProviderError Refused(string text, ErrorBody body, ErrorContext context)
    {
        if (ByText(text, body.Code, context) is { } known)
        {
            return known;
        }

        var field = body.Field;
        if (field is "model")
        {
            return new ProviderError(FailureKind.ModelGone);
        }

        var parameter = field is null ? ErrorWords.ParameterIn(text) : ErrorWords.Neutral(field);
        return parameter is null ? new ProviderError(FailureKind.InvalidRequest) : new ProviderError(FailureKind.UnsupportedParameter) { Parameter = parameter };
    }

    private static ProviderError InOkAnswer(string text, ErrorBody body, ErrorContext context) =>
        (body.IsError ? ByText(text, body.Code, context) : null) is { } known
            ? known with { MayHaveBeenBilled = known.Kind == FailureKind.ContentFiltered }
            : new ProviderError(body.IsError ? FailureKind.Transient : FailureKind.InvalidImage) { MayHaveBeenBilled = true };

    private static ProviderError? ByText(string text, string code, ErrorContext context) =>
        ErrorWords.IsContentRefusal(text, code) ? Filtered(billed: false)
        : ErrorWords.IsModelGone(text, code) ? new ProviderError(FailureKind.ModelGone)
        : ErrorWords.IsLoading(text) ? new ProviderError(FailureKind.ModelLoading)
        : ErrorWords.IsSpent(text, code) ? Quota(text, context)
        : ErrorWords.IsGate(text, code) ? new ProviderError(FailureKind.ModelForbidden) { Scope = FailureScope.Model }
        : ErrorWords.IsBadKey(text) ? new ProviderError(FailureKind.Auth) { Scope = FailureScope.Key }
        : ErrorWords.IsRateLimit(text, code) ? new ProviderError(FailureKind.RateLimited) { Scope = FailureScope.Provider }
        : null;

    private static ProviderError Filtered(bool billed) => new(FailureKind.ContentFiltered) { MayHaveBeenBilled = billed };

    // A gateway that gave up waiting (504, Cloudflare's 524) says that somebody was at work.
    private static bool WasWorking(int status, ErrorContext context) => context.JobAccepted || status is 504 or 524 || context.Elapsed >= Slow;

    private static TimeSpan? Wait(FailureKind kind, HttpResponseHeaders? headers, ErrorBody body, string text, ErrorContext context)
    {
        var header = headers is null ? null : RetryAfterReader.Read(headers, context.Now);
        var inBody = body.Seconds is { } seconds ? RetryAfterReader.FromSeconds(seconds) : null;
        return kind switch
        {
            FailureKind.ModelLoading => inBody ?? header,
            FailureKind.RateLimited => header ?? inBody ?? RetryAfterReader.ReadText(text) ?? (headers is null ? null : RetryAfterReader.ReadWindow(headers, context.Now)),
            FailureKind.Transient or FailureKind.QuotaExceeded => header ?? inBody,
            _ => null,
        };
    }

    private static string Sentence(int status, int effective, string text, FailureKind kind, ErrorContext context)
    {
        var said = text.Length > 0 ? text : kind switch
        {
            FailureKind.Transient => "no reason given",
            FailureKind.InvalidImage => "neither a picture nor a known answer",
            _ when effective is >= 300 and < 400 => "a redirect, which is not followed",
            _ => "no readable reason",
        };
        return FormattableString.Invariant($"{context.Who} answered {status}: {said}");
    }
}
