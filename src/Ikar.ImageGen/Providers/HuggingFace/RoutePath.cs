namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>Puts ids into paths.</summary>
internal static class RoutePath
{
    /// <summary>Escapes each segment and keeps the slashes, so that an id can't leave its place in the path.</summary>
    /// <exception cref="ImageProviderException">The id has an empty or dotted segment and is no id.</exception>
    public static string Escape(string id)
    {
        var segments = id.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i] is "" or "." or "..")
            {
                throw new ImageProviderException(FailureKind.ModelGone, $"\"{id}\" is no model id; one looks like \"owner/name\".") { Scope = FailureScope.Model };
            }

            segments[i] = Uri.EscapeDataString(segments[i]);
        }

        return string.Join('/', segments);
    }
}
