namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>The steps to a value in an object, the key and its colon; or to the object's end.</summary>
/// <param name="tree">Where the keys go.</param>
/// <param name="cursor">Stands where a key or its colon may stand, and moves past it.</param>
internal sealed class MemberSteps(BlockTree tree, BlockCursor cursor)
{
    // Without quotes nothing is escaped, and no key of a picture is half as long.
    private const int LongestWordKey = 64;

    private bool _inFence;
    private int _limit;

    /// <summary>Whether a key had no quotes.</summary>
    public bool HasWordKeys { get; private set; }

    // A lost bracket at the end of a line, and prose after it.
    private bool MayEndAfterLine => cursor.NewLines > 0 && tree.Depth == 1 && tree.HasMembers;

    /// <summary>Prepares for a block.</summary>
    /// <param name="inFence">Whether it stands in a fence for JSON; elsewhere a brace may as well open a block of program code.</param>
    /// <param name="limit">Where the reply is cut because a longer value is no picture.</param>
    public void Begin(bool inFence, int limit) => (_inFence, _limit, HasWordKeys) = (inFence, limit, false);

    /// <summary>Reads a key without quotes, or the end of the object.</summary>
    /// <returns>What comes next: a text, if a key in quotes stands here.</returns>
    public Step ReadKey(ReadOnlySpan<char> text, bool final, out int length, out StringForm form)
    {
        (length, form) = (0, StringForm.Plain);
        if (!cursor.Skip(text, final, separators: true) || cursor.At >= text.Length)
        {
            return Step.More;
        }

        var c = text[cursor.At];
        if (Signs.IsCloser(c) || c == ')')
        {
            return ReadCloser(text, final, c);
        }

        if (Signs.IsObjectOpen(c) && !tree.HasMembers)
        {
            cursor.PassSign();
            return tree.OpenAgain() ? Step.Key : Step.Broken;
        }

        var ends = cursor.EndsEarly(text, final, closesText: tree.Repairs.HasFlag(PromptRepairs.Escapes));
        if (ends != Verdict.No)
        {
            return ends == Verdict.More ? Step.More : Step.BreakOff;
        }

        var quote = QuoteForms.IsQuote(text, cursor.At, final, out length, out form);
        if (quote != Verdict.Yes)
        {
            return quote == Verdict.More ? Step.More : ReadWordKey(text, final);
        }

        ends = BeginsProse(text, final);
        if (ends != Verdict.No)
        {
            return ends == Verdict.More ? Step.More : Step.BreakOff;
        }

        cursor.NoteSeparators(atEnd: false, tree.HasMembers);
        return Step.Text;
    }

    /// <summary>Reads what stands between a key and its value.</summary>
    public Step ReadColon(ReadOnlySpan<char> text, bool final)
    {
        if (!cursor.Skip(text, final, separators: false) || cursor.At >= text.Length)
        {
            return Step.More;
        }

        var at = cursor.At;
        var c = text[at];
        if (c == '=' && at + 1 >= text.Length && !final)
        {
            return Step.More;
        }

        if (c == '?')
        {
            tree.Repair(PromptRepairs.Commas);
            cursor.MoveTo(at + 1);
            return Step.Colon;
        }

        if (Signs.IsColon(c))
        {
            if (c == '=' && tree.KeysAreWords && !_inFence)
            {
                // Description = "a cat" is an initializer.
                tree.Evidence.NoteCode();
            }

            tree.Repair(c == ':' ? PromptRepairs.None : PromptRepairs.Encoding);
            at++;
            // "=>" of a Ruby or PHP writer.
            at += c == '=' && at < text.Length && text[at] == '>' ? 1 : 0;
        }
        else if (QuoteForms.IsQuote(text, at, final, out _, out _) is var quote && quote != Verdict.Yes)
        {
            if (quote == Verdict.More)
            {
                return Step.More;
            }

            tree.Add(NodeKind.Null, at, at, StringForm.Plain);
            tree.Repair(PromptRepairs.Literals);
            return Signs.IsSeparator(c) || Signs.IsCloser(c) ? Step.Key : Step.Broken;
        }
        else
        {
            tree.Repair(PromptRepairs.Commas);
        }

        cursor.BeginValue(at);
        return Step.Value;
    }

