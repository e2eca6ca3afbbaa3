using Ikar.ImageGen.Providers.HuggingFace;
using Microsoft.Extensions.Options;

namespace Ikar.ImageGen.DependencyInjection;

/// <summary>Looks for a token where the app gave none, before the options are validated.</summary>
internal sealed class ApiKeyPostConfigure : IPostConfigureOptions<ImageGenOptions>
{
    public void PostConfigure(string? name, ImageGenOptions options) => ApiKeyResolver.Resolve(options);
}
