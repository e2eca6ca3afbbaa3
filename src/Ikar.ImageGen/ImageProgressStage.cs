namespace Ikar.ImageGen;

/// <summary>The steps that <see cref="ImageRequest.Progress"/> reports.</summary>
public enum ImageProgressStage
{
    /// <summary>A model by one route is being asked.</summary>
    AttemptStarted,

    /// <summary>The job waits in the provider's queue.</summary>
    Queued,

    /// <summary>The provider is drawing.</summary>
    Drawing,

    /// <summary>The finished picture is being fetched.</summary>
    Downloading,

    /// <summary>An attempt ended, well or badly.</summary>
    AttemptFinished,

    /// <summary>A model or route was passed over without a call.</summary>
    Skipped,

    /// <summary>The chain waits before the next attempt.</summary>
    Waiting,
}
