using System.Text;
using Ikar.ImageGen.Providers.Http;
using Ikar.ImageGen.Providers.HuggingFace;
using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

public sealed class ErrorClassifierTests
{
    private const string Credits = "You have depleted your monthly included credits. Purchase pre-paid credits to continue using Inference Providers.";

    private static readonly ErrorRow[] Rows =
    [
        // Protocol, section 10.1, row by row.
        new("not supported", 400, """{"error":"Model not supported by provider fal-ai"}""", FailureKind.ModelGone) { Says = "Model not supported" },
        new("chat router's shape", 400, """{"error":{"message":"nope","type":"invalid_request_error","param":null,"code":"model_not_supported"}}""", FailureKind.ModelGone) { Says = "nope" },
        new("list of errors", 400, """{"error":["width: must be a multiple of 8","height: too"],"warnings":[]}""", FailureKind.UnsupportedParameter) { Parameter = "size", Says = "multiple of 8" },
        new("together's shape", 400, """{"id":"1","error":{"message":"Invalid request","type":"invalid_request_error","param":"model","code":null}}""", FailureKind.ModelGone) { Says = "Invalid request" },
        new("together, a parameter", 400, """{"id":"1","error":{"message":"steps must be <= 4","type":"invalid_request_error","param":"steps","code":null}}""", FailureKind.UnsupportedParameter) { Parameter = "steps" },
        new("401 wrong token", 401, """{"error":"Invalid username or password."}""", FailureKind.Auth) { Scope = FailureScope.Key },
        new("401 bad header", 401, """{"error":"Invalid credentials in Authorization header"}""", FailureKind.Auth) { Scope = FailureScope.Key },
        new("402 account", 402, $$"""{"error":"{{Credits}}"}""", FailureKind.QuotaExceeded) { Scope = FailureScope.Key, Says = "depleted" },
        new("402 one provider", 402, """{"error":"Pay-as-you-go is not enabled for provider fal-ai."}""", FailureKind.QuotaExceeded) { Scope = FailureScope.Provider },
        new("402 names the route", 402, """{"error":"Your spending limit at nscale is reached."}""", FailureKind.QuotaExceeded) { Scope = FailureScope.Provider },
        new("402 together is a word", 402, """{"error":"Add credits together with a card."}""", FailureKind.QuotaExceeded) { Scope = FailureScope.Key },
        new("402 provider together", 402, """{"error":"No budget left with provider together."}""", FailureKind.QuotaExceeded) { Scope = FailureScope.Provider },
        new("403 scope missing", 403, """{"error":"This authentication method does not have sufficient permissions to call Inference Providers on behalf of user x"}""", FailureKind.Auth) { Scope = FailureScope.Key },
        new("403 gated", 403, """{"error":"Access to model a/b is restricted and you are not in the authorized list."}""", FailureKind.ModelForbidden) { Scope = FailureScope.Model },
        new("401 gated", 401, """{"error":"Cannot access gated repo for url x. Access to model a/b is restricted."}""", FailureKind.ModelForbidden) { Scope = FailureScope.Model },
        new("403 gated by header", 403, """{"error":"Forbidden"}""", FailureKind.ModelForbidden) { Scope = FailureScope.Model, Header = "X-Error-Code", HeaderValue = "GatedRepo" },
        new("401 a word that only looks gated", 401, """{"error":"This is being investigated"}""", FailureKind.Auth) { Scope = FailureScope.Key },
        new("403 credit", 403, """{"error":{"message":"Your credit balance is used up","code":"insufficient_balance"}}""", FailureKind.QuotaExceeded) { Scope = FailureScope.Key },
        new("403 content", 403, """{"error":"The prompt was flagged by moderation"}""", FailureKind.ContentFiltered),
        new("404 no such model", 404, """{"error":"Model a/b does not exist"}""", FailureKind.ModelGone),
        new("404 JSON", 404, """{"error":"Not Found"}""", FailureKind.ModelGone),
        new("404 text", 404, "Not Found", FailureKind.ModelGone) { Says = "Not Found" },
        new("404 fal's text", 404, "404: Not Found", FailureKind.ModelGone) { Who = "fal-ai" },
        new("410", 410, """{"error":"The requested model is deprecated and no longer supported by provider hf-inference. You may search"}""", FailureKind.ModelGone),
        new("422 fal's list", 422, """{"detail":[{"loc":["body","loras",0,"path"],"msg":"str type expected","type":"type_error.str"}]}""", FailureKind.UnsupportedParameter) { Parameter = "loras", Says = "body.loras.0.path: str type expected" },
        new("422 fal's size", 422, """{"detail":[{"loc":["body","image_size"],"msg":"too large","type":"image_too_large"}]}""", FailureKind.UnsupportedParameter) { Parameter = "size" },
        new("422 fal's prompt", 422, """{"detail":[{"loc":["body","prompt"],"msg":"field required","type":"value_error.missing"}]}""", FailureKind.InvalidRequest),
        new("422 fal's policy", 422, """{"detail":[{"loc":["body","prompt"],"msg":"The content could not be processed.","type":"content_policy_violation"}]}""", FailureKind.ContentFiltered),
        new("422 fal's text", 422, """{"detail":"Unsupported data URL"}""", FailureKind.InvalidRequest) { Says = "Unsupported data URL" },
        new("422 replicate's problem", 422, """{"title":"Input validation failed","status":422,"detail":"- input: text is required\n","invalid_fields":[{"type":"required","field":"input","description":"text is required"}]}""", FailureKind.InvalidRequest) { Who = "replicate", Says = "text is required" },
        new("422 replicate's field", 422, """{"title":"Input validation failed","status":422,"detail":"- input.num_outputs: must be <= 4\n","invalid_fields":[{"type":"invalid","field":"input.num_outputs","description":"must be <= 4"}]}""", FailureKind.UnsupportedParameter) { Parameter = "count" },
        new("422 replicate's addition", 422, """{"detail":"- Additional property provider is not allowed\n","status":422,"title":"Input validation failed","invalid_fields":[{"type":"additional_property_not_allowed","field":"","description":"Additional property provider is not allowed"}]}""", FailureKind.UnsupportedParameter) { Parameter = "provider" },
        new("422 TGI's text", 422, "Failed to deserialize the JSON body into the target type: missing field `inputs`", FailureKind.InvalidRequest) { Says = "missing field" },
        new("422 TGI's JSON", 422, """{"error":"Input validation error: num_inference_steps must be less than 50","error_type":"validation"}""", FailureKind.UnsupportedParameter) { Parameter = "steps" },
        new("429", 429, """{"error":"Too many requests"}""", FailureKind.RateLimited) { Scope = FailureScope.Provider, Header = "Retry-After", HeaderValue = "7", RetryAfter = 7 },
        new("429 replicate", 429, """{"detail":"Request was throttled. Your rate limit resets in ~30s."}""", FailureKind.RateLimited) { Scope = FailureScope.Provider, RetryAfter = 30, Who = "replicate" },
        new("429 window", 429, """{"error":"slow down"}""", FailureKind.RateLimited) { Scope = FailureScope.Provider, Header = "ratelimit-reset", HeaderValue = "12", RetryAfter = 12 },
        new("429 Hub's window", 429, """{"error":"slow down"}""", FailureKind.RateLimited) { Scope = FailureScope.Provider, Header = "RateLimit", HeaderValue = "\"api\";r=0;t=55", RetryAfter = 55 },
        new("500 JSON", 500, """{"error":"CUDA out of memory"}""", FailureKind.Transient) { Says = "CUDA" },
        new("500 HTML", 500, "<!DOCTYPE html><html><body><h1>500</h1></body></html>", FailureKind.Transient) { Says = "answered 500: no reason given" },
        new("500 late", 500, """{"error":"oops"}""", FailureKind.Transient) { Elapsed = 6, Billed = true },
        new("502", 502, "<html><head><title>502</title></head></html>", FailureKind.Transient),
        new("504", 504, "<html>504</html>", FailureKind.Transient) { Billed = true },
        new("503 loading", 503, """{"error":"Model a/b is currently loading","estimated_time":20.0}""", FailureKind.ModelLoading) { RetryAfter = 20 },
        new("503 loading, no estimate", 503, """{"error":"Model a/b is currently loading"}""", FailureKind.ModelLoading),
        new("503 other", 503, """{"error":"Service Unavailable"}""", FailureKind.Transient) { Header = "Retry-After", HeaderValue = "3", RetryAfter = 3 },
        new("200 wavespeed's code", 200, """{"code":400,"message":"Invalid size"}""", FailureKind.UnsupportedParameter) { Who = "wavespeed", Parameter = "size", Says = "Invalid size" },
        new("200 wavespeed's quota", 200, """{"code":402,"message":"Insufficient credits"}""", FailureKind.QuotaExceeded) { Who = "wavespeed", Scope = FailureScope.Key },
        new("200 HTML", 200, "<html>maintenance</html>", FailureKind.InvalidImage) { Billed = true },
        new("200 empty", 200, "", FailureKind.InvalidImage) { Billed = true },
        new("200 with an error", 200, """{"error":"Internal error"}""", FailureKind.Transient) { Billed = true },
        new("200 with a rate limit", 200, """{"error":"Rate limit exceeded, try again in 4 seconds"}""", FailureKind.RateLimited) { Scope = FailureScope.Provider, RetryAfter = 4 },
        new("200 with content", 200, """{"error":{"message":"NSFW content","code":"content_policy_violation"}}""", FailureKind.ContentFiltered) { Billed = true },
        new("200 other JSON", 200, """{"hello":"world"}""", FailureKind.InvalidImage) { Billed = true },

        // Billing against rate limit (routing, complaints 4 and 5).
        new("429 quota by code", 429, """{"error":{"message":"You exceeded your current quota","code":"insufficient_quota"}}""", FailureKind.QuotaExceeded) { Scope = FailureScope.Key },
        new("429 the word quota", 429, """{"error":"Quota of requests per minute exceeded"}""", FailureKind.RateLimited) { Scope = FailureScope.Provider },
        new("429 quota that resets", 429, """{"error":"Request quota exceeded, insufficient credits for this minute. Try again in 20s."}""", FailureKind.RateLimited) { Scope = FailureScope.Provider, RetryAfter = 20 },
        new("429 nscale without credit", 429, """{"error":"Insufficient credit"}""", FailureKind.QuotaExceeded) { Scope = FailureScope.Key, Who = "nscale" },
        new("429 with reset header", 429, """{"error":"insufficient_quota"}""", FailureKind.RateLimited) { Scope = FailureScope.Provider, Header = "Retry-After", HeaderValue = "2", RetryAfter = 2 },

        // What is left.
        new("400 nothing known", 400, """{"error":"bad request"}""", FailureKind.InvalidRequest),
        new("400 checker's switch is a parameter", 400, """{"detail":[{"loc":["body","enable_safety_checker"],"msg":"moderation can't be off: enable_safety_checker","type":"value_error"}]}""", FailureKind.UnsupportedParameter) { Parameter = "enable_safety_checker" },
        new("408", 408, "", FailureKind.Transient),
        new("409", 409, "", FailureKind.Transient),
        new("413", 413, "", FailureKind.InvalidRequest),
        new("418", 418, "", FailureKind.Unknown),
        new("307", 307, "", FailureKind.Unknown) { Says = "a redirect" },
        new("451", 451, "", FailureKind.ModelForbidden),
        new("524", 524, "", FailureKind.Transient) { Billed = true },
        new("500 after the job was taken", 500, """{"detail":"worker died"}""", FailureKind.Transient) { JobAccepted = true, Billed = true, Who = "fal-ai" },
        new("retry-after with fraction", 503, "", FailureKind.Transient) { Header = "Retry-After", HeaderValue = "1.5", RetryAfter = 1.5 },
        new("retry-after as date", 429, "", FailureKind.RateLimited) { Scope = FailureScope.Provider, Header = "Retry-After", HeaderValue = "Sun, 22 Nov 2026 12:00:30 GMT", RetryAfter = 30 },
        new("retry-after-ms", 429, "", FailureKind.RateLimited) { Scope = FailureScope.Provider, Header = "retry-after-ms", HeaderValue = "250", RetryAfter = 0.25 },
        new("retry-after absurd", 429, "", FailureKind.RateLimited) { Scope = FailureScope.Provider, Header = "Retry-After", HeaderValue = "999999999" },
        new("retry-after negative", 429, "", FailureKind.RateLimited) { Scope = FailureScope.Provider, Header = "Retry-After", HeaderValue = "-5" },
        new("reset as a point in time", 429, "", FailureKind.RateLimited) { Scope = FailureScope.Provider, Header = "x-ratelimit-reset", HeaderValue = "1795348860", RetryAfter = 60 },
    ];

