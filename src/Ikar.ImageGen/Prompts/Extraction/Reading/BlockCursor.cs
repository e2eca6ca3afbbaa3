namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <summary>Where the reader stands between keys and values, and what it has passed since the last of them: blanks, separators and comments.</summary>
internal sealed class BlockCursor
{
    // How far a comment was searched for its end.
    private int _searched;

    /// <summary>Where the reader stands.</summary>
    public int At { get; private set; }

    /// <summary>Where the last thing ended that surely belongs to the value.</summary>
    public int LastEnd { get; private set; }

    /// <summary>Where the sign stands that made it none.</summary>
    public int BrokenAt { get; private set; }

    /// <summary>How many line ends were passed.</summary>
    public int NewLines { get; private set; }

    /// <summary>How many separators were passed.</summary>
    public int Separators { get; private set; }

    /// <summary>Whether line ends are escaped as well, because the object was encoded twice.</summary>
    public bool IsEscaped { get; set; }

    /// <summary>What had to be repaired on the way.</summary>
    public PromptRepairs Repairs { get; private set; }

    public void Begin(int start)
    {
        (At, LastEnd, BrokenAt, _searched) = (start, start, start, start);
        (NewLines, Separators, IsEscaped, Repairs) = (0, 0, false, PromptRepairs.None);
    }

    /// <summary>Notes what had to be repaired.</summary>
    public void Repair(PromptRepairs repairs) => Repairs |= repairs;

    public void MoveTo(int at) => At = at;

    /// <summary>Passes a sign that belongs to the value and says nothing.</summary>
    public void PassSign() => LastEnd = ++At;

    /// <summary>Begins the way to a value, behind the colon of its key.</summary>
    public void BeginValue(int at) => (At, NewLines, Separators) = (at, 0, 0);

    /// <summary>Begins the way from a value, or from an opening bracket, to what comes next.</summary>
    public void EndValue(int end) => (At, LastEnd, NewLines, Separators) = (end, end, 0, 0);

    /// <summary>The same where the closing quote is lost: some of the way was read as a part of the text.</summary>
    /// <param name="end">Where the value ended.</param>
    /// <param name="at">Where the reader stands.</param>
    /// <param name="separators">How many separators lie between.</param>
    public void EndValue(int end, int at, int separators) => (At, LastEnd, NewLines, Separators) = (at, end, 0, separators);

    /// <summary>Something here speaks against the value.</summary>
    public void BreakAt(int at) => BrokenAt = Math.Max(BrokenAt, at);

    /// <summary>Between two members stands one comma; before the end none.</summary>
    public void NoteSeparators(bool atEnd, bool hasMembers) => Repairs |= Separators == (atEnd || !hasMembers ? 0 : 1) ? PromptRepairs.None : PromptRepairs.Commas;

    /// <summary>Whether the reader stands in a comment that ends with its line.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="atKey">Whether a key comes next.</param>
    public bool IsInLineComment(ReadOnlySpan<char> text, bool atKey) =>
        _searched == text.Length && (!atKey || NewLines == 0) && At < text.Length && (text[At] == '#' || (text[At] == '/' && At + 1 < text.Length && text[At + 1] == '/'));

    /// <summary>Whether the block ends here although brackets are open: its closing fence or tag has come.</summary>
    /// <param name="text">The reply so far.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="closesText">Whether the object was encoded twice and the quote around it may stand here.</param>
    public Verdict EndsEarly(ReadOnlySpan<char> text, bool final, bool closesText)
    {
        var c = text[At];
        var ends = c switch
        {
            '`' or '~' when Signs.Run(text, At) >= 3 => Verdict.Yes,
            // One or two marks close a block only on a line of their own; with a tag they open another.
            '`' or '~' => FenceTag.EndsLine(text, Signs.SkipLineGap(text, At + Signs.Run(text, At)), final, out _),
            // The quote around an object that was encoded twice, and the bracket before it lost.
            '"' when closesText => Signs.EndsLine(text, At + 1, final),
            '<' when At + 1 < text.Length => text[At + 1] == '/' ? Verdict.Yes : Verdict.No,
            '<' => final ? Verdict.No : Verdict.More,
            _ => Verdict.No,
        };
        return ends == Verdict.Yes && c is '`' or '~' && NewLines == 0 && Signs.Run(text, At) < 3 ? Verdict.No : ends;
    }

