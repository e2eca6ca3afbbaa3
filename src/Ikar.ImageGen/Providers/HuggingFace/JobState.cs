namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>A job's state, as one answer tells it.</summary>
internal readonly record struct JobState(JobStage Stage, int? QueuePosition = null, string? Error = null);
