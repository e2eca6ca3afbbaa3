namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>Where a finished job's picture is.</summary>
internal readonly record struct JobPicture(string Url, long? Seed = null, bool IsFlagged = false);
