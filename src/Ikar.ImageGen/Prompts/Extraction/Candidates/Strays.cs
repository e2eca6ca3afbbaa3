using System.Buffers;
using Ikar.ImageGen.Prompts.Extraction.Reading;

namespace Ikar.ImageGen.Prompts.Extraction.Candidates;

/// <summary>Skips what may stand between a value and the end of its block: closers too many, commas, comments and blanks.</summary>
/// <param name="start">Where the value ends.</param>
/// <param name="frame">The block.</param>
internal struct Strays(int start, BlockFrame frame)
{
    // An object that was encoded twice ends in some; this is plenty.
    private const int MostQuotes = 64;

    private static readonly SearchValues<char> Common = SearchValues.Create(" \n\r\t}])\uFF5D\uFF3D,;\uFF0C\uFF1B`~");

    /// <summary>Past everything that was skipped.</summary>
    public int At { get; private set; } = start;

    /// <summary>The same, without the blanks that came last.</summary>
    public int End { get; private set; } = start;

    /// <summary>Where what was skipped ended before the first line with "#", which is a comment only if marks follow; -1 for none.</summary>
    public int Heading { get; private set; } = -1;

    /// <summary>What has to be repaired because of it.</summary>
    public PromptRepairs Repairs { get; private set; }

    /// <summary>Whether all that has just come may stand behind a value.</summary>
    /// <param name="chunk">What has just come.</param>
    public static bool AreAll(ReadOnlySpan<char> chunk) => !chunk.ContainsAnyExcept(Common);

    /// <summary>Skips marks too.</summary>
    /// <param name="length">How many there are.</param>
    public void SkipMarks(int length) => End = At += length;

    /// <summary>Skips as far as it may belong to the block.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="lines">Whether line breaks are skipped too.</param>
    /// <returns>False if more text must come before this can be told.</returns>
    public bool Skip(ReadOnlySpan<char> text, bool final, bool lines)
    {
        Heading = -1;
        var (newLine, afterHash, quotes) = (false, false, 0);
        var limit = At + Signs.LongestGap;
        while (At < text.Length)
        {
            if (At >= limit)
            {
                return true;
            }

            var c = text[At];
            if (Signs.IsBlank(c))
            {
                newLine |= Signs.IsLineEnd(c);
                if (!lines && newLine)
                {
                    return true;
                }

                At++;
                continue;
            }

            if (c == '\\' && At + 1 >= text.Length && !final)
            {
                return false;
            }

            if (c == '\\' && At + 1 < text.Length && text[At + 1] is 'n' or 'r' or 't' && (At + 2 >= text.Length || !char.IsLetter(text[At + 2])))
            {
                // A line break of an object that was encoded twice.
                End = At += 2;
                continue;
            }

            // A quote on a later line begins what the model says next, unless the whole value is in quotes.
            if (Signs.IsCloser(c) || Signs.IsSeparator(c) || (IsQuote(c) && (!newLine || frame.OuterQuote) && quotes++ < MostQuotes))
            {
                Repairs |= Signs.IsCloser(c) ? PromptRepairs.Brackets : Signs.IsSeparator(c) ? PromptRepairs.Commas : PromptRepairs.Quotes;
                End = ++At;
                continue;
            }

            if (c is not ('/' or '#'))
            {
                return true;
            }

            var comment = BlockLookahead.IsComment(text, At, final);
            if (comment != Verdict.Yes || (c == '#' && newLine && frame.Place != BlockPlace.Fence))
            {
                return comment != Verdict.More;
            }

            if (c == '#' && !afterHash)
            {
                Heading = newLine && Heading < 0 ? End : Heading;
                afterHash = !newLine;
            }

            if (SkipComment(text, limit, final) is { } known)
            {
                return known;
            }
        }

        return final;
    }

    private readonly bool IsQuote(char c) => c is '\\' || Signs.IsDoubleQuote(c) || (c == '\'' && frame.OuterQuote);

    // Null: the comment is skipped. Otherwise nothing more is, and this says whether that is known.
    private bool? SkipComment(ReadOnlySpan<char> text, int limit, bool final)
    {
        var rest = text[At..Math.Min(text.Length, limit)];
        if (rest.Length < 2 && rest[0] == '/')
        {
            return true;
        }

        var isBlock = rest[0] != '#' && rest[1] == '*';
        var length = isBlock ? rest.IndexOf("*/", StringComparison.Ordinal) + 2 : rest.IndexOfAny('\n', '\r');
        if (length < (isBlock ? 2 : 0))
        {
            if (!final || At + rest.Length < text.Length)
            {
                return At + rest.Length < text.Length;
            }

            length = rest.Length;
        }

        Repairs |= PromptRepairs.Comments;
        End = At += length;
        return null;
    }
}
