namespace Ikar.ImageGen.Prompts.Extraction;

/// <content>Where a block ends, by the place it stands in.</content>
internal sealed partial class ReplyScanner
{
    // In a fence: stray closers and comments go with the value, then the closing marks; anything else is text of a fence that was never closed.
    private Verdict FenceEnds(ReadOnlySpan<char> text, ref int at, bool final)
    {
        var end = at;
        var waits = SkipStrays(text, ref at, ref end, final, lines: true, out var heading);
        if (waits)
        {
            at = end;
            return Verdict.More;
        }

        if (heading >= 0 && (at >= text.Length || text[at] is not ('`' or '~')))
        {
            // No closing marks after it: "# …" is a heading of the text after a fence that was never closed.
            at = heading;
            return Verdict.Yes;
        }

        if (at >= text.Length)
        {
            at = end;
            return Verdict.Yes;
        }

        if (Signs.IsObjectOpen(text[at]))
        {
            // A series of pictures in one fence.
            (_state, _at, _seriesEnd) = (State.Value, at, end);
            _reader.Begin(at, inFence: true);
            return Verdict.Yes;
        }

        if (text[at] is not ('`' or '~'))
        {
            at = end;
            return Verdict.Yes;
        }

        var run = Signs.Run(text, at);
        if (at + run >= text.Length && !final)
        {
            at = end;
            return Verdict.More;
        }

        var next = run >= 3 ? IsNextFence(text, at, run, final) : Verdict.No;
        if (next != Verdict.No)
        {
            at = end;
            return next;
        }

        var closing = at;
        at += run;
        if (_valueOnLine && text[_blockStart..closing].IndexOf('\n') < 0)
        {
            // Opened and closed on one line: only if it has the line for itself.
            var rest = Signs.SkipLineGap(text, at);
            if (rest >= text.Length && !final)
            {
                return Verdict.More;
            }

            if (rest < text.Length && !Signs.IsLineEnd(text[rest]))
            {
                return Verdict.No;
            }
        }

        return MoreClosings(text, ref at, final);
    }

    // A fence that was opened twice is closed twice.
    private Verdict MoreClosings(ReadOnlySpan<char> text, ref int at, bool final)
    {
        for (var left = _opened - 1; left > 0; left--)
        {
            var next = Signs.SkipGap(text, at);
            if (next >= text.Length)
            {
                return final ? Verdict.Yes : Verdict.More;
            }

            var verdict = BareMarks(text, next, final, out var end);
            if (verdict != Verdict.Yes)
            {
                return verdict == Verdict.More ? Verdict.More : Verdict.Yes;
            }

            at = end;
        }

        return LastMarks(text, ref at, final);
    }

    // Marks that come once more before the end of the reply close nothing, and are no text.
    private static Verdict LastMarks(ReadOnlySpan<char> text, ref int at, bool final)
    {
        var stray = Signs.SkipGap(text, at);
        if (stray >= text.Length)
        {
            return final ? Verdict.Yes : Verdict.More;
        }

        var marks = BareMarks(text, stray, final, out var last);
        if (marks == Verdict.Yes && Signs.SkipGap(text, last) >= text.Length)
        {
            (at, marks) = (final ? last : at, final ? Verdict.Yes : Verdict.More);
        }

        return marks == Verdict.More ? Verdict.More : Verdict.Yes;
    }

    // On its own lines: the value must end with the line; a closing fence without an opening one goes too.
    private Verdict LineEnds(ReadOnlySpan<char> text, ref int at, bool final)
    {
        var end = at;
        if (_reader.WordKeys && at < text.Length && text[at] == ';')
        {
            // const p = {…};
            return Verdict.No;
        }

        if (SkipStrays(text, ref at, ref end, final, lines: false, out _))
        {
            at = end;
            return Verdict.More;
        }

        if (at < text.Length && !Signs.IsLineEnd(text[at]))
        {
            if (text[at] is '`' or '~')
            {
                var run = Signs.Run(text, at);
                var opens = run >= 3 ? IsNextFence(text, at, run, final) : Verdict.No;
                if (opens != Verdict.No)
                {
                    // The next block follows on the same line, and leaves this one at the end of it.
                    at = end;
                    return opens;
                }

                var after = Signs.SkipLineGap(text, at + run);
                at = after >= text.Length && !final ? end : at + run;
                return after >= text.Length ? final ? Verdict.Yes : Verdict.More : Signs.IsLineEnd(text[after]) ? Verdict.Yes : Verdict.No;
            }

            return _tags > 0 && text[at] == '<' ? Verdict.Yes : Verdict.No;
        }

        var next = at;
        if (SkipStrays(text, ref next, ref end, final, lines: true, out _))
        {
            at = end;
            return Verdict.More;
        }

        at = end;
        if (next >= text.Length)
        {
            return Verdict.Yes;
        }

        if (text[end..next].Count('\n') > 1)
        {
            return LastMarks(text, ref at, final);
        }

        var marks = text[next] is '`' or '~' ? BareMarks(text, next, final, out var closed) : NotMarks(out closed);
        at = marks == Verdict.Yes ? closed : at;
        return marks == Verdict.More ? Verdict.More : Verdict.Yes;

        static Verdict NotMarks(out int closed)
        {
            closed = 0;
            return Verdict.No;
        }
    }

    // After a colon: the reply must end here, but for other blocks.
    private Verdict ReplyEnds(ReadOnlySpan<char> text, ref int at, bool final)
    {
        var end = at;
        while (true)
        {
            if (at - _reader.End > Signs.LongestGap)
            {
                // So many marks are no end of a reply.
                at = _reader.End;
                return Verdict.No;
            }

            if (SkipStrays(text, ref at, ref end, final, lines: true, out _))
            {
                at = _reader.End;
                return Verdict.More;
            }

            if (at >= text.Length)
            {
                return Verdict.Yes;
            }

            // The next block may follow at once; without it, the reply ends here.
            var opens = OpensNext(text, at, text[Signs.TrimEnd(text[..at]).Length..at].Contains('\n'), final);
            if (opens != Verdict.No || text[at] is not ('`' or '~'))
            {
                at = opens == Verdict.No ? _reader.End : end;
                return opens;
            }

            end = at += Signs.Run(text, at);
        }
    }
}
