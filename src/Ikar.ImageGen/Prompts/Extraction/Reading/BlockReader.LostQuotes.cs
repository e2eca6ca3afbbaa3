namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <content>Where a quote or the bracket of a list is lost, and what comes next tells so.</content>
internal sealed partial class BlockReader
{
    // A text with more quotes inside is junk: in it no lost quote is looked for.
    private const int MostInnerQuotes = 64;

    // The closing quote of the key is lost, "description: "a cat": this one opens the value.
    private bool OpensValue(ReadOnlySpan<char> text, int at)
    {
        var key = text[_textStart..at].TrimEnd();
        if (key.IsEmpty || !Signs.IsColon(key[^1]) || KeyVocabulary.Classify(key[..^1]) == KeyKind.Foreign)
        {
            return false;
        }

        Repairs |= PromptRepairs.Quotes;
        KeyIs(text, _textStart, _textStart + key.Length - 1);
        _at = _textStart + key.Length - 1;
        return true;
    }

    // "width: 512: the closing quote of the key is lost, and the value has none.
    private bool IsHalfQuoted(ReadOnlySpan<char> text, int end)
    {
        var key = text[_textStart..Math.Min(end, _textStart + LongestKey)];
        var line = key.IndexOfAny('\n', '\r');
        key = line < 0 ? key : key[..line];
        var colon = key.IndexOfAny(':', '\uFF1A');
        if (colon <= 0 || _form != StringForm.Plain || KeyVocabulary.Classify(key[..colon]) == KeyKind.Foreign
            || KeyLookahead.BareValue(key, Signs.SkipSpaces(key, colon + 1), final: true) != Verdict.Yes)
        {
            return false;
        }

        Repairs |= PromptRepairs.Quotes;
        KeyIs(text, _textStart, _textStart + colon);
        _at = _textStart + colon;
        return true;
    }

    // ["ink", "wash", "mood": the bracket of the list is lost, and this is the next key.
    private Verdict IsKeyInArray(ReadOnlySpan<char> text, int end, int after, bool final)
    {
        if (_form != StringForm.Plain || _depth < 2 || _nodes[_stack[_depth - 2]].Kind != NodeKind.Object || end - _textStart > LongestKey)
        {
            return Verdict.No;
        }

        var colon = Signs.SkipGap(text, after);
        if (colon >= text.Length)
        {
            return final ? Verdict.No : Verdict.More;
        }

        if (text[colon] is not (':' or '\uFF1A') || KeyVocabulary.Classify(text[_textStart..end]) == KeyKind.Foreign)
        {
            return Verdict.No;
        }

        Repairs |= PromptRepairs.Brackets;
        _nodes[_stack[--_depth]].End = _lastEnd;
        KeyIs(text, _textStart, end);
        _at = after;
        return Verdict.Yes;
    }

    // The closing quote is lost: this one opens the next key, the next element of a list, or the first key of the next object.
    private Verdict BeginsNext(ReadOnlySpan<char> text, bool final, int at, bool matches)
    {
        var before = TrimSpaces(text, at);
        if (before == _textStart || !(Signs.IsSeparator(text[before - 1]) || Signs.IsLineEnd(text[before - 1]) || Signs.IsObjectOpen(text[before - 1])))
        {
            return Verdict.No;
        }

        var key = KeyLookahead.Key(text, at, final, anyQuoted: false, anyWord: false, halfQuoted: false);
        key = key == Verdict.No ? KeyLookahead.KeyOfBareValue(text, at, final) : key;
        if (Signs.IsObjectOpen(text[before - 1]))
        {
            return key == Verdict.Yes ? EndsObject(text, before - 1) : key;
        }

        if (key == Verdict.No && InArray && matches && at + 1 < text.Length && !Signs.IsBlank(text[at + 1]))
        {
            // ["ink, "wash"]
            key = LaterQuoteEnds(text, at + 1, final);
        }

        if (key == Verdict.Yes)
        {
            Repairs |= PromptRepairs.Quotes;
            before = TrimSeparators(text, before);
            // ["ink, wash], "mood": the bracket is part of no text.
            before = InArray && before > _textStart && Signs.IsCloser(text[before - 1]) ? before - 1 : before;
            TextIs(text, before, before, at);
            _separators = 1;
        }

        return key;
    }

