namespace Ikar.ImageGen.Prompts.Intent.Words;

/// <summary>Cuts a message into sentences and words, once from left to right.</summary>
internal ref struct DrawingSentenceReader(ReadOnlySpan<char> text, Span<DrawingToken> buffer)
{
    // A quotation that runs on for longer has lost its end.
    private const int LongestQuotation = 500;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<DrawingToken> _buffer = buffer;
    private int _at;
    private bool _started;

    /// <summary>Reads the next sentence; a sentence longer than the buffer is cut.</summary>
    public bool TryRead(out DrawingSentence sentence)
    {
        var count = 0;
        while (_at < _text.Length && count < _buffer.Length)
        {
            var c = _text[_at];
            if (IsWordStart(_at))
            {
                _buffer[count++] = ReadWord();
            }
            else if (c is '\n' or '\r' or ';' or '.' or '!' or '?' or '…' or '。' or '？' or '！')
            {
                if (c == '.' && count > 0 && IsInsideSentence(_buffer[count - 1]))
                {
                    _at++;
                }
                else if (c is '\n' or '\r' && count > 0 && _buffer[count - 1].Kind == DrawingTokenKind.Break)
                {
                    _at++;
                }
                else if (c == '!' && !_started && IsWordStart(_at + 1))
                {
                    ReadCommand(ref count);
                }
                else if (EndSentence(count, out sentence))
                {
                    return true;
                }
            }
            else if (c == '/' && !_started && IsWordStart(_at + 1))
            {
                ReadCommand(ref count);
            }
            else if (QuotationEnd(_at) is var end && end > _at)
            {
                _buffer[count++] = new DrawingToken(_at, end, DrawingTokenKind.Opaque, DrawingWordRole.None);
                _at = end;
            }
            else
            {
                ReadMark(ref count);
            }

            _started |= count > 0 && _buffer[count - 1].Kind != DrawingTokenKind.Mention;
        }

        sentence = new DrawingSentence(_text, _buffer[..count], isQuestion: false, _at);
        return count > 0;
    }

    private bool EndSentence(int count, out DrawingSentence sentence)
    {
        var end = _at;
        var isQuestion = false;
        while (_at < _text.Length && _text[_at] is '.' or '!' or '?' or '…' or ';' or '\n' or '\r' or ' ' or '。' or '？' or '！')
        {
            if (_text[_at] is '\n' or '\r' or ' ' && _at > end)
            {
                break;
            }

            isQuestion |= _text[_at] is '?' or '？';
            _at++;
        }

        sentence = new DrawingSentence(_text, _buffer[..count], isQuestion, end);
        return count > 0;
    }

    private DrawingToken ReadWord()
    {
        var start = _at;
        if (StartsWith("http://") || StartsWith("https://") || StartsWith("www."))
        {
            while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]))
            {
                _at++;
            }

            return new DrawingToken(start, _at, DrawingTokenKind.Opaque, DrawingWordRole.None);
        }

        // "canvas.draw", "src/draw", "#draw" are names in code; "/draw" alone is not.
        var isCode = start > 1 && IsGlue(_text[start - 1]) && (!char.IsWhiteSpace(_text[start - 2]) || _text[start - 1] is '#' or '_' or '$');
        while (_at < _text.Length && (IsLetter(_text[_at]) || (IsInner(_text[_at]) && _at > start && IsWordStart(_at + 1))))
        {
            isCode |= _text[_at] == '_';
            _at++;
        }

        while (_at < _text.Length && _text[_at] is '#' or '+' && _at - start <= 2 && char.IsAsciiLetter(_text[start]))
        {
            // C#, C++
            _at++;
        }

        isCode |= _at < _text.Length && _text[_at] is '(' or '_' && _at + 1 < _text.Length && _text[_at + 1] is not ' ';
        return isCode && _text[start] < '\u0400'
            ? new DrawingToken(start, _at, DrawingTokenKind.Opaque, DrawingWordRole.None)
            : new DrawingToken(start, _at, DrawingTokenKind.Word, DrawingLexicon.RoleOf(_text[start.._at]));
    }

    private void ReadCommand(ref int count)
    {
        _at++;
        var word = ReadWord();
        _buffer[count++] = word with { Kind = DrawingTokenKind.Command };
    }

    private void ReadMark(ref int count)
    {
        var c = _text[_at];
        if (c == '@' && IsWordStart(_at + 1))
        {
            var start = _at++;
            while (_at < _text.Length && (IsLetter(_text[_at]) || _text[_at] == '_'))
            {
                _at++;
            }

            _buffer[count++] = new DrawingToken(start, _at, DrawingTokenKind.Mention, DrawingWordRole.Lead);
            return;
        }

        if (c == '>' && (_at == 0 || _text[_at - 1] == '\n'))
        {
            // The line of a mail or a chat that is answered.
            var line = _text[_at..].IndexOf('\n');
            _at = line < 0 ? _text.Length : _at + line;
            return;
        }

        var kind = c is ':' or '—' or '–' or '-' or '=' or '|' ? DrawingTokenKind.Break : DrawingTokenKind.Comma;
        if (!char.IsWhiteSpace(c) && c is not ('*' or '_' or '~' or '/' or '\u200d' or '\ufe0f' or '"' or '“' or '”' or '«' or '»' or '`') && count > 0)
        {
            var previous = _buffer[count - 1];
            if (previous.Kind is DrawingTokenKind.Comma or DrawingTokenKind.Break)
            {
                _buffer[count - 1] = previous with { End = _at + 1, Kind = previous.Kind > kind ? previous.Kind : kind };
            }
            else
            {
                _buffer[count++] = new DrawingToken(_at, _at + 1, kind, DrawingWordRole.None);
            }
        }

        _at++;
    }

    // "3.5", "Mr. Bean", "t.me": a full stop that ends no sentence.
    private readonly bool IsInsideSentence(DrawingToken previous) =>
        (_at + 1 < _text.Length && char.IsLetterOrDigit(_text[_at + 1]) && _text[_at + 1] < '\u0400' && char.IsLetterOrDigit(_text[_at - 1]))
        || (previous.Is(DrawingWordRole.Abbreviation) && previous.End == _at);

    private readonly int QuotationEnd(int start)
    {
        var (closer, length) = _text[start] switch
        {
            '«' => ("»", 1),
            '“' => ("”", 1),
            '„' => ("“", 1),
            '"' => ("\"", 1),
            '`' when _text[start..].StartsWith("```", StringComparison.Ordinal) => ("```", 3),
            '`' => ("`", 1),
            _ => ("", 0),
        };
        if (length == 0)
        {
            return -1;
        }

        var rest = _text[(start + length)..];
        var end = (length == 3 ? rest : rest[..Math.Min(rest.Length, LongestQuotation)]).IndexOf(closer, StringComparison.Ordinal);
        if (end < 0)
        {
            return length == 3 ? _text.Length : -1;
        }

        return start + length + end + length;
    }

    private readonly bool StartsWith(string prefix) => _text[_at..].StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private readonly bool IsWordStart(int at) => at < _text.Length && IsLetter(_text[at]);

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || c is '\u0301' or '\u0306' or '\u0308' or '\u00ad';

    private static bool IsInner(char c) => c is '-' or '\'' or '’' or 'ʼ' or '_';

    private static bool IsGlue(char c) => c is '.' or '/' or '\\' or '_' or '#' or '$';
}
