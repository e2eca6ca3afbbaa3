using System.Buffers;
using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction;

/// <content>What may stand between a value and the end of its block.</content>
internal sealed partial class ReplyScanner
{
    // An object that was encoded twice ends in some; this is plenty.
    private const int MostStrayQuotes = 64;

    // What comes in such numbers behind a block decides nothing before something else does.
    private const int ManyStrays = 64;

    private static readonly SearchValues<char> Strays = SearchValues.Create(" \n\r\t}])\uFF5D\uFF3D,;\uFF0C\uFF1B`~");

    /// <summary>Whether what has just come is only more of what may stand behind a block; now and then it is looked at all the same, since its length counts too.</summary>
    private bool AddsToStrays(int fresh, ReadOnlySpan<char> chunk) =>
        (fresh - _reader.End) / ManyStrays == (fresh + chunk.Length - _reader.End) / ManyStrays && !chunk.ContainsAnyExcept(Strays);

    /// <summary>Skips closers too many, commas, comments and blanks, as far as they may belong to a block. True if more text must come.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="at">Moves past everything skipped.</param>
    /// <param name="end">Moves past everything skipped but blanks.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="lines">Whether line breaks are skipped too.</param>
    /// <param name="heading">Where the last of it ended before the first line with "#", which is a comment only if marks follow; -1 for none.</param>
    private bool SkipStrays(ReadOnlySpan<char> text, ref int at, ref int end, bool final, bool lines, out int heading)
    {
        heading = -1;
        var (newLine, afterHash, quotes) = (false, false, 0);
        var limit = at + Signs.LongestGap;
        while (at < text.Length)
        {
            if (at >= limit)
            {
                return false;
            }

            var c = text[at];
            if (Signs.IsBlank(c))
            {
                newLine |= Signs.IsLineEnd(c);
                if (!lines && newLine)
                {
                    return false;
                }

                at++;
                continue;
            }

            if (c == '\\' && at + 1 >= text.Length && !final)
            {
                return true;
            }

            if (c == '\\' && at + 1 < text.Length && text[at + 1] is 'n' or 'r' or 't' && (at + 2 >= text.Length || !char.IsLetter(text[at + 2])))
            {
                // A line break of an object that was encoded twice.
                end = at += 2;
                continue;
            }

            // A quote on a later line begins what the model says next, unless the whole value is in quotes.
            if (Signs.IsCloser(c) || Signs.IsSeparator(c) || ((c is '\\' || Signs.IsDoubleQuote(c) || (c == '\'' && _outerQuote)) && (!newLine || _outerQuote) && quotes++ < MostStrayQuotes))
            {
                _repairs |= Signs.IsCloser(c) ? PromptRepairs.Brackets : Signs.IsSeparator(c) ? PromptRepairs.Commas : PromptRepairs.Quotes;
                end = ++at;
                continue;
            }

            if (c is not ('/' or '#'))
            {
                return false;
            }

            var comment = BlockLookahead.IsComment(text, at, final);
            if (comment != Verdict.Yes || (c == '#' && newLine && _place != BlockPlace.Fence))
            {
                return comment == Verdict.More;
            }

            if (c == '#' && !afterHash)
            {
                heading = newLine && heading < 0 ? end : heading;
                afterHash = !newLine;
            }

            var rest = text[at..Math.Min(text.Length, limit)];
            if (rest.Length < 2 && c == '/')
            {
                return false;
            }

            var isBlock = c != '#' && rest[1] == '*';
            var length = isBlock ? rest.IndexOf("*/", StringComparison.Ordinal) + 2 : rest.IndexOfAny('\n', '\r');
            if (isBlock ? length < 2 : length < 0)
            {
                if (!final || at + rest.Length < text.Length)
                {
                    return at + rest.Length >= text.Length;
                }

                length = rest.Length;
            }

            _repairs |= PromptRepairs.Comments;
            end = at += length;
        }

        return !final;
    }

    // Marks with nothing else on their line.
    private static Verdict BareMarks(ReadOnlySpan<char> text, int at, bool final, out int end)
    {
        end = at;
        if (text[at] is not ('`' or '~'))
        {
            return Verdict.No;
        }

        end = at + Signs.Run(text, at);
        return BlockLookahead.EndsLine(text, end, final);
    }

    // The fence was never closed, and the next one opens.
    private static Verdict IsNextFence(ReadOnlySpan<char> text, int at, int run, bool final)
    {
        var word = Signs.SkipLineGap(text, at + run);
        var end = word;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-'))
        {
            end++;
        }

        return end >= text.Length && !final ? FenceTag.IsBeginning(text[word..end]) ? Verdict.More : Verdict.No
            : FenceTag.IsAllowed(text[word..end]) ? Verdict.Yes : Verdict.No;
    }
}
