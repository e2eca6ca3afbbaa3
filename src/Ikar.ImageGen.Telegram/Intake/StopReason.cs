namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Why a job was stopped.</summary>
internal enum StopReason
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>The user pressed stop or said /cancel.</summary>
    User,

    /// <summary>The host stops.</summary>
    Shutdown,
}
