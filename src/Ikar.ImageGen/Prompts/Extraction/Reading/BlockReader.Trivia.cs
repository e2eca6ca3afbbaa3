namespace Ikar.ImageGen.Prompts.Extraction.Reading;

/// <content>What stands between keys and values, and the ways in which a block ends before its bracket.</content>
internal sealed partial class BlockReader
{
    // How far a comment was searched for its end.
    private int _searched;

    private KeyKind LastKey { get; set; }

    /// <summary>Whether the reader stands in a comment that ends with its line.</summary>
    public bool IsInLineComment(ReadOnlySpan<char> text) => _searched == text.Length && (_phase != Phase.Key || _newLines == 0) && _at < text.Length && (text[_at] == '#' || (text[_at] == '/' && _at + 1 < text.Length && text[_at + 1] == '/'));

    private void SkipBlanks(ReadOnlySpan<char> text)
    {
        var start = _at;
        _at = BlockLookahead.SkipBlanks(text, _at, out var newLines);
        _newLines += newLines;
        for (var i = start; i < _at; i++)
        {
            // Spaces that JSON does not know, and signs that nobody sees.
            Repairs |= text[i] > ' ' && text[i] is not '\\' and not 'n' and not 'r' and not 't' ? PromptRepairs.Invisible : PromptRepairs.None;
        }
    }

    /// <summary>Skips blanks, separators, comments and "...". False if more text must come before this can be told.</summary>
    private bool SkipTrivia(ReadOnlySpan<char> text, bool final, bool separators = true)
    {
        while (true)
        {
            SkipBlanks(text);
            if (_at >= text.Length)
            {
                return true;
            }

            if (BlockLookahead.MayGoOn(text, _at, final))
            {
                return false;
            }

            var c = text[_at];
            if (separators && Signs.IsSeparator(c))
            {
                Repairs |= c is ',' ? PromptRepairs.None : c == ';' ? PromptRepairs.Commas : PromptRepairs.Encoding;
                _separators++;
                _lastEnd = ++_at;
            }
            else if (c == '/' && final && _at + 1 == text.Length)
            {
                // The reply ended in the beginning of a comment.
                _lastEnd = ++_at;
            }
            else if (c is '/' or '#')
            {
                var comment = BlockLookahead.IsComment(text, _at, final);
                if (comment != Verdict.Yes)
                {
                    return comment == Verdict.No;
                }

                if (!SkipComment(text, final))
                {
                    return false;
                }

                _lastEnd = _newLines == 0 ? _at : _lastEnd;
            }
            else if (c == '\u2026')
            {
                Repairs |= PromptRepairs.Literals;
                _lastEnd = ++_at;
            }
            else if (c == '.' && separators)
            {
                var run = Signs.Run(text, _at);
                if (_at + run >= text.Length && !final)
                {
                    return false;
                }

                if (run < 2)
                {
                    return true;
                }

                Repairs |= PromptRepairs.Literals;
                _lastEnd = _at += run;
            }
            else
            {
                return true;
            }
        }
    }

    private bool SkipComment(ReadOnlySpan<char> text, bool final)
    {
        Repairs |= PromptRepairs.Comments;
        var rest = text[_at..];
        // What was searched for the end before need not be searched again.
        var searched = Math.Max(0, _searched - _at);
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
            var escaped = _form == StringForm.Escaped ? rest.IndexOf("\\n", StringComparison.Ordinal) : -1;
            length = escaped >= 0 && (length < 0 || escaped < length) ? escaped : length;
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

        _at += length;
        return true;
    }

    // Between two members stands one comma; before the end none.
    private void NoteSeparators(bool atEnd)
    {
        var hasMembers = _depth > 0 && _nodes[_stack[_depth - 1]].First != 0;
        Repairs |= _separators == (atEnd || !hasMembers ? 0 : 1) ? PromptRepairs.None : PromptRepairs.Commas;
    }

    private void NoteElement(bool inArray)
    {
        if (inArray)
        {
            NoteSeparators(atEnd: false);
        }
    }

    /// <summary>Whether the block ends here although brackets are open: its closing fence or tag has come.</summary>
    private Verdict EndsEarly(ReadOnlySpan<char> text, bool final)
    {
        var c = text[_at];
        var ends = c switch
        {
            '`' or '~' when Signs.Run(text, _at) >= 3 => Verdict.Yes,
            // One or two marks close a block only on a line of their own; with a tag they open another.
            '`' or '~' => FenceTag.EndsLine(text, Signs.SkipLineGap(text, _at + Signs.Run(text, _at)), final, out _),
            // The quote around an object that was encoded twice, and the bracket before it lost.
            '"' when Repairs.HasFlag(PromptRepairs.Escapes) && _phase == Phase.Key => BlockLookahead.EndsLine(text, _at + 1, final),
            '<' when _at + 1 < text.Length => text[_at + 1] == '/' ? Verdict.Yes : Verdict.No,
            '<' => final ? Verdict.No : Verdict.More,
            _ => Verdict.No,
        };
        if (ends == Verdict.Yes && c is '`' or '~' && _newLines == 0 && Signs.Run(text, _at) < 3)
        {
            return Verdict.No;
        }

        if (ends == Verdict.Yes)
        {
            ImplicitEnd();
        }

        return ends;
    }

    // A lost bracket at the end of a line, and prose after it.
    private bool EndsAfterLine()
    {
        if (_newLines == 0 || _depth != 1 || _nodes[0].First == 0)
        {
            return false;
        }

        ImplicitEnd();
        return true;
    }

    private void ImplicitEnd()
    {
        // A key that waits for its value goes too.
        BreakOff(_phase == Phase.Value && !InArray ? _at : _lastEnd);
    }

    private void BreakOff(int end)
    {
        BrokenAt = Math.Max(BrokenAt, Math.Max(end, _at));
        Repairs |= PromptRepairs.Brackets;
        BrokenOff = true;
        CloseAll(end);
        Finish(end);
    }

    private void CloseAll(int end)
    {
        while (_depth > 0)
        {
            _nodes[_stack[--_depth]].End = end;
        }
    }

    // The reply is over inside the value: what is there is what there is.
    private void EndOfReply(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        var cutKey = _phase == Phase.Key ? text[_at..] : _phase == Phase.Text && _textIsKey ? text[_textStart..] : [];
        MayGoOn = KeyVocabulary.IsBeginning(cutKey);
        (Truncated, MetEnd) = (true, true);
        Repairs |= PromptRepairs.Unclosed;
        if (_phase is Phase.Text && !_textIsKey)
        {
            end = EndOfOpenText(text);
        }
        else if (_phase is Phase.Word)
        {
            WordIs(text, text.Length);
        }

        CloseAll(end);
        Finish(end);
    }

    private void KeyIs(ReadOnlySpan<char> text, int start, int end)
    {
        (_keyStart, _keyEnd, _phase) = (start, end, Phase.Colon);
        LastKey = KeyVocabulary.Classify(text[start..end]);
        if (_depth == 1 || (_depth == 2 && _nodes[0].Kind == NodeKind.Array))
        {
            Evidence.Key(LastKey);
        }
        else if (LastKey == KeyKind.Definition)
        {
            Evidence.NestedDefinition();
        }
    }
}
