namespace Ikar.ImageGen.Offline.Composition;

/// <summary>Where a subject is at home.</summary>
internal enum Habitat
{
    /// <summary>Stands on the ground in front.</summary>
    Ground,

    /// <summary>Stands on the ground further back: houses, trees.</summary>
    Behind,

    /// <summary>Floats on water.</summary>
    Water,

    /// <summary>Is in the air.</summary>
    Air,

    /// <summary>Swims under water.</summary>
    Underwater,
}
