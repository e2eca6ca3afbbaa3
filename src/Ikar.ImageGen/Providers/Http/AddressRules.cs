using System.Net;
using System.Net.Sockets;

namespace Ikar.ImageGen.Providers.Http;

/// <summary>Where a picture may be fetched from. A provider's answer is foreign text: it must not make us call into the app's own network.</summary>
internal static class AddressRules
{
    /// <summary>Checks scheme and literal address; names are checked when they are resolved.</summary>
    /// <returns>What is wrong, or null.</returns>
    public static string? Problem(Uri uri, bool allowLoopback)
    {
        if (!uri.IsAbsoluteUri)
        {
            return "the address of the picture is not absolute";
        }

        var loopback = uri.IsLoopback;
        if (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && loopback && allowLoopback))
        {
            return $"the address of the picture is {uri.Scheme}:, and only https: and data: are taken";
        }

        if (uri.UserInfo.Length > 0)
        {
            return "the address of the picture holds a user name";
        }

        var isPrivate = loopback ? !allowLoopback : IPAddress.TryParse(uri.Host.Trim('[', ']'), out var literal) && !IsAllowed(literal, allowLoopback);
        return isPrivate ? "the address of the picture is a private or local one" : null;
    }

    /// <summary>Whether an address is on the public internet, or loopback where that is allowed.</summary>
    public static bool IsAllowed(IPAddress address, bool allowLoopback)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return IPAddress.IsLoopback(address) ? allowLoopback
            : address.AddressFamily == AddressFamily.InterNetwork ? IsPublic4(address)
            : IsPublic6(address);
    }

    // The ranges of the IANA special-purpose registries (RFC 6890 and its updates) that are not globally reachable.
    private static bool IsPublic4(IPAddress address)
    {
        Span<byte> b = stackalloc byte[4];
        address.TryWriteBytes(b, out _);
        return b switch
        {
            [0 or 10 or 127, ..] => false,
            [100, >= 64 and <= 127, ..] => false,
            [169, 254, ..] => false,
            [172, >= 16 and <= 31, ..] => false,
            [192, 0, 0 or 2, _] => false,
            [192, 168, ..] => false,
            [198, 18 or 19, ..] => false,
            [198, 51, 100, _] or [203, 0, 113, _] => false,
            [>= 224, ..] => false,
            _ => true,
        };
    }

    private static bool IsPublic6(IPAddress address)
    {
        Span<byte> b = stackalloc byte[16];
        address.TryWriteBytes(b, out _);

        // An IPv4 address inside: NAT64 (64:ff9b::/96) keeps it at the end, 6to4 (2002::/16) after its prefix, "compatible" ones at the end.
        if (b.StartsWith((ReadOnlySpan<byte>)[0x00, 0x64, 0xFF, 0x9B]) || b[..12].IndexOfAnyExcept((byte)0) < 0)
        {
            return IsPublic4(new IPAddress(b[12..]));
        }

        if (b.StartsWith((ReadOnlySpan<byte>)[0x20, 0x02]))
        {
            return IsPublic4(new IPAddress(b.Slice(2, 4)));
        }

        // fc00::/7 is private, ff00::/8 multicast, fe80::/10 and the old fec0::/10 are local.
        return (b[0] & 0xFE) != 0xFC && b[0] != 0xFF && !(b[0] == 0xFE && b[1] >= 0x80);
    }
}
