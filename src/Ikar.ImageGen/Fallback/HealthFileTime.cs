namespace Ikar.ImageGen.Fallback;

/// <summary>One picture's time.</summary>
internal readonly record struct HealthFileTime(DateTimeOffset At, double Seconds);