    public static TheoryData<string> Names => [.. Rows.Select(static row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_shape_of_error_is_understood(string name)
    {
        var row = Rows.Single(row => row.Name == name);
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("x-request-id", "req-1");
        if (row.Header is not null)
        {
            response.Headers.TryAddWithoutValidation(row.Header, row.HeaderValue);
        }

        var error = ErrorClassifier.Classify(row.Status, response.Headers, ErrorBody.Read(Encoding.UTF8.GetBytes(row.Body)), Context(row)).ToException();

        Assert.Equal(row.Kind, error.Kind);
        Assert.Equal(row.Scope, error.Scope);
        Assert.Equal(row.Status, error.HttpStatus);
        Assert.Equal("req-1", error.RequestId);
        Assert.Equal(row.RetryAfter, error.RetryAfter?.TotalSeconds);
        Assert.Equal(row.Parameter, error.Parameter);
        Assert.Equal(row.Billed, error.MayHaveBeenBilled);
        Assert.Contains(row.Says, error.Message, StringComparison.Ordinal);
        Assert.StartsWith(row.Who, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("<", error.Message.Replace("<= ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NSFW content detected. Try running it again, or try a different prompt.", FailureKind.ContentFiltered, true)]
    [InlineData("CUDA out of memory", FailureKind.Transient, true)]
    [InlineData(null, FailureKind.Transient, true)]
    [InlineData("Model not found", FailureKind.ModelGone, false)]
    [InlineData("Insufficient credits", FailureKind.QuotaExceeded, false)]
    public void A_failed_job_is_understood_by_its_text(string? text, FailureKind kind, bool billed)
    {
        var error = ErrorClassifier.ClassifyJob(text, new ErrorContext { Who = "replicate" });

        Assert.Equal((kind, billed), (error.Kind, error.MayHaveBeenBilled));
    }

    [Fact]
    public void Messages_hold_neither_token_nor_prompt_nor_markup_and_end_at_300_characters()
    {
        const string Key = "hf_abcdefghijklmnop", Prompt = "a secret cat on a roof";
        var body = $$"""{"error":"<b>Bad</b> token {{Key}} or hf_ZZZZZZZZZZZZ for '{{Prompt}}'\r\n a < b {{new string('x', 500)}}"}""";
        var context = new ErrorContext { Who = "together", Key = Key, Prompt = Prompt };

        var message = ErrorClassifier.Classify(418, null, ErrorBody.Read(Encoding.UTF8.GetBytes(body)), context).Message;

        Assert.StartsWith("together answered 418: Bad token [key] or [key] for '[prompt]' a < b xxx", message, StringComparison.Ordinal);
        Assert.Equal("together answered 418: ".Length + 300, message.Length);
    }

    [Fact]
    public void A_text_cut_inside_a_pair_of_surrogates_stays_whole()
    {
        var text = new string('x', 298) + "😀😀😀";

        var cleaned = MessageCleaner.Clean(text);

        Assert.False(char.IsHighSurrogate(cleaned[^2]));
        Assert.EndsWith("…", cleaned, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error":"a","detail":"b"}""", "a")]
    [InlineData("""{"error":{"message":"m","code":1}}""", "m")]
    [InlineData("""{"errors":[{"message":"e1"},{"message":"e2"}]}""", "e1")]
    [InlineData("""{"error":null,"error_description":"d"}""", "d")]
    [InlineData("""{"detail":"d","title":"t"}""", "d")]
    [InlineData("""{"title":"t"}""", "t")]
    [InlineData("""{"data":{"error":"job"}}""", "job")]
    [InlineData("\"just text\"", "just text")]
    [InlineData("plain text", "plain text")]
    [InlineData("{\"cut", null)]
    [InlineData("<html>x</html>", null)]
    [InlineData("", null)]
    public void The_message_is_the_first_text_in_the_known_places(string body, string? message) =>
        Assert.Equal(message, ErrorBody.Read(Encoding.UTF8.GetBytes(body)).Message);

    [Fact]
    public void Json_nested_absurdly_deep_is_no_message_and_no_crash() =>
        Assert.Null(ErrorBody.Read(Encoding.UTF8.GetBytes(new string('[', 10_000) + new string(']', 10_000))).Message);

    [Fact]
    public void No_noise_in_a_body_makes_it_throw()
    {
        var random = new Random(5);
        foreach (var row in Rows.Where(static row => row.Body.Length > 0))
        {
            for (var round = 0; round < 50; round++)
            {
                var body = Encoding.UTF8.GetBytes(row.Body);
                for (var i = 0; i < 3; i++)
                {
                    body[random.Next(body.Length)] = (byte)random.Next(256);
                }

                _ = ErrorClassifier.Classify(row.Status, null, ErrorBody.Read(body), Context(row)).ToException();
            }
        }
    }

    private static ErrorContext Context(ErrorRow row) => new()
    {
        Who = row.Who,
        Key = "hf_token",
        Prompt = "a cat",
        Elapsed = TimeSpan.FromSeconds(row.Elapsed),
        JobAccepted = row.JobAccepted,
        KnownRoutes = Route.Ids,
        Now = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero),
    };
}
