namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>Where in the life of a picture an answer goes wrong.</summary>
internal enum EmulatedStage
{
    /// <summary>The call that orders the picture.</summary>
    Call,

    /// <summary>A question after the state of a queued job.</summary>
    Poll,

    /// <summary>The fetching of a finished job's result: the job itself failed.</summary>
    Result,

    /// <summary>The fetching of the file.</summary>
    Download,
}
