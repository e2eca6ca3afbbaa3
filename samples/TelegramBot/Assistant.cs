using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Ikar.ImageGen;
using Microsoft.Extensions.Options;

namespace TelegramBot;

/// <summary>The LLM: a model at Hugging Face when there is a token, otherwise a small script that can tell a wish for a picture from small talk.</summary>
internal sealed class Assistant(IOptions<ImageGenOptions> options)
{
    private const string Model = "google/gemma-4-31B-it";
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly bool _offline = options.Value.ApiKey is null || options.Value.HuggingFace.RouterEndpoint.IsLoopback;

    public Task<string> AskAsync(string message, CancellationToken cancellationToken) =>
        _offline ? Task.FromResult(Answer(message)) : AskModelAsync(message, cancellationToken);

    private async Task<string> AskModelAsync(string message, CancellationToken cancellationToken)
    {
        var instructions = IsRussian(message) ? PromptInstructions.Russian : PromptInstructions.English;
        var body = new JsonObject
        {
            ["model"] = Model,
            ["messages"] = new JsonArray(
                new JsonObject { ["role"] = "system", ["content"] = "You are a friendly chat bot. Answer in the user's language, briefly.\n" + instructions },
                new JsonObject { ["role"] = "user", ["content"] = message }),
        };
        var address = new Uri(options.Value.HuggingFace.RouterEndpoint, "/v1/chat/completions");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.ApiKey);
        using var response = await Http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        return (string?)answer?["choices"]?[0]?["message"]?["content"] ?? throw new InvalidOperationException("The model answered without a text.");
    }

    private static string Answer(string message)
    {
        var russian = IsRussian(message);
        if (!DrawingIntent.IsRequested(message, out var subject))
        {
            return russian ? "Привет! Я умею рисовать: напишите «нарисуй кота в космосе»." : "Hello! I can draw: say “draw a cat in space”.";
        }

        var description = string.IsNullOrWhiteSpace(subject) ? message : subject;
        var block = new JsonObject { ["description"] = description }.ToJsonString();
        return $"{(russian ? "С удовольствием, вот она:" : "With pleasure, here it is:")}\n```json\n{block}\n```";
    }

    private static bool IsRussian(string text) => text.Any(static c => c is >= 'А' and <= 'я' or 'ё' or 'Ё');
}
