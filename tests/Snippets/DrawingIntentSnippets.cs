using Ikar.ImageGen;

namespace Snippets;

internal static class DrawingIntentSnippets
{
    public static void Ask()
    {
        #region drawing-intent
        DrawingIntent.IsRequested("Can you draw me a cat in space, please?", out var subject); // true, "a cat in space"
        DrawingIntent.IsRequested("Нарисуй, пожалуйста, кота в космосе!", out subject);        // true, "кота в космосе"
        DrawingIntent.IsRequested("Чи можеш намалювати козака на коні?", out subject);         // true, "козака на коні"
        DrawingIntent.IsRequested("How do I draw a line in WPF?", out subject);                // false, ""
        #endregion
    }

    public static async Task Fallback(IImageGenerator generator, string message, string llmReply)
    {
        #region drawing-intent-fallback
        var reply = PromptExtractor.Extract(llmReply);
        var request = reply.Prompt?.ToRequest();
        if (request is null && DrawingIntent.IsRequested(message, out var subject) && subject.Length > 0)
        {
            request = new ImageRequest(subject);
        }

        var result = request is null ? null : await generator.GenerateAsync(request);
        #endregion
    }
}
