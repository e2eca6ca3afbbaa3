namespace Ikar.ImageGen.Telegram.Drawing;

/// <summary>A finished drawing and what was asked for.</summary>
internal sealed record DrawnPicture(ImageRequest Request, ImageResult Result);