    private Step ReadCloser(ReadOnlySpan<char> text, bool final, char sign)
    {
        var goesOn = tree.Depth == 1 ? GoesOnBehind(text, cursor.At + 1, final || text.Length >= _limit) : Verdict.No;
        if (goesOn == Verdict.More)
        {
            return Step.More;
        }

        if (goesOn == Verdict.Yes)
        {
            tree.Repair(PromptRepairs.Brackets);
            cursor.PassSign();
            return Step.Key;
        }

        cursor.NoteSeparators(atEnd: true, tree.HasMembers);
        cursor.EndValue(cursor.At + 1);
        return tree.Close(sign, cursor.At);
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

    // A quotation after a blank line, and no key: the bracket is lost, and the answer goes on.
    private Verdict BeginsProse(ReadOnlySpan<char> text, bool final)
    {
        if (cursor.NewLines < 2 || cursor.Separators > 0 || !MayEndAfterLine || tree.Repairs.HasFlag(PromptRepairs.Escapes))
        {
            return Verdict.No;
        }

        var key = KeyLookahead.Key(text, cursor.At, final, anyQuoted: true, anyWord: false, halfQuoted: false);
        return key == Verdict.More ? key : key == Verdict.No || (final && IsLastQuotation(text[cursor.At..])) ? Verdict.Yes : Verdict.No;
    }

    // The reply ended before it could show that it is no key.
    private static bool IsLastQuotation(ReadOnlySpan<char> quotation)
    {
        var words = quotation.TrimEnd().Trim(quotation[0]);
        return words.IsEmpty || (!QuoteForms.PlainStops.MayStandIn(words) && !words.ContainsAny(":\n\r") && !KeyVocabulary.IsBeginning(words));
    }

    private Step ReadWordKey(ReadOnlySpan<char> text, bool final)
    {
        var at = cursor.At;
        if (cursor.NewLines > 1 && cursor.Separators == 0)
        {
            // A blank line ends the block, but before another key of ours written as those before.
            var key = KeyLookahead.Key(text, at, final, anyQuoted: false, anyWord: false, halfQuoted: true);
            if (key == Verdict.More || ((key == Verdict.No || !HasWordKeys) && MayEndAfterLine))
            {
                return key == Verdict.More ? Step.More : Step.BreakOff;
            }
        }

        var end = at;
        while (end < text.Length && end - at < LongestWordKey && (Signs.IsWord(text[end]) || text[end] is ' ' or '.'))
        {
            end++;
        }

        if (end >= text.Length)
        {
            return !final ? Step.More : cursor.Separators == 0 && MayEndAfterLine ? Step.BreakOff : end == at ? Step.Broken : Step.More;
        }

        // "style?: string" is how TypeScript writes a type.
        var closed = (Signs.IsQuote(text[end]) || text[end] == '?') && end > at ? end + 1 : end;
        var near = text[..Math.Min(text.Length, closed + Signs.LongestGap)];
        closed = end > at ? BlockLookahead.SkipBlanksAndComment(near, closed) : closed;
        if (closed >= near.Length && near.Length < text.Length)
        {
            // So much stands before no colon.
            cursor.BreakAt(end);
            return Step.Broken;
        }

        if (closed >= text.Length || BlockLookahead.MayGoOn(near, closed, final || near.Length < text.Length) || (text[end] == '`' && !final && end + Signs.Run(text, end) >= text.Length))
        {
            return Step.More;
        }

        if (end == at || !Signs.IsColon(text[closed]) || text[at..end].Trim().Contains(' ') && KeyVocabulary.Classify(text[at..end]) == KeyKind.Foreign)
        {
            // Prose after a lost bracket ends the block; anything else was no object.
            cursor.BreakAt(Signs.IsFence(text, end) ? end : closed);
            return MayEndAfterLine ? Step.BreakOff : Step.Broken;
        }

        cursor.NoteSeparators(atEnd: false, tree.HasMembers);
        var isHalfQuoted = Signs.IsQuote(text[end]);
        tree.Repair(closed > end && isHalfQuoted ? PromptRepairs.Quotes : PromptRepairs.Unquoted);
        tree.KeysAreWords |= !isHalfQuoted;
        HasWordKeys = true;
        tree.AddKey(text, at, end);
        cursor.MoveTo(closed);
        return Step.Colon;
    }
}
