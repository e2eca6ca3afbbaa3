namespace Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

/// <summary>Where a text that no quote has ended did end, and its block with it. If the block's fence, its bracket or a blank line after it did come, only the quote was lost.</summary>
internal readonly record struct UnclosedText
{
    /// <summary>Where the text ended.</summary>
    public required int End { get; init; }

    /// <summary>Where the block ended.</summary>
    public required int BlockEnd { get; init; }

    /// <summary>Whether nothing of the text has come.</summary>
    public required bool IsEmpty { get; init; }

    /// <summary>Whether nothing of it has come that says anything, although the block has ended.</summary>
    public required bool IsLost { get; init; }

    /// <summary>Whether the text is whole, and lacks only its quote.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Whether the sentence goes on in which the block stands.</summary>
    public required bool IsInSentence { get; init; }

    /// <summary>Looks for the end of a text.</summary>
    /// <param name="text">The reply, as far as the text can reach.</param>
    /// <param name="opened">The text.</param>
    public static UnclosedText Read(ReadOnlySpan<char> text, OpenedText opened)
    {
        var content = text[opened.Start..];
        var stop = EndOfBlock(content, opened.Place.InFence);
        var isInSentence = !opened.Place.InFence && GoesOnInSentence(stop < 0 ? content : content[..stop], text[opened.At]);
        var trimmed = (stop < 0 ? content : content[..stop]).TrimEnd();
        var end = trimmed.Length;
        while (end > 0 && (Signs.IsCloser(trimmed[end - 1]) || Signs.IsBlank(trimmed[end - 1])))
        {
            end--;
        }

        var isCut = stop < 0 && (end == trimmed.Length || opened.IsContainer);
        return new UnclosedText
        {
            End = isCut ? text.Length : opened.Start + end,
            BlockEnd = stop < 0 ? text.Length : opened.Start + stop,
            IsEmpty = trimmed.IsEmpty,
            IsLost = stop >= 0 && BlockText.IsPlaceholder(trimmed[..end]),
            IsWhole = !isCut,
            IsInSentence = isInSentence,
        };
    }

    /// <summary>Whether the block ended before a quote that could end its text: another block stands between, or, if the quote could as well stand in the answer, the end of this one.</summary>
    public static Verdict EndsBefore(ReadOnlySpan<char> text, bool final, OpenedText opened, in MetQuote quote)
    {
        var content = text[opened.Start..quote.At];
        if (!content.ContainsAny('\n', '}'))
        {
            // Nothing ends in one line without a bracket.
            return Verdict.No;
        }

        if (HoldsNextBlock(content))
        {
            return Verdict.Yes;
        }

        var near = text[..Math.Min(text.Length, quote.After + BlockLookahead.Distance)];
        var next = BlockLookahead.SkipBlanks(near, quote.After, out _);
        if (next < near.Length && Signs.IsCloser(near[next]) && opened.Place.Depth == 1)
        {
            return Verdict.No;
        }

        var isSure = opened.Place.MayEnd(text, quote.After, final || text.Length >= opened.Place.Limit, strict: true);
        return isSure == Verdict.More ? isSure : isSure == Verdict.No && EndOfBlock(content, opened.Place.InFence) >= 0 ? Verdict.Yes : Verdict.No;
    }

    /// <summary>The first marks in a text, right behind a bracket: they close the block's fence, and the quote before the bracket is lost.</summary>
    public static Verdict ClosesFence(ReadOnlySpan<char> text, bool final, OpenedText opened, int at, int length)
    {
        var before = Signs.TrimEnd(text[opened.Start..at]);
        if (!opened.Place.InFence || !opened.IsPlainValue || before.IsEmpty || !Signs.IsCloser(before[^1]) || before.Contains("```", StringComparison.Ordinal) || before.Count('}') + before.Count(']') <= before.Count('{') + before.Count('['))
        {
            return Verdict.No;
        }

        var ends = Signs.EndsLine(text, at + length, final);
        // Text may stand behind the marks, but no tag.
        var isOnNextLine = text[(opened.Start + before.Length)..at].ContainsAny('\n', '\r');
        return ends != Verdict.No || !isOnNextLine ? ends : FenceTag.Opens(text, at + length, final) switch
        {
            Verdict.No => Verdict.Yes,
            Verdict.Yes => Verdict.No,
            _ => Verdict.More,
        };
    }

    // A quote and a bracket behind it, and more on that line: the sentence that names the object goes on.
    private static bool GoesOnInSentence(ReadOnlySpan<char> content, char quote)
    {
        var first = content.IndexOf(quote);
        var behind = first < 0 ? [] : content[first..].TrimEnd("}] \n\r\t");
        var close = behind.LastIndexOf('}');
        return close >= 0 && behind.Count('}') > behind.Count('{') && Signs.SkipSpaces(behind, close + 1) is var next && next < behind.Length && !Signs.IsLineEnd(behind[next]);
    }

    // A text with the fence of another block in it was never closed.
    private static bool HoldsNextBlock(ReadOnlySpan<char> content)
    {
        if (!content.ContainsAny('`', '~'))
        {
            return false;
        }

        var at = 0;
        while (content[at..].IndexOf('\n') is var line && line >= 0)
        {
            at = Signs.SkipSpaces(content, at + line + 1);
            var tag = at < content.Length && Signs.IsFence(content, at) ? Signs.SkipLineGap(content, at + Signs.Run(content, at)) : content.Length;
            if (tag < content.Length && char.IsAsciiLetter(content[tag]) && FenceTag.EndsLine(content, tag, final: true, out var end) == Verdict.Yes
                && Signs.SkipGap(content, end) is var value && value < content.Length && Signs.IsObjectOpen(content[value])
                && Signs.SkipGap(content, value + 1) is var key && key < content.Length && Signs.IsQuote(content[key]))
            {
                return true;
            }
        }

        return false;
    }

    // Where the block of an unclosed text ends: at the marks of a fence, on their own line or right after a bracket, or at a blank line after a bracket; outside a fence at any blank line, or at the end of a line behind a bracket. -1: nowhere.
    private static int EndOfBlock(ReadOnlySpan<char> content, bool inFence)
    {
        for (var at = 0; at < content.Length; at++)
        {
            var found = content[at..].IndexOfAny('\n', '}');
            if (found < 0)
            {
                return -1;
            }

            at += found;
            var next = Signs.SkipSpaces(content, at + 1);
            if (next < content.Length && content[next] is '`' or '~' && Signs.Run(content, next) >= (content[at] == '\n' ? 2 : 3))
            {
                return content[at] == '\n' ? at : next;
            }

            if (next + 1 < content.Length && content[next] == '<' && content[next + 1] == '/')
            {
                return at + (content[at] == '\n' ? 0 : 1);
            }

            // In a fence a text may have paragraphs; elsewhere the answer goes on.
            var isClosed = content[at] == '}';
            if (!isClosed && inFence)
            {
                continue;
            }

            var prose = BlockLookahead.SkipBlanks(content, at + (isClosed ? 1 : 0), out var lines);
            if (prose >= content.Length)
            {
                // Nothing but blanks: not each of them needs to be looked behind.
                return -1;
            }

            if (lines > (isClosed && !inFence ? 0 : 1))
            {
                return isClosed ? at + 1 : at;
            }
        }

        return -1;
    }
}
