using System.Reflection;

namespace Ikar.ImageGen.Providers.Http;

/// <summary>What we call ourselves on the wire.</summary>
internal static class Product
{
    /// <summary>Name and version, for example "Ikar.ImageGen/1.0.0".</summary>
    public static string UserAgent { get; } = "Ikar.ImageGen/" + Version();

    private static string Version()
    {
        var version = typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        return version.Split('+')[0];
    }
}
