using System.Text.Json.Nodes;
using Xunit;

namespace Ikar.ImageGen.Tests.Providers;

/// <summary>Plays a recorded case against our client: gives the recorded answers in their order and compares each request with the recorded one.</summary>
internal static class WireReplay
{
    // Routes whose API knows no more than prompt, size and number: the official JavaScript client sends the rest all the same (protocol, section 6).
    private static readonly string[] Plain = ["nscale", "deepinfra", "zai-org"];

    private static readonly string[] Unknown = ["seed", "num_inference_steps", "guidance_scale", "negative_prompt", "scheduler"];

    private static readonly string[] Compared = ["authorization", "content-type", "prefer", "x-hf-bill-to", "x-source-channel", "accept-language"];

    /// <summary>What the error cases must come to.</summary>
    public static readonly Dictionary<string, FailureKind> Failures = new()
    {
        ["error/401-invalid-token"] = FailureKind.Auth,
        ["error/402-credits"] = FailureKind.QuotaExceeded,
        ["error/404-plain-text"] = FailureKind.ModelGone,
        ["error/410-gone"] = FailureKind.ModelGone,
        ["error/422-fastapi-detail-list"] = FailureKind.InvalidRequest,
        ["error/429-retry-after"] = FailureKind.RateLimited,
        ["error/500-html"] = FailureKind.Transient,
        ["error/503-no-retry"] = FailureKind.ModelLoading,
        ["error/200-html"] = FailureKind.InvalidImage,
        ["error/replicate-failed"] = FailureKind.ContentFiltered,
        ["error/fal-result-422"] = FailureKind.UnsupportedParameter,
        ["error/zai-fail-at-submit"] = FailureKind.Transient,
        ["error/hub-404"] = FailureKind.ModelGone,
        ["error/hub-empty-mapping"] = FailureKind.ModelGone,
    };

    public static StubHttp Stub(WireCase wire)
    {
        var next = 0;
        return new StubHttp(_ => next < wire.Requests.Count
            ? WireCase.Answer(wire.Requests[next++])
            : throw new InvalidOperationException("More requests than recorded."));
    }

    public static ImageGenOptions Options(WireCase wire)
    {
        var options = new ImageGenOptions { UseEnvironmentApiKey = false };
        Configure(wire, options);
        return options;
    }

    public static void Configure(WireCase wire, ImageGenOptions options)
    {
        options.UseEnvironmentApiKey = false;
        options.RandomSeed = false;
        options.MaxRetries = 0;
        options.UseFallback = false;
        options.HuggingFace.BillTo = wire.BillTo;
        if (wire.Token.StartsWith("hf_", StringComparison.Ordinal))
        {
            options.ApiKey = wire.Token;
        }
        else
        {
            options.HuggingFace.ProviderKeys[wire.Provider!] = wire.Token;
        }

        if (wire.Endpoint is { } endpoint)
        {
            options.HuggingFace.Endpoints[ModelId(wire)] = new Uri(endpoint);
            options.HuggingFace.Providers = ["endpoint"];
        }
        else if (wire.Provider is { } provider and not "auto")
        {
            options.HuggingFace.Providers = [provider];
        }
    }

    public static string ModelId(WireCase wire) => wire.Model ?? "some/model";

    public static ImageRequest Request(WireCase wire)
    {
        var parameters = wire.Args["parameters"]?.AsObject() ?? [];
        var source = WireCase.Binary(wire.Args["inputs"]);
        var native = new Dictionary<string, JsonNode?>();
        foreach (var (name, value) in parameters)
        {
            if (name is not ("prompt" or "negative_prompt" or "width" or "height" or "num_inference_steps" or "guidance_scale" or "seed" or "target_size"))
            {
                native[name] = value?.DeepClone();
            }
        }

        var prompt = source is null ? (string?)wire.Args["inputs"] : (string?)parameters["prompt"];
        if (prompt is null)
        {
            native["prompt"] = null;
        }

        return new ImageRequest(prompt ?? "left out")
        {
            Model = ModelId(wire),
            NegativePrompt = (string?)parameters["negative_prompt"],
            Size = parameters["width"] is { } width ? new ImageSize((int)width, (int)parameters["height"]!) : null,
            Steps = (int?)parameters["num_inference_steps"],
            GuidanceScale = (double?)parameters["guidance_scale"],
            Seed = (long?)parameters["seed"],
            Source = source is null ? null : GeneratedImage.FromBytes(source),
            AdditionalParameters = native,
        };
    }

    public static void AssertSame(WireCase wire, IReadOnlyList<StubRequest> sent)
    {
        for (var i = 0; i < wire.Requests.Count; i++)
        {
            Assert.True(i < sent.Count, $"request {i} was not sent: {wire.Requests[i]["url"]}");
            AssertSame(wire, wire.Requests[i], sent[i]);
        }

        Assert.Equal(wire.Requests.Count, sent.Count);
    }

    private static void AssertSame(WireCase wire, JsonNode recorded, StubRequest sent)
    {
        Assert.Equal((string?)recorded["method"], sent.Method);
        Assert.Equal(((string)recorded["url"]!).TrimEnd('/'), sent.Url.TrimEnd('/'));

        // The Hub is asked with the user's token on purpose, for the user's order of providers; the JavaScript client does not do so by itself for "auto".
        var isAutoHub = wire.Provider == "auto" && sent.Uri.AbsolutePath.StartsWith("/api/models/", StringComparison.Ordinal);
        foreach (var name in Compared)
        {
            // The clients repeat the type on polls, which have no body.
            if ((name == "content-type" && sent.Body is null) || (name == "authorization" && isAutoHub))
            {
                continue;
            }

            Assert.Equal((name, (string?)recorded["headers"]?[name]), (name, sent.Header(name)));
        }

        if (WireCase.Binary(recorded["body"]) is { } bytes)
        {
            Assert.Equal(bytes, sent.Body);
        }
        else
        {
            var expected = Intended(wire, recorded["body"]);
            Assert.True(JsonNode.DeepEquals(expected, sent.Json), $"expected {expected?.ToJsonString()}, sent {sent.Json?.ToJsonString()}");
        }
    }

    private static JsonNode? Intended(WireCase wire, JsonNode? body)
    {
        var copy = body?.DeepClone();
        if (copy is JsonObject json && Plain.Contains(wire.Provider))
        {
            foreach (var name in Unknown)
            {
                json.Remove(name);
            }
        }

        return copy;
    }
}