    /// <summary>Skips blanks, comments, "..." and, where they may stand, separators. False if more text must come before this can be told.</summary>
    public bool Skip(ReadOnlySpan<char> text, bool final, bool separators)
    {
        // As a rule a space stands on the way, or nothing.
        At += At < text.Length && text[At] == ' ' ? 1 : 0;
        if (At < text.Length && text[At] is '"' or '\'' or ':')
        {
            return true;
        }

        while (true)
        {
            SkipBlanks(text);
            if (At >= text.Length)
            {
                return true;
            }

            if (BlockLookahead.MayGoOn(text, At, final))
            {
                return false;
            }

            var c = text[At];
            if (separators && Signs.IsSeparator(c))
            {
                Repairs |= c is ',' ? PromptRepairs.None : c == ';' ? PromptRepairs.Commas : PromptRepairs.Encoding;
                Separators++;
                PassSign();
            }
            else if (c == '/' && final && At + 1 == text.Length)
            {
                // The reply ended in the beginning of a comment.
                PassSign();
            }
            else if (c is '/' or '#')
            {
                var comment = BlockLookahead.IsComment(text, At, final);
                if (comment != Verdict.Yes)
                {
                    return comment == Verdict.No;
                }

                if (!SkipComment(text, final))
                {
                    return false;
                }

                LastEnd = NewLines == 0 ? At : LastEnd;
            }
            else if (c == '\u2026')
            {
                Repairs |= PromptRepairs.Literals;
                PassSign();
            }
            else if (c == '.' && separators)
            {
                var run = Signs.Run(text, At);
                if (At + run >= text.Length && !final)
                {
                    return false;
                }

                if (run < 2)
                {
                    return true;
                }

                Repairs |= PromptRepairs.Literals;
                LastEnd = At += run;
            }
            else
            {
                return true;
            }
        }
    }

    private void SkipBlanks(ReadOnlySpan<char> text)
    {
        var start = At;
        At = BlockLookahead.SkipBlanks(text, start, out var newLines);
        NewLines += newLines;
        for (var i = start; i < At; i++)
        {
            // Escaped line breaks; spaces that JSON does not know, and signs that nobody sees.
            Repairs |= text[i] switch
            {
                ' ' or '\n' or '\r' or '\t' or 'n' or 'r' or 't' => PromptRepairs.None,
                '\\' => PromptRepairs.Escapes,
                _ => PromptRepairs.Invisible,
            };
        }
    }

    private bool SkipComment(ReadOnlySpan<char> text, bool final)
    {
        Repairs |= PromptRepairs.Comments;
        var rest = text[At..];
        // What was searched for the end before need not be searched again.
        var searched = Math.Max(0, _searched - At);
        int length;
        if (rest.Length > 1 && rest[1] == '*')
        {
            var from = Math.Max(2, searched - 1);
            var end = rest[from..].IndexOf("*/", StringComparison.Ordinal);
            length = end < 0 ? -1 : from + end + 2;
        }
        else
        {
            length = rest[searched..].IndexOfAny("\n\r\u2028\u2029");
            length = length < 0 ? length : searched + length;
            if (IsEscaped)
            {
                var from = Math.Max(0, searched - 1);
                var escaped = rest[from..(length < 0 ? rest.Length : length)].IndexOf("\\n", StringComparison.Ordinal);
                length = escaped < 0 ? length : from + escaped;
            }
        }

        if (length < 0)
        {
            _searched = text.Length;
            if (!final)
            {
                return false;
            }

            // A comment that is never closed ends with its line.
            length = rest.IndexOfAny("\n\r\u2028\u2029");
            length = length < 0 ? rest.Length : length;
        }

        At += length;
        return true;
    }
}
