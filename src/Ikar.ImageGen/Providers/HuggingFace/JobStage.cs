namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>How far a job is.</summary>
internal enum JobStage
{
    Queued,
    Drawing,
    Done,
    Failed,
}
