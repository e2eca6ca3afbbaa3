using System.Diagnostics;
using Ikar.ImageGen.Diagnostics;

namespace Ikar.ImageGen.Fallback;

/// <summary>The span of one attempt.</summary>
internal static class AttemptActivity
{
    /// <summary>Starts the span if anybody listens.</summary>
    public static Activity? Start(Candidate candidate)
    {
        var activity = ImageGenDiagnostics.Source.StartActivity("ikar.attempt", ActivityKind.Client);
        activity?.SetTag("gen_ai.request.model", candidate.Turn.Model.Id).SetTag("gen_ai.provider.name", candidate.Route.Provider);
        return activity;
    }

    /// <summary>Marks it as failed.</summary>
    public static void Fail(Activity? activity, FailureReport failure)
    {
        if (activity is null)
        {
            return;
        }

        activity.SetTag("error.type", failure.Kind.ToString()).SetStatus(ActivityStatusCode.Error, failure.Message);
        if (failure.HttpStatus is { } status)
        {
            activity.SetTag("http.response.status_code", status);
        }
    }
}
