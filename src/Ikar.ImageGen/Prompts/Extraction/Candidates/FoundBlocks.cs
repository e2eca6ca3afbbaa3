using Ikar.ImageGen.Prompts.Extraction.Deciding;

namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>The blocks that were found so far, and what they say together.</summary>
internal sealed class FoundBlocks
{
    // More prompts are not compared one by one any more.
    private const int FewPrompts = 16;

    private HashSet<ImagePrompt>? _known;

    /// <summary>The blocks to cut, in order.</summary>
    public List<Cut> Cuts { get; } = [];

    /// <summary>How many of them, from the first, were taken back by the end of a reasoning that had no beginning.</summary>
    public int Cancelled { get; private set; }

    /// <summary>The prompts of all blocks, in order; the same one twice counts once.</summary>
    public List<ImagePrompt> Prompts { get; } = [];

    /// <summary>The first prompt of the last block.</summary>
    public ImagePrompt? Last { get; private set; }

    /// <summary>Whether the reply ended inside the last block.</summary>
    public bool Truncated { get; private set; }

    /// <summary>What was repaired in the blocks that were taken.</summary>
    public PromptRepairs Repairs { get; private set; }

    /// <summary>Where the last cut ends: what stands before it is no longer beside what comes after it. 0 without a cut.</summary>
    public int LastEnd => Cuts.Count == 0 ? 0 : Cuts[^1].End;

    /// <summary>Takes a block.</summary>
    /// <param name="cut">What to cut.</param>
    /// <param name="prompts">Its prompts; none for half a block that could have become one.</param>
    /// <param name="truncated">Whether the reply ended inside it.</param>
    /// <param name="repairs">What was repaired in it.</param>
    public void Add(Cut cut, List<ImagePrompt> prompts, bool truncated, PromptRepairs repairs)
    {
        Cuts.Add(cut);
        foreach (var prompt in prompts)
        {
            AddOnce(prompt);
        }

        Last = prompts.Count > 0 ? prompts[0] : Last;
        (Truncated, Repairs) = (truncated, Repairs | repairs);
    }

    /// <summary>The model was thinking from the beginning on: nothing so far was meant for the user.</summary>
    public void Cancel()
    {
        Cancelled = Cuts.Count;
        Prompts.Clear();
        _known = null;
        (Last, Truncated, Repairs) = (null, false, PromptRepairs.None);
    }

    /// <summary>Forgets all, for the next reply.</summary>
    public void Clear()
    {
        Cuts.Clear();
        Cancel();
    }

    private void AddOnce(ImagePrompt prompt)
    {
        if (Prompts.Count >= FewPrompts)
        {
            _known ??= new HashSet<ImagePrompt>(Prompts, SamePrompt.Comparer);
        }

        var isNew = _known is null ? !Knows(prompt) : _known.Add(prompt);
        if (isNew)
        {
            Prompts.Add(prompt);
        }
    }

    private bool Knows(ImagePrompt prompt)
    {
        foreach (var known in Prompts)
        {
            if (SamePrompt.Comparer.Equals(known, prompt))
            {
                return true;
            }
        }

        return false;
    }
}
