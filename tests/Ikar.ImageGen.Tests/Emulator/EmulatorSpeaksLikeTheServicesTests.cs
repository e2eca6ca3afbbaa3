using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ikar.ImageGen.Testing;
using Xunit;

namespace Ikar.ImageGen.Tests.Emulator;

/// <summary>Plays the official client's recorded requests to the emulator and compares each answer's status and shape with the recorded one.</summary>
public sealed class EmulatorSpeaksLikeTheServicesTests
{
    private static readonly Dictionary<string, Answer> Faults = new()
    {
        ["error/401-invalid-token"] = Fault.BadToken(),
        ["error/402-credits"] = Fault.OutOfCredit(),
        ["error/404-plain-text"] = Fault.NotFound(),
        ["error/410-gone"] = Fault.Gone(),
        ["error/422-fastapi-detail-list"] = Fault.BadParameter("prompt", "field required"),
        ["error/429-retry-after"] = Fault.RateLimited(7),
        ["error/500-html"] = Fault.Html(500),
        ["error/503-no-retry"] = Fault.Loading(20),
        ["error/200-html"] = Fault.HtmlWith200(),
        ["error/replicate-failed"] = Fault.Nsfw(),
        ["error/fal-result-422"] = Fault.BadParameter("image_size", "too large").OnResult().AfterPolls(0),
    };

    // zai: the emulator's job fails when polled, not when ordered; the translation service is not an image service; the endpoint has another address here.
    private static readonly string[] NotPlayed = ["error/zai-fail-at-submit", "translation/hf-inference", "t2i/endpoint/dedicated"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Cases => [.. Examples().Keys.Except(NotPlayed)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_official_clients_requests_get_answers_of_the_recorded_shape(string name)
    {
        var example = Examples()[name];
        var options = new HuggingFaceEmulatorOptions { Draw = (_, _, _) => TinyPng.Bytes, MappingAsArray = name == "t2i/mapping-as-array" };
        options.PollsUntilDone = name.Contains("zai-org", StringComparison.Ordinal) ? 1 : 2;
        options.Tokens.Add("hf_conformanceTestToken");
        await using var emulator = await HuggingFaceEmulator.StartAsync(options, Token);
        using var http = emulator.CreateHttpClient();
        var requests = example["requests"]!.AsArray();
        Register(emulator, (string)example["model"]!, requests[0]!, Faults.GetValueOrDefault(name));

        JsonNode? last = null;
        foreach (var request in requests)
        {
            var (address, expected) = ((string)request!["url"]!, request["response"]!);
            if (address.Contains("example-cdn.test", StringComparison.Ordinal))
            {
                address = FindUrl(last);
            }

            using var message = new HttpRequestMessage(new HttpMethod((string)request["method"]!), address) { Content = Content(request) };
            foreach (var (header, value) in request["headers"]!.AsObject())
            {
                _ = header == "content-type" || message.Headers.TryAddWithoutValidation(header, (string)value!);
            }

            using var response = await http.SendAsync(message, Token);

            var body = await response.Content.ReadAsStringAsync(Token);
            Assert.Equal((int)expected["status"]!, (int)response.StatusCode);
            Assert.Equal(((string)expected["headers"]!["content-type"]!).Split(';')[0], response.Content.Headers.ContentType?.MediaType);
            if (expected["headers"]!["retry-after"] is { } retryAfter && response.StatusCode != System.Net.HttpStatusCode.OK)
            {
                Assert.Equal((string)retryAfter!, response.Headers.GetValues("Retry-After").Single());
            }

            if (response.Content.Headers.ContentType?.MediaType == "application/json")
            {
                last = JsonNode.Parse(body);
                AssertSameShape(expected["body"], last, "$");
            }
        }

        Assert.Empty(emulator.LeakedTokens);
        Assert.Equal(requests.Count, emulator.Requests.Count);
    }

    private static void Register(HuggingFaceEmulator emulator, string id, JsonNode lookup, Answer? fault)
    {
        if ((int)lookup["response"]!["status"]! != 200)
        {
            return;
        }

        var model = emulator.Model(id).ServedByNobody();
        var mapping = lookup["response"]!["body"]!["inferenceProviderMapping"]!;
        var rows = mapping is JsonArray array
            ? array.Select(row => ((string)row!["provider"]!, (JsonNode?)row))
            : mapping.AsObject().Select(pair => (pair.Key, pair.Value));
        foreach (var (provider, row) in rows)
        {
            model.ServedBy(provider, (string)row!["providerId"]!, (string)row["status"]!, (string)row["task"]!, (string?)row["adapterWeightsPath"]);
        }

        if (fault is not null)
        {
            model.Answers(fault);
        }
    }

    private static HttpContent? Content(JsonNode request)
    {
        if (request["body"] is not { } body)
        {
            return null;
        }

        var type = new MediaTypeHeaderValue((string?)request["headers"]!["content-type"] ?? "image/png");
        return body["$binary"] is { } binary
            ? new ByteArrayContent(Convert.FromBase64String((string)binary["base64"]!)) { Headers = { ContentType = type } }
            : new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString())) { Headers = { ContentType = type } };
    }

    private static string FindUrl(JsonNode? answer) => (string)(
        answer!["images"]?[0]!["url"] ?? answer["output"]?[0] ?? answer["data"]?["outputs"]?[0] ?? answer["image_result"]?[0]!["url"])!;

    private static void AssertSameShape(JsonNode? expected, JsonNode? actual, string path)
    {
        if (expected is null)
        {
            return;
        }

        Assert.True(actual is not null, path + " is missing");
        Assert.True(Kind(expected) == Kind(actual), $"{path} is {Kind(actual)} and should be {Kind(expected)}");
        if (expected is JsonObject members)
        {
            foreach (var (name, member) in members)
            {
                // The recording's emulator left these in; the real services send them here and there.
                Assert.True(member is null || actual[name] is not null || name is "created", $"{path}.{name} is missing");
                AssertSameShape(member is null || name is "created" ? null : member, actual[name], $"{path}.{name}");
            }
        }
        else if (expected is JsonArray { Count: > 0 } items)
        {
            AssertSameShape(items[0], actual.AsArray().FirstOrDefault(), path + "[0]");
        }
    }

    private static JsonValueKind Kind(JsonNode node) => node.GetValueKind() == JsonValueKind.False ? JsonValueKind.True : node.GetValueKind();

    private static Dictionary<string, JsonNode> Examples() =>
        RepositoryFiles.Read("tests/Ikar.ImageGen.Tests/Data/hf-wire-examples.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!).ToDictionary(node => (string)node["case"]!);
}
