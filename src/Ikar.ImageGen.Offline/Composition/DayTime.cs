namespace Ikar.ImageGen.Offline.Composition;

/// <summary>When the picture plays.</summary>
internal enum DayTime
{
    Day,
    Dawn,
    Sunset,
    Night,
}
