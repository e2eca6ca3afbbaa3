namespace Ikar.ImageGen.Testing;

/// <summary>What a request to the emulator was about.</summary>
public enum EmulatedRequestKind
{
    /// <summary>Nothing the emulator knows; it answered 404.</summary>
    Unknown,

    /// <summary>A question to the Hub: a model's mapping or the list of models.</summary>
    Hub,

    /// <summary>The order of a picture.</summary>
    Generate,

    /// <summary>A question after the state of a queued job.</summary>
    Poll,

    /// <summary>The fetching of a finished job's result.</summary>
    Result,

    /// <summary>The cancelling of a job.</summary>
    Cancel,

    /// <summary>The download of a finished file.</summary>
    Download,
}
