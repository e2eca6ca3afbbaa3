using Ikar.ImageGen.Testing;

namespace Ikar.ImageGen.Telegram.Tests.Soak;

/// <summary>One person's request.</summary>
internal sealed record SoakRequest(int Number, TelegramEmulatorChat Chat, int Message);
