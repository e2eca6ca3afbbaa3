namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>What the queue says to a new job.</summary>
internal enum QueueVerdict
{
    /// <summary>It will be done.</summary>
    Taken,

    /// <summary>Too many jobs wait.</summary>
    Full,

    /// <summary>Too many jobs of this user wait.</summary>
    UserFull,

    /// <summary>The host stops.</summary>
    Closed,
}
