using System.Buffers;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Benchmarks;

/// <summary>The same calls written by hand: as lean as HttpClient allows, and as most people write them.</summary>
internal sealed class RawHttp(HttpClient client, Uri router)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly Uri _bytes = new(router, "/hf-inference/models/a/b");
    private readonly Uri _base64 = new(router, "/nscale/v1/images/generations");

    public async Task<byte[]> LeanBytesAsync()
    {
        using var request = Request(_bytes, """{"inputs":"a cat on a roof"}"""u8);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var picture = GC.AllocateUninitializedArray<byte>((int)response.Content.Headers.ContentLength!.Value);
        await using var stream = await response.Content.ReadAsStreamAsync();
        await stream.ReadExactlyAsync(picture);
        return picture;
    }

    public async Task<byte[]> LeanBase64Async()
    {
        using var request = Request(_base64, """{"prompt":"a cat on a roof","model":"a/b","response_format":"b64_json"}"""u8);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var length = (int)response.Content.Headers.ContentLength!.Value;
        var body = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync();
            await stream.ReadExactlyAsync(body.AsMemory(0, length));
            return Picture(body.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(body);
        }
    }

    public async Task<byte[]> IdiomaticBytesAsync()
    {
        using var response = await client.PostAsJsonAsync(_bytes, new { inputs = "a cat on a roof" });
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    public async Task<byte[]> IdiomaticBase64Async()
    {
        using var response = await client.PostAsJsonAsync(_base64, new { prompt = "a cat on a roof", model = "a/b", response_format = "b64_json" });
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return Convert.FromBase64String(answer.GetProperty("data")[0].GetProperty("b64_json").GetString()!);
    }

    private static byte[] Picture(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("b64_json"u8))
            {
                reader.Read();
                return reader.GetBytesFromBase64();
            }
        }

        throw new InvalidDataException();
    }

    private static HttpRequestMessage Request(Uri uri, ReadOnlySpan<byte> body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = new ByteArrayContent(body.ToArray()) { Headers = { ContentType = Json } } };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer hf_benchmark");
        return request;
    }
}
