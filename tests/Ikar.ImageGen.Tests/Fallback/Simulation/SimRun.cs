using Ikar.ImageGen.Fallback;

namespace Ikar.ImageGen.Tests.Fallback.Simulation;

/// <summary>One request in a simulation.</summary>
internal sealed class SimRun(int index, SimRequest request, Chain chain, TimeSpan start, TimeSpan deadline)
{
    public int Index { get; } = index;

    public SimRequest Request { get; } = request;

    public Chain Chain { get; } = chain;

    public TimeSpan Start { get; } = start;

    public TimeSpan Deadline { get; } = deadline;

    /// <summary>Counts up with every step, so that what was planned before a cancellation is recognised as stale.</summary>
    public int Version { get; set; }

    public bool IsCancelled { get; set; }

    public bool IsOver { get; set; }

    public bool Succeeded { get; set; }

    public TimeSpan EndedAt { get; set; }

    public int Calls { get; set; }

    public int CallsForThisPicture { get; set; }

    public HashSet<string> UnknownModels { get; } = [];

    public List<Circuit> Probing { get; } = [];

    public List<Candidate> Candidates { get; } = [];

    public Candidate? Calling { get; set; }

    public ImageSize Size(ImageModel model) => Request.Request.Size ?? model.DefaultSize;
}
