namespace Ikar.ImageGen.Prompts.Intent.Words;

/// <summary>One sentence of a message as tokens.</summary>
internal readonly ref struct DrawingSentence(ReadOnlySpan<char> text, ReadOnlySpan<DrawingToken> tokens, bool isQuestion, int end)
{
    public ReadOnlySpan<char> Text { get; } = text;

    public ReadOnlySpan<DrawingToken> Tokens { get; } = tokens;

    public bool IsQuestion { get; } = isQuestion;

    /// <summary>Where the sentence's text ends in the message, before its full stop.</summary>
    public int End { get; } = end;

    public bool EndsLine => End < Text.Length && Text[End] is '\n' or '\r';

    public int Count => Tokens.Length;

    public DrawingToken this[Index index] => Tokens[index];

    public bool Has(int index, DrawingWordRole role) => (uint)index < (uint)Tokens.Length && Tokens[index].Is(role);

    public bool HasKind(int index, DrawingTokenKind kind) => (uint)index < (uint)Tokens.Length && Tokens[index].Kind == kind;

    public bool Is(int index, string word) => (uint)index < (uint)Tokens.Length && IsWord(index, word);

    /// <summary>The first letter of a word in lower case; most words of a table differ from it in that already.</summary>
    public char Beginning(int index) => (uint)index < (uint)Tokens.Length ? char.ToLowerInvariant(Text[Tokens[index].Start]) : '\0';

    /// <summary>Whether the word stands for who writes.</summary>
    public bool IsSpeaker(int index) =>
        Is(index, "i") || Is(index, "i'm") || Is(index, "im") || Is(index, "we") || Is(index, "я") || Is(index, "мы") || Is(index, "ми");

    public bool IsCyrillic(int index) => Text[Tokens[index].Start] >= '\u0400';

    /// <summary>Whether nothing is known of a word that could change the meaning of its neighbours.</summary>
    public bool IsPlain(int index) => Tokens[index].Kind == DrawingTokenKind.Word
        && (Tokens[index].Role & ~(DrawingWordRole.Scene | DrawingWordRole.Abstract | DrawingWordRole.Overall)) == 0;

    public bool EndsWith(int index, string ending) => (uint)index < (uint)Tokens.Length
        && Text[Tokens[index].Start..Tokens[index].End].EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    public bool IsParting(int index) => Tokens[index].Kind is DrawingTokenKind.Comma or DrawingTokenKind.Break;

    /// <summary>The nearest token with a role among [from, to), or -1.</summary>
    public int LastIndexOf(DrawingWordRole role, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (Tokens[i].Is(role))
            {
                return i;
            }
        }

        return -1;
    }

    public bool Contains(DrawingWordRole role, int from, int to) => LastIndexOf(role, from, to) >= 0;

    /// <summary>The first token of the clause that holds a token.</summary>
    public int ClauseStart(int index)
    {
        while (index > 0 && !IsParting(index - 1))
        {
            index--;
        }

        return index;
    }

    /// <summary>How many tokens a phrase takes at an index; 0 if it does not stand there.</summary>
    public int Match(int index, string[] phrase)
    {
        if (index < 0)
        {
            return 0;
        }

        var at = index;
        for (var word = 0; word < phrase.Length; word++)
        {
            if (phrase[word] == "~")
            {
                word++;
                var furthest = at + 3;
                while (at < Count && at < furthest && !IsParting(at) && !IsWord(at, phrase[word]))
                {
                    at++;
                }
            }

            if (at >= Count || !IsWord(at, phrase[word]))
            {
                return 0;
            }

            at++;
        }

        return at - index;
    }

    private bool IsWord(int index, string word)
    {
        var token = Tokens[index];
        var written = Text[token.Start..token.End];
        return word[^1] == '*'
            ? written.StartsWith(word.AsSpan(0, word.Length - 1), StringComparison.OrdinalIgnoreCase)
            : written.Equals(word, StringComparison.OrdinalIgnoreCase);
    }
}
