using System.Globalization;

namespace Ikar.ImageGen.Fallback;

/// <summary>Why a candidate was passed over, in words.</summary>
internal static class SkipReason
{
    /// <summary>The reason, or null if nothing stands in the way.</summary>
    public static string? For(Candidate candidate, Availability state, TimeSpan now)
    {
        var seconds = (state.Until - now).TotalSeconds;
        var rest = seconds >= 120 ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min") : string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s");
        return state.State switch
        {
            AvailabilityState.Parked => $"parked for another {rest} after {state.Kind}",
            AvailabilityState.Cooling when state.Kind == FailureKind.ModelLoading => $"still loading for another {rest}, as the provider said",
            AvailabilityState.Cooling => $"cooling down for another {rest}, as the provider asked",
            AvailabilityState.Open => $"its circuit breaker is open for another {rest}",
            AvailabilityState.Probing => "its circuit breaker is open and a probe is under way",
            AvailabilityState.Busy => $"already makes {candidate.Route.MaxConcurrency} calls, the most it allows",
            _ => candidate.Turn.IsFinished ? "not tried: another route may already have drawn this picture with the same model" : null,
        };
    }
}
