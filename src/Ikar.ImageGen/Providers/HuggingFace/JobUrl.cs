namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>Takes the path out of a job's address. The host is never followed: our key goes to the place where the job went, and nowhere else.</summary>
internal static class JobUrl
{
    /// <summary>The path of <paramref name="url"/>, if it is at the provider's own domain or at our base.</summary>
    /// <exception cref="ImageProviderException">The address is none, or somebody else's.</exception>
    public static string Path(string? url, RouteTarget target)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.AbsolutePath.Length < 2)
        {
            throw Bad(target, "without a usable address to ask after it");
        }

        var isOurs = string.Equals(uri.Host, new Uri(target.Base).Host, StringComparison.OrdinalIgnoreCase);
        if (!isOurs && !IsProviders(uri.Host, target.Route.DirectBase))
        {
            throw Bad(target, "and an address on another host to ask after it, which is refused");
        }

        return uri.AbsolutePath;
    }

    // "queue.fal.run" and "fal.run" are one owner's.
    private static bool IsProviders(string host, string? direct)
    {
        var labels = direct is null ? [] : new Uri(direct).Host.Split('.');
        var domain = labels.Length < 2 ? null : labels[^2] + "." + labels[^1];
        return domain is not null && (host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));
    }

    private static ImageProviderException Bad(RouteTarget target, string what) =>
        new(FailureKind.InvalidImage, $"{target.Route.Id} answered with a job {what}.") { MayHaveBeenBilled = true };
}
