namespace Ikar.ImageGen.Fallback;

/// <summary>The warnings of one request, each said once.</summary>
internal sealed class Warnings(IReadOnlyList<string> first)
{
    private List<string>? _added;

    /// <summary>All of them.</summary>
    public IReadOnlyList<string> All => _added ?? first;

    /// <summary>Adds one unless it was said before.</summary>
    public void Add(string warning)
    {
        _added ??= [.. first];
        if (!_added.Contains(warning))
        {
            _added.Add(warning);
        }
    }

    /// <summary>Adds several.</summary>
    public void AddRange(IReadOnlyList<string> warnings)
    {
        for (var i = 0; i < warnings.Count; i++)
        {
            Add(warnings[i]);
        }
    }
}
