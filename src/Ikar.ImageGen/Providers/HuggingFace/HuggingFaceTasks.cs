namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>The Hub's names of the tasks that end in a picture.</summary>
internal static class HuggingFaceTasks
{
    public const string TextToImage = "text-to-image";
    public const string ImageToImage = "image-to-image";
}
