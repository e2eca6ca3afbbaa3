namespace Ikar.ImageGen.Offline.Composition;

/// <summary>What is in the air or on the ground; several may hold.</summary>
[Flags]
internal enum Weather
{
    Fair = 0,
    Snow = 1,
    Fog = 2,
    Rain = 4,
    Autumn = 8,
    Rainbow = 16,
    Aurora = 32,
}
