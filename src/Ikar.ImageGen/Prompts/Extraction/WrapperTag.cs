using System.Buffers;

namespace Ikar.ImageGen.Prompts.Extraction;

/// <summary>An XML-like tag of its own around a block, as &lt;tool_call&gt;.</summary>
internal static class WrapperTag
{
    // A name and an attribute.
    private const int LongestTag = 64;

    // Some tags in each other; <tool_call> alone is the rule.
    private const int LongestWrapping = 200;

    private static readonly SearchValues<char> NameSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-:|");

    // What stands in these is shown to the reader as it is.
    private static readonly string[] Listings = ["code", "pre", "blockquote", "script", "samp", "kbd", "td", "q"];

    // What the parts of a name, as of tool_call, are made of.
    private static readonly SearchValues<char> PartSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    // A tag with one of these in its name is there for the block, and goes with it even if it is never closed.
    private static readonly string[] BlockWords =
    [
        "tool", "tools", "call", "calls", "toolcall", "toolcalls", "function", "functions", "functioncall", "functioncalls", "invoke", "action", "actions", "image", "images", "picture", "pictures",
        "prompt", "prompts", "imageprompt", "generate", "generateimage", "draw", "drawing", "json",
    ];

    /// <summary>Whether opening tags stand at the "&lt;" and a value or a fence comes right after them.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Where the first tag begins.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="inside">Where the value or the fence begins; without one, how far there is none after any of the tags.</param>
    /// <param name="tags">How many tags.</param>
    public static Verdict Opens(ReadOnlySpan<char> text, int at, bool final, out int inside, out int tags)
    {
        (inside, tags) = (at, 0);
        while (inside - at < LongestWrapping)
        {
            var verdict = Skip(text, ref inside, isClosing: false, final);
            if (verdict != Verdict.Yes)
            {
                return verdict;
            }

            tags++;
            inside = Signs.SkipGap(text, inside);
            if (inside >= text.Length)
            {
                return final ? Verdict.No : Verdict.More;
            }

            if (text[inside] != '<')
            {
                return Signs.IsObjectOpen(text[inside]) || Signs.IsArrayOpen(text[inside]) || text[inside] is '`' or '~' ? Verdict.Yes : Verdict.No;
            }
        }

        return Verdict.No;
    }

    /// <summary>Whether one of the tags is there for a block, and not for the text around it, as &lt;answer&gt; or &lt;br&gt; is.</summary>
    public static bool AreForBlock(ReadOnlySpan<char> tags)
    {
        while (tags.IndexOfAny(NameSigns) is var start && start >= 0)
        {
            tags = tags[start..];
            var end = tags.IndexOfAnyExcept(PartSigns);
            if (end != 0 && Signs.IsOneOf(end < 0 ? tags : tags[..end], BlockWords))
            {
                return true;
            }

            tags = end < 0 ? [] : tags[Math.Max(1, end)..];
        }

        return false;
    }

    /// <summary>Whether a tag may begin with this sign: "a &lt; b" broken over two lines is none.</summary>
    /// <param name="sign">What stands behind the "&lt;".</param>
    public static bool MayBeginWith(char sign) => char.IsLetter(sign) || sign is '/' or '_' or '|';

    /// <summary>Whether a tag opens here whose content is shown as it is.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Where the tag begins.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="content">Where its content begins.</param>
    public static Verdict OpensListing(ReadOnlySpan<char> text, int at, bool final, out int content) => IsListing(text, at + 1, final, " >", out content);

    /// <summary>Whether such a tag closes here.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Where the tag begins.</param>
    /// <param name="final">Whether the reply is over.</param>
    public static Verdict ClosesListing(ReadOnlySpan<char> text, int at, bool final) =>
        at + 1 < text.Length ? text[at + 1] == '/' ? IsListing(text, at + 2, final, ">", out _) : Verdict.No
        : final ? Verdict.No : Verdict.More;

    private static Verdict IsListing(ReadOnlySpan<char> text, int at, bool final, string ends, out int end)
    {
        var rest = text[at..];
        var verdict = Verdict.No;
        end = at;
        foreach (var listing in Listings)
        {
            if (rest.Length > listing.Length ? ends.Contains(rest[listing.Length]) && rest.StartsWith(listing, StringComparison.OrdinalIgnoreCase) : !final && listing.AsSpan().StartsWith(rest, StringComparison.OrdinalIgnoreCase))
            {
                (verdict, end) = rest.Length > listing.Length ? (Verdict.Yes, at + listing.Length) : (Verdict.More, at);
            }
        }

        return verdict;
    }

    /// <summary>Skips the closing tags that follow a block, if any.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Moves past the tags.</param>
    /// <param name="tags">How many were opened.</param>
    /// <param name="final">Whether the reply is over.</param>
    public static Verdict SkipClosing(ReadOnlySpan<char> text, ref int at, int tags, bool final)
    {
        for (; tags > 0; tags--)
        {
            var next = Signs.SkipGap(text, at);
            if (next >= text.Length)
            {
                return final ? Verdict.Yes : Verdict.More;
            }

            // The end of a reasoning closes no block: it cancels it.
            var reasoning = text[next] == '<' ? ReasoningTag.Match(text, next, final, out _, out _) : Verdict.No;
            var verdict = reasoning == Verdict.No && text[next] == '<' ? Skip(text, ref next, isClosing: true, final) : Verdict.No;
            if (verdict != Verdict.Yes || reasoning == Verdict.More)
            {
                return verdict == Verdict.More || reasoning == Verdict.More ? Verdict.More : Verdict.Yes;
            }

            at = next;
        }

        return Verdict.Yes;
    }

    /// <summary>Skips a closing tag that what begins after it cut off; nothing if none stands here.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Where it would begin.</param>
    public static int SkipCut(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] != '<')
        {
            return at;
        }

        at += at + 1 < text.Length && text[at + 1] == '|' ? 2 : 1;
        at += at < text.Length && text[at] == '/' ? 1 : 0;
        var name = text[at..Math.Min(text.Length, at + LongestTag)].IndexOfAnyExcept(NameSigns);
        return name < 0 ? Math.Min(text.Length, at + LongestTag) : at + name;
    }

    private static Verdict Skip(ReadOnlySpan<char> text, ref int at, bool isClosing, bool final)
    {
        var name = at + 1;
        if (isClosing && name < text.Length && text[name] == '|')
        {
            // <|/tool_call|>
            name++;
        }

        if (name < text.Length && (text[name] == '/') != isClosing)
        {
            return Verdict.No;
        }

        name += isClosing ? 1 : 0;
        var end = name;
        while (end < text.Length && end - name < LongestTag && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or ':' or '=' or '"' or ' ' or '|' or '.'))
        {
            end++;
        }

        if (end >= text.Length)
        {
            // A closing tag that the end of the reply cut goes with its block; words of a sentence are none.
            var isCut = isClosing && (name >= text.Length || (char.IsLetter(text[name]) && !text[name..].ContainsAnyExcept(NameSigns)));
            at = final && isCut ? text.Length : at;
            return !final ? Verdict.More : isCut ? Verdict.Yes : Verdict.No;
        }

        if (end == name || text[end] != '>' || !(char.IsLetter(text[name]) || text[name] is '_' or '|'))
        {
            return Verdict.No;
        }

        var attributes = text[name..end].IndexOf(' ');
        if (Signs.IsOneOf(attributes < 0 ? text[name..end] : text.Slice(name, attributes), Listings))
        {
            return Verdict.No;
        }

        at = end + 1;
        return Verdict.Yes;
    }
}
