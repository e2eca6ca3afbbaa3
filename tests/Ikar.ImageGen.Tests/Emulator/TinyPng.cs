using Ikar.ImageGen.Testing.HuggingFace;

namespace Ikar.ImageGen.Tests.Emulator;

/// <summary>A whole picture in a few bytes.</summary>
internal static class TinyPng
{
    public static readonly byte[] Bytes = SolidPicture.Png(new ImageSize(16, 16), 200, 120, 40);
}
