namespace Ikar.ImageGen;

/// <summary>How an attempt ended.</summary>
public enum AttemptStatus
{
    /// <summary>It gave the picture.</summary>
    Succeeded,

    /// <summary>It was called and gave none.</summary>
    Failed,

    /// <summary>It was passed over without a call.</summary>
    Skipped,
}
