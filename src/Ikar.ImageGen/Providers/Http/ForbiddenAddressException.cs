namespace Ikar.ImageGen.Providers.Http;

/// <summary>An answer pointed somewhere we don't go.</summary>
internal sealed class ForbiddenAddressException(string message) : Exception(message);
