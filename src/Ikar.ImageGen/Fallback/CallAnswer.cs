namespace Ikar.ImageGen.Fallback;

/// <summary>What the chain needs to know of a call that gave pictures.</summary>
/// <param name="Pictures">How many.</param>
/// <param name="HttpStatus">The HTTP status.</param>
/// <param name="RequestId">The provider's own id.</param>
internal readonly record struct CallAnswer(int Pictures, int? HttpStatus = null, string? RequestId = null);
