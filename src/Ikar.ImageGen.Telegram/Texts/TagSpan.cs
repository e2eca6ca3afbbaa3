namespace Ikar.ImageGen.Telegram.Texts;

/// <summary>A tag of Telegram's HTML over a stretch of plain text.</summary>
/// <param name="Open">The opening tag as written, for example "&lt;a href=…&gt;".</param>
/// <param name="Name">The tag's name, for example "a".</param>
/// <param name="Start">Where it begins in the plain text.</param>
/// <param name="End">Where it ends.</param>
internal sealed record TagSpan(string Open, string Name, int Start, int End);
