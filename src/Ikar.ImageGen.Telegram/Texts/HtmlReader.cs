using System.Net;
using System.Text;

namespace Ikar.ImageGen.Telegram.Texts;

/// <summary>Reads an LLM's attempt at Telegram's HTML. Never fails: what is no tag of Telegram's is text, what is left open is closed at the end.</summary>
internal static class HtmlReader
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span", "tg-spoiler", "a", "code", "pre", "blockquote", "tg-emoji",
    };

    public static MarkedText Read(string html)
    {
        var plain = new StringBuilder(html.Length);
        var tags = new List<(string Open, string Name, int Start, int End)>();
        var open = new Stack<int>();
        var at = 0;
        while (at < html.Length)
        {
            if (html[at] == '<' && TryReadTag(html, at, out var end, out var name, out var isClosing))
            {
                if (!isClosing)
                {
                    tags.Add((html[at..end], name, plain.Length, -1));
                    open.Push(tags.Count - 1);
                }
                else if (open.Any(index => tags[index].Name == name))
                {
                    Close(tags, open, name, plain.Length);
                }

                at = end;
            }
            else if (html[at] == '&' && TryReadEntity(html, at, out end, out var character))
            {
                plain.Append(character);
                at = end;
            }
            else
            {
                plain.Append(html[at++]);
            }
        }

        Close(tags, open, name: null, plain.Length);
        return new MarkedText(plain.ToString(), [.. tags.Where(static tag => tag.Start < tag.End).Select(static tag => new TagSpan(tag.Open, tag.Name, tag.Start, tag.End))]);
    }

    /// <summary>Closes open tags from the innermost up to the named one; all of them without a name.</summary>
    private static void Close(List<(string Open, string Name, int Start, int End)> tags, Stack<int> open, string? name, int at)
    {
        while (open.TryPop(out var index))
        {
            tags[index] = tags[index] with { End = at };
            if (tags[index].Name == name)
            {
                return;
            }
        }
    }

    private static bool TryReadTag(string html, int at, out int end, out string name, out bool isClosing)
    {
        name = "";
        isClosing = at + 1 < html.Length && html[at + 1] == '/';
        var close = html.IndexOf('>', at);
        end = close + 1;
        if (close < 0)
        {
            return false;
        }

        var inside = html.AsSpan(at + (isClosing ? 2 : 1), close - at - (isClosing ? 2 : 1));
        var length = inside.IndexOf(' ');
        var word = (length < 0 ? inside : inside[..length]).Trim().ToString();
        if (inside.Contains('<') || !Known.Contains(word))
        {
            return false;
        }

        name = word.ToLowerInvariant();
        return true;
    }

    private static bool TryReadEntity(string html, int at, out int end, out string character)
    {
        // Telegram knows &lt; &gt; &amp; &quot; and numbers; the longest number is &#1114111;
        var semicolon = html.IndexOf(';', at, Math.Min(12, html.Length - at));
        end = semicolon + 1;
        character = "";
        if (semicolon < 0)
        {
            return false;
        }

        var entity = html[at..end];
        if (entity is not ("&lt;" or "&gt;" or "&amp;" or "&quot;") && !entity.StartsWith("&#", StringComparison.Ordinal))
        {
            return false;
        }

        character = WebUtility.HtmlDecode(entity);
        return character != entity;
    }
}
