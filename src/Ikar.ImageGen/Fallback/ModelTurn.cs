namespace Ikar.ImageGen.Fallback;

/// <summary>One model's part in one request.</summary>
internal sealed class ModelTurn(int index, ImageModel model)
{
    // Most models of a chain are never reached: they share this one, which stays empty.
    private static readonly List<Candidate> None = [];

    /// <summary>The place in the chain, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The model.</summary>
    public ImageModel Model { get; } = model;

    /// <summary>Its ways, best first; empty until the chain reaches it.</summary>
    public List<Candidate> Candidates { get; private set; } = None;

    /// <summary>The routes kept for when nothing else is left.</summary>
    public List<Candidate>? LastResorts { get; set; }

    /// <summary>Whether its routes were looked up.</summary>
    public bool IsReached { get; private set; }

    /// <summary>Whether it may still give the picture, as far as could be seen at the last choice.</summary>
    public bool MayStillCome { get; set; }

    /// <summary>Calls to the model in this request, by whatever route.</summary>
    public int Calls { get; set; }

    /// <summary>The chain reached it and found so many ways.</summary>
    public void Reach(int ways) => (IsReached, Candidates) = (true, new List<Candidate>(ways));

    /// <summary>Whether no route to it may be used any more.</summary>
    public bool IsFinished { get; set; }
}