    // [{"description": "a cat}, {"description": the object ended before its comma.
    private Verdict EndsObject(ReadOnlySpan<char> text, int open)
    {
        var close = TrimSeparators(text, open) - 1;
        if (close <= _textStart || !Signs.IsCloser(text[close]) || _depth < 2 || _nodes[_stack[_depth - 2]].Kind != NodeKind.Array)
        {
            return Verdict.No;
        }

        Repairs |= PromptRepairs.Quotes;
        TextIs(text, close, close, close);
        return Verdict.Yes;
    }

    // Whether the block ended before a quote that could end its text: another block stands between, or, if the quote could as well stand in the answer, the end of this one.
    private Verdict EndsBefore(ReadOnlySpan<char> text, int at, int length, bool final)
    {
        var content = text[_textStart..at];
        if (!content.ContainsAny('\n', '}'))
        {
            // Nothing ends in one line without a bracket.
            return Verdict.No;
        }

        if (HoldsNextBlock(content))
        {
            return Verdict.Yes;
        }

        var near = text[..Math.Min(text.Length, at + length + BlockLookahead.Distance)];
        var next = BlockLookahead.SkipBlanks(near, at + length, out _);
        if (next < near.Length && Signs.IsCloser(near[next]) && _depth == 1)
        {
            return Verdict.No;
        }

        var isSure = TextLookahead.EndsText(text, at + length, final || text.Length - Start >= MaxLength, isKey: false, InArray, strict: true, _wordKeys, _depth);
        return isSure == Verdict.More ? isSure : isSure == Verdict.No && EndOfBlock(content) >= 0 ? Verdict.Yes : Verdict.No;
    }

    // The first marks in a text, right behind a bracket: they close the block's fence, and the quote before the bracket is lost.
    private Verdict ClosesFence(ReadOnlySpan<char> text, int at, int length, bool final)
    {
        var before = Signs.TrimEnd(text[_textStart..at]);
        if (!_inFence || _textIsKey || _form != StringForm.Plain || before.IsEmpty || !Signs.IsCloser(before[^1]) || before.Count('}') + before.Count(']') <= before.Count('{') + before.Count('[') || before.Contains("```", StringComparison.Ordinal))
        {
            return Verdict.No;
        }

        var ends = BlockLookahead.EndsLine(text, at + length, final);
        // Text may stand behind the marks, but no tag.
        var isOnNextLine = text[(_textStart + before.Length)..at].ContainsAny('\n', '\r');
        return ends != Verdict.No || !isOnNextLine ? ends : FenceTag.Opens(text, at + length, final) switch
        {
            Verdict.No => Verdict.Yes,
            Verdict.Yes => Verdict.No,
            _ => Verdict.More,
        };
    }

    // A bracket too many, {"description": "a cat"}, "style": "ink"}: the object goes on if a comma and a key of ours follow.
    private Verdict GoesOnBehind(ReadOnlySpan<char> text, int at, bool final)
    {
        var near = text[..Math.Min(text.Length, at + Signs.LongestGap)];
        var comma = Signs.SkipLineGap(near, at);
        if (comma >= near.Length || near[comma] != ',')
        {
            return comma < near.Length || final ? Verdict.No : Verdict.More;
        }

        var key = Signs.SkipGap(near, comma + 1);
        final |= near.Length < text.Length;
        return key >= near.Length ? final ? Verdict.No : Verdict.More
            : !_inFence && !Signs.IsQuote(near[key]) ? Verdict.No
            : KeyLookahead.Key(near, key, final, anyQuoted: false, anyWord: false, halfQuoted: false);
    }

    private int TrimSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at > _textStart && Signs.IsBlank(text[at - 1]) && !Signs.IsLineEnd(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private int TrimSeparators(ReadOnlySpan<char> text, int at)
    {
        while (at > _textStart && (Signs.IsBlank(text[at - 1]) || Signs.IsSeparator(text[at - 1])))
        {
            at--;
        }

        return at;
    }
}
