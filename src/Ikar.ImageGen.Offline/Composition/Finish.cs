namespace Ikar.ImageGen.Offline.Composition;

/// <summary>How the picture is finished when everything is painted.</summary>
internal enum Finish
{
    Plain,
    Watercolour,
    Oil,
    Sketch,
    BlackAndWhite,
    Pixels,
}
