namespace Ikar.ImageGen.Fallback;

/// <summary>Whom to call now, or for how long to wait; the default is nobody.</summary>
/// <param name="Candidate">Whom.</param>
/// <param name="Timeout">With what time.</param>
/// <param name="Wait">Or how long to wait first.</param>
/// <param name="IsProbe">Whether as a probe.</param>
/// <param name="CutByDeadline">Whether the deadline alone made the time short.</param>
/// <param name="JoinsLine">Whether the wait is for a place among the calls that the route allows at once.</param>
internal readonly record struct Pick(Candidate? Candidate, TimeSpan Timeout = default, TimeSpan Wait = default, bool IsProbe = false, bool CutByDeadline = false, bool JoinsLine = false);
