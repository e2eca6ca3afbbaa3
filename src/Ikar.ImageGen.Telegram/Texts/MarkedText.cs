using System.Text;

namespace Ikar.ImageGen.Telegram.Texts;

/// <summary>Plain text with Telegram's tags over stretches of it. Can be cut anywhere without breaking a tag, and always knows its plain form.</summary>
internal sealed class MarkedText
{
    private readonly IReadOnlyList<TagSpan> _tags;

    /// <param name="plain">The text without any markup.</param>
    /// <param name="tags">The tags, outer before inner.</param>
    public MarkedText(string plain, IReadOnlyList<TagSpan>? tags = null)
    {
        Plain = plain;
        _tags = tags ?? [];
    }

    /// <summary>The text without any markup, characters unescaped.</summary>
    public string Plain { get; }

    /// <summary>The text in Telegram's HTML.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder(Plain.Length + 16);
        var open = new Stack<TagSpan>();
        var next = 0;
        for (var at = 0; at <= Plain.Length; at++)
        {
            while (open.TryPeek(out var inner) && inner.End <= at)
            {
                html.Append("</").Append(open.Pop().Name).Append('>');
            }

            while (next < _tags.Count && _tags[next].Start == at && at < Plain.Length)
            {
                html.Append(_tags[next].Open);
                open.Push(_tags[next++]);
            }

            if (at < Plain.Length)
            {
                AppendEscaped(html, Plain[at]);
            }
        }

        return html.ToString();
    }

    /// <summary>A part of the text; tags that reach over its ends are closed and opened there.</summary>
    public MarkedText Slice(int start, int length)
    {
        var end = start + length;
        var tags = new List<TagSpan>();
        foreach (var tag in _tags)
        {
            var from = Math.Max(tag.Start, start);
            var to = Math.Min(tag.End, end);
            if (from < to)
            {
                tags.Add(tag with { Start = from - start, End = to - start });
            }
        }

        return new MarkedText(Plain.Substring(start, length), tags);
    }

    /// <summary>The text in parts of at most so many characters as Telegram counts them. White space at the seams is dropped, blank parts too.</summary>
    public IReadOnlyList<MarkedText> Split(int limit)
    {
        var parts = new List<MarkedText>();
        foreach (var (start, length) in TextSplitter.Split(Plain, limit))
        {
            parts.Add(Slice(start, length));
        }

        return parts;
    }

    /// <summary>Escapes the three characters that mean something in Telegram's HTML.</summary>
    public static string Escape(string text) => new MarkedText(text).ToHtml();

    private static void AppendEscaped(StringBuilder html, char c)
    {
        switch (c)
        {
            case '&':
                html.Append("&amp;");
                break;
            case '<':
                html.Append("&lt;");
                break;
            case '>':
                html.Append("&gt;");
                break;
            default:
                html.Append(c);
                break;
        }
    }
}
