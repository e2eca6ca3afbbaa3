namespace Ikar.ImageGen.DependencyInjection;

/// <summary>The app's own HTTP client.</summary>
internal sealed record SuppliedHttpClient(HttpClient Client);
