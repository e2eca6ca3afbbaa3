using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>Turns what stands between quotes into the text that was meant.</summary>
internal static class BlockText
{
    private static readonly SearchValues<char> NoWords = SearchValues.Create(".\u2026 ,;:!?<>{}[]()\"'`*_-+=/\\|#~\n\r\t");

    /// <summary>The text of a string node and its continuations, trimmed; empty if there is nothing in it.</summary>
    public static string Read(ReadOnlySpan<char> text, ReadOnlySpan<BlockNode> nodes, int index, ref PromptRepairs repairs)
    {
        var first = Part(text, nodes[index], ref repairs);
        if (++index >= nodes.Length || nodes[index].Kind != NodeKind.Continuation)
        {
            return TrimBlanks(first);
        }

        var joined = new StringBuilder(first);
        for (; index < nodes.Length && nodes[index].Kind == NodeKind.Continuation; index++)
        {
            joined.Append(Part(text, nodes[index], ref repairs));
        }

        return TrimBlanks(joined.ToString());
    }

    /// <summary>What is no JSON between the quotes of a key.</summary>
    public static PromptRepairs RepairsIn(ReadOnlySpan<char> key)
    {
        var repairs = key.ContainsAnyInRange('\0', '\u001F') ? PromptRepairs.RawText : PromptRepairs.None;
        if (key.Contains('\\'))
        {
            _ = Unescape(key, ref repairs);
        }

        return repairs;
    }

    /// <summary>Whether a word without quotes is a number or a literal.</summary>
    public static bool IsLiteral(ReadOnlySpan<char> word) => KindOfWord(word.Trim(), out _) != NodeKind.String;

    /// <summary>What a word without quotes is, as JSON or as another language writes it.</summary>
    public static NodeKind KindOfWord(ReadOnlySpan<char> word, out bool isJson)
    {
        isJson = true;
        if (word is "true" or "false")
        {
            return NodeKind.Bool;
        }

        if (word is "null")
        {
            return NodeKind.Null;
        }

        if (word.Length is > 0 and < 10 && word[0] != '0' && !word.ContainsAnyExceptInRange('0', '9'))
        {
            return NodeKind.Number;
        }

        if (IsJsonNumber(word))
        {
            return NodeKind.Number;
        }

        isJson = false;
        if (word.Equals("true", StringComparison.OrdinalIgnoreCase) || word.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            return NodeKind.Bool;
        }

        if (word.IsEmpty || Signs.IsOneOf(word, "null", "none", "undefined", "nan", "nil", "n/a"))
        {
            return NodeKind.Null;
        }

        return char.IsAsciiDigit(word[0]) || word[0] is '.' or '+' or '-'
            ? double.TryParse(word.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? NodeKind.Number : NodeKind.String
            : NodeKind.String;
    }

    private static bool IsJsonNumber(ReadOnlySpan<char> word)
    {
        word = word is ['-', ..] ? word[1..] : word;
        var isNumber = word is not ['0', >= '0' and <= '9', ..] && SkipDigits(ref word);
        if (word is ['.', ..])
        {
            word = word[1..];
            isNumber &= SkipDigits(ref word);
        }

        if (word is ['e' or 'E', ..])
        {
            word = word is [_, '+' or '-', ..] ? word[2..] : word[1..];
            isNumber &= SkipDigits(ref word);
        }

        return isNumber && word.IsEmpty;
    }

    private static bool SkipDigits(ref ReadOnlySpan<char> word)
    {
        var end = word.IndexOfAnyExceptInRange('0', '9');
        end = end < 0 ? word.Length : end;
        word = word[end..];
        return end > 0;
    }

    /// <summary>Whether a value only shows where one should stand.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> value) =>
        !value.ContainsAnyExcept(NoWords)
        || IsTemplate(value)
        || value.Equals("string", StringComparison.OrdinalIgnoreCase);

    // <what>, {what}, ${what}, [what], %what%, %s, %(what)s
    private static bool IsTemplate(ReadOnlySpan<char> value) => value.Length > 1 && value[^1] switch
    {
        '>' => value[0] == '<',
        '}' => value[0] == '{' || (value[0] is '$' or '#' && value[1] == '{'),
        // Brackets within, or a list, are a prompt's own.
        ']' => value[0] == '[' && (value[1..^1].IndexOfAny("[],") < 0 || value is ['[', '[', .., ']', ']']),
        '%' => value[0] == '%' && !value.Contains(' '),
        's' => value is ['%', 's'] or ['%', '(', .., ')', 's'],
        _ => false,
    };

    /// <summary>A text as it is written, from the first character that is no blank, escaped or not.</summary>
    public static ReadOnlySpan<char> SkipEscapedBlanks(ReadOnlySpan<char> raw)
    {
        while (true)
        {
            raw = Signs.TrimStart(raw);
            var length = raw is ['\\', 'n' or 'r' or 't', ..] ? 2 : raw is ['\\', 'u', _, _, _, _, ..] && (raw[2..6] is "00a0" or "00A0" || raw[2..6].Equals("feff", StringComparison.OrdinalIgnoreCase)) ? 6 : 0;
            if (length == 0)
            {
                return raw;
            }

            raw = raw[length..];
        }
    }

    private static string Part(ReadOnlySpan<char> text, in BlockNode node, ref PromptRepairs repairs)
    {
        var raw = text[node.Start..node.End];
        switch (node.Form)
        {
            case StringForm.Bare:
                return BareText(raw);
            case StringForm.Entities:
                return Unescape(WebUtility.HtmlDecode(raw.ToString()), ref repairs);
            case StringForm.Escaped:
                var once = Unescape(raw, ref repairs);
                return once.Contains('\\', StringComparison.Ordinal) ? Unescape(once, ref repairs) : once;
            default:
                return Unescape(raw, ref repairs);
        }
    }

    // A text whose opening quote was lost still has its closing one.
    private static string BareText(ReadOnlySpan<char> raw)
    {
        raw = raw.Trim();
        return (raw.Length > 1 && Signs.IsQuote(raw[^1]) && CountQuotes(raw, Signs.IsDoubleQuote(raw[^1])) % 2 == 1 ? raw[..^1] : raw).ToString();
    }

    private static int CountQuotes(ReadOnlySpan<char> raw, bool isDouble)
    {
        var count = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            // It's no quote.
            var isApostrophe = i > 0 && i + 1 < raw.Length && char.IsLetter(raw[i - 1]) && char.IsLetter(raw[i + 1]);
            count += Signs.IsQuote(raw[i]) && Signs.IsDoubleQuote(raw[i]) == isDouble && !isApostrophe ? 1 : 0;
        }

        return count;
    }

