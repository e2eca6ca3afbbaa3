namespace Ikar.ImageGen.Fallback;

/// <summary>The health of one candidate, key, route or model: its breaker and whether it is parked or cooling down.</summary>
internal sealed class HealthCell(HealthScope scope, CandidateKey key)
{
    /// <summary>What it is about.</summary>
    public HealthScope Scope { get; } = scope;

    /// <summary>Which one.</summary>
    public CandidateKey Key { get; } = key;

    /// <summary>The breaker. Only candidates and routes use theirs.</summary>
    public Circuit Circuit { get; } = new();

    /// <summary>Not called before this, because only a person can change what is wrong.</summary>
    public TimeSpan ParkedUntil { get; private set; }

    /// <summary>Why it is parked.</summary>
    public FailureKind ParkedFor { get; private set; }

    /// <summary>Not called before this, because the provider asked for a pause.</summary>
    public TimeSpan CoolsUntil { get; private set; }

    /// <summary>Why it pauses.</summary>
    public FailureKind CoolsFor { get; private set; }

    /// <summary>Parks it; a later reason never shortens an earlier one.</summary>
    public void Park(TimeSpan until, FailureKind kind)
    {
        if (until > ParkedUntil)
        {
            (ParkedUntil, ParkedFor) = (until, kind);
        }
    }

    /// <summary>Pauses it; a later pause never shortens an earlier one.</summary>
    public void CoolDown(TimeSpan until, FailureKind kind)
    {
        if (until > CoolsUntil)
        {
            (CoolsUntil, CoolsFor) = (until, kind);
        }
    }
}
