namespace Ikar.ImageGen;

/// <summary>When the chain lets the offline painter draw.</summary>
public enum OfflineUse
{
    /// <summary>Only when no key is configured: the library works before the first token does.</summary>
    WhenNoKey,

    /// <summary>After every model has failed: a marked preview instead of an error.</summary>
    LastResort,

    /// <summary>Before every model: no call leaves the machine. For demos and tests.</summary>
    Always,
}
