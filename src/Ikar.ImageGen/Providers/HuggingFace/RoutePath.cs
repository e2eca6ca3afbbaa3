using System.Buffers;

namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>Puts ids into paths.</summary>
internal static class RoutePath
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    /// <summary>Escapes each segment and keeps the slashes, so that an id can't leave its place in the path.</summary>
    /// <exception cref="ImageProviderException">The id has an empty or dotted segment and is no id.</exception>
    public static string Escape(string id)
    {
        // Nearly every id is two plain words.
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && IsPlain(id.AsSpan(0, slash)) && IsPlain(id.AsSpan(slash + 1)))
        {
            return id;
        }

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

    private static bool IsPlain(ReadOnlySpan<char> segment) => segment.Length > 0 && segment[0] != '.' && !segment.ContainsAnyExcept(Plain);
}