    private static string TrimBlanks(string text)
    {
        var trimmed = Signs.TrimEnd(Signs.TrimStart(text));
        return trimmed.Length == text.Length ? text : trimmed.ToString();
    }

    private static string Unescape(ReadOnlySpan<char> raw, ref PromptRepairs repairs)
    {
        var next = raw.IndexOf('\\');
        if (next < 0)
        {
            return raw.ToString();
        }

        var result = new StringBuilder(raw.Length);
        while (next >= 0)
        {
            result.Append(raw[..next]);
            raw = raw[(next + 1)..];
            if (raw.IsEmpty)
            {
                repairs |= PromptRepairs.Escapes;
                break;
            }

            raw = raw[Escape(raw, result, ref repairs)..];
            next = raw.IndexOf('\\');
        }

        return result.Append(raw).ToString();
    }

    // Appends what the escape after the backslash means, and returns how many characters it took.
    private static int Escape(ReadOnlySpan<char> raw, StringBuilder result, ref PromptRepairs repairs)
    {
        switch (raw[0])
        {
            case 'n':
                result.Append('\n');
                return 1;
            case 't':
                result.Append('\t');
                return 1;
            case 'r' or 'b' or 'f':
                result.Append(' ');
                return 1;
            case 'u':
                var length = 1;
                while (length < raw.Length && length < 5 && char.IsAsciiHexDigit(raw[length]))
                {
                    length++;
                }

                if (length == 5)
                {
                    result.Append((char)ushort.Parse(raw[1..5], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    return 5;
                }

                // Cut at the end of the reply, or no escape at all.
                repairs |= PromptRepairs.Escapes;
                if (length < raw.Length)
                {
                    result.Append(raw[..length]);
                }

                return length;
            default:
                repairs |= raw[0] is '"' or '\\' or '/' ? PromptRepairs.None : PromptRepairs.Escapes;
                result.Append(raw[0]);
                return 1;
        }
    }
}
