using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.Telegram;

/// <summary>Takes the entities out of an HTML text as the Bot API does, or refuses it with the server's words.</summary>
internal static class HtmlText
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["tg-spoiler"] = "spoiler",
        ["span"] = "spoiler",
        ["a"] = "text_link",
        ["code"] = "code",
        ["pre"] = "pre",
        ["blockquote"] = "blockquote",
        ["tg-emoji"] = "custom_emoji",
    };

    /// <summary>Returns the plain text; offsets of the entities count UTF-16 units of it.</summary>
    public static string Parse(string html, JsonArray entities)
    {
        var plain = new StringBuilder(html.Length);
        var open = new Stack<(string Tag, int Offset, string Head)>();
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '&' && html.IndexOf(';', at) is var semicolon and > 0 && semicolon - at < 12)
            {
                plain.Append(WebUtility.HtmlDecode(html[at..(semicolon + 1)]));
                at = semicolon + 1;
                continue;
            }

            if (html[at] != '<')
            {
                plain.Append(html[at++]);
                continue;
            }

            var end = html.IndexOf('>', at);
            var offset = Encoding.UTF8.GetByteCount(html.AsSpan(0, at));
            if (end < 0)
            {
                throw BotApiError.BadRequest($"can't parse entities: Unclosed start tag at byte offset {offset}");
            }

            var head = html[(at + 1)..end];
            at = end + 1;
            if (head.StartsWith('/'))
            {
                Close(head[1..].Trim(), offset, open, plain, entities);
                continue;
            }

            var tag = head.Split(' ', '\n', '/')[0];
            if (!Kinds.ContainsKey(tag))
            {
                throw BotApiError.BadRequest($"can't parse entities: Unsupported start tag \"{tag}\" at byte offset {offset}");
            }

            open.Push((tag, plain.Length, head));
        }

        return open.Count == 0
            ? plain.ToString()
            : throw BotApiError.BadRequest($"can't parse entities: Can't find end tag corresponding to start tag \"{open.Peek().Tag}\"");
    }

    private static void Close(string tag, int offset, Stack<(string Tag, int Offset, string Head)> open, StringBuilder plain, JsonArray entities)
    {
        if (open.Count == 0)
        {
            throw BotApiError.BadRequest($"can't parse entities: Unexpected end tag at byte offset {offset}");
        }

        var (opened, start, head) = open.Pop();
        if (tag.Length > 0 && !string.Equals(opened, tag, StringComparison.OrdinalIgnoreCase))
        {
            throw BotApiError.BadRequest($"can't parse entities: Unmatched end tag at byte offset {offset}, expected \"</{opened}>\", found \"</{tag}>\"");
        }

        if (plain.Length == start)
        {
            return;
        }

        var entity = new JsonObject { ["type"] = Kinds[opened], ["offset"] = start, ["length"] = plain.Length - start };
        if (entity["type"]!.GetValue<string>() == "text_link" && head.IndexOf("href=\"", StringComparison.OrdinalIgnoreCase) is var href and >= 0)
        {
            var url = head[(href + 6)..];
            entity["url"] = WebUtility.HtmlDecode(url[..Math.Max(0, url.IndexOf('"'))]);
        }
        else if (opened == "blockquote" && head.Contains("expandable", StringComparison.OrdinalIgnoreCase))
        {
            entity["type"] = "expandable_blockquote";
        }

        entities.Add(entity);
    }
}
