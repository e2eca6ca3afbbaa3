using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Ikar.ImageGen.Testing;
using Xunit;

namespace Ikar.ImageGen.Tests.Emulator;

/// <summary>A bare HTTP client for the emulator: the tests of the emulator use nothing of the library's own client.</summary>
internal sealed class EmulatorClient(HuggingFaceEmulator emulator) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, ResponseDrainTimeout = TimeSpan.Zero });

    public string? Token { get; init; } = HuggingFaceEmulator.Token;

    public Task<HttpResponseMessage> HubAsync(string path) => SendAsync(HttpMethod.Get, new Uri(emulator.HubEndpoint, path));

    public Task<HttpResponseMessage> PostAsync(string path, string json, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, new Uri(emulator.RouterEndpoint, path), json, headers);

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, new Uri(emulator.RouterEndpoint, path));

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, Uri address, string? json = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        if (Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public Task<byte[]> DownloadAsync(string address) => _http.GetByteArrayAsync(address, TestContext.Current.CancellationToken);

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    public static Task<byte[]> BytesAsync(HttpResponseMessage response) => response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    public void Dispose() => _http.Dispose();
}
