namespace Ikar.ImageGen.Providers.HuggingFace.Routes;

/// <summary>A picture as text.</summary>
internal static class DataUri
{
    public static string From(GeneratedImage image) => $"data:{image.MediaType};base64,{Convert.ToBase64String(image.Data.Span)}";
}
