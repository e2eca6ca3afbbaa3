namespace Ikar.ImageGen.Prompts.Intent.Words;

/// <summary>Looks words of a message up in <see cref="DrawingWords"/>, however they are written: capitals, "ё", drawn-out letters, one typing error.</summary>
internal static class DrawingLexicon
{
    private const int LongestWord = 32;
    private const int ShortestMistyped = 6;
    private const int ShortestStem = 3;

    // Words so telling and so long that one wrong letter leaves no doubt.
    private static readonly string[] OftenMistyped =
    [
        "нарисуй", "нарисуйте", "нарисовать", "изобрази", "сгенерируй", "картинку", "картинка", "рисунок", "изображение", "иллюстрацию",
        "намалюй", "намалюйте", "намалювати", "згенеруй", "зображення", "пожалуйста", "picture", "generate", "illustration", "portrait",
    ];

    private static readonly string[] Particles = ["-ка", "-ко", "-то", "-же", "-но", "'d"];
    private static readonly string[] AdjectiveEndings =
    [
        "ую", "юю", "ый", "ий", "ой", "ое", "ее", "ая", "яя", "ые", "ие", "ого", "его", "ых", "их", "ну", "не",
    ];

    private static readonly string[] NounEndings = ["ние", "тие", "вие", "лие", "чие", "бие", "жие", "рие", "сие"];
    private static readonly string[] InfinitiveEndings = ["ать", "ять", "ить", "еть", "уть", "ыть", "ться", "ати", "ити", "яти", "ути", "тися"];

    private static readonly (string? Word, DrawingWordRole Role)[] Slots = new (string?, DrawingWordRole)[8192];
    private static readonly bool[] StemBeginnings = new bool[1024];
    private static readonly int LongestStem;

    static DrawingLexicon()
    {
        foreach (var (role, words) in DrawingWords.Rows)
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                ref var slot = ref Slots[Find(word)];
                slot = (word, slot.Role | role);
                if (word[^1] == '*')
                {
                    LongestStem = Math.Max(LongestStem, word.Length - 1);
                    StemBeginnings[Beginning(word)] = true;
                }
            }
        }
    }

    public static DrawingWordRole RoleOf(ReadOnlySpan<char> written)
    {
        Span<char> buffer = stackalloc char[LongestWord + 1];
        var length = Normalize(written, buffer[..LongestWord]);
        if (length <= 0)
        {
            return DrawingWordRole.None;
        }

        var word = buffer[..length];
        if (TryGet(word, out var role))
        {
            return role;
        }

        if (word.IndexOf('-') is var dash && dash > 0 && word[..dash].SequenceEqual(word[(dash + 1)..]))
        {
            // «Нарисуй-нарисуй».
            return TryGet(word[..dash], out role) ? role : DrawingWordRole.None;
        }

        if (WithoutParticle(word) is var bare && bare.Length < word.Length && TryGet(bare, out role))
        {
            return role;
        }

        if (TryGetStem(buffer, length, out role))
        {
            return role;
        }

        return Mistyped(word) is { } meant && TryGet(meant, out role) ? role : ByEnding(word);
    }

    // 0 if the word is too long to be one of ours.
    private static int Normalize(ReadOnlySpan<char> written, Span<char> word)
    {
        var length = 0;
        foreach (var letter in written)
        {
            if (letter is '\u0306' or '\u0308' && length > 0)
            {
                // A letter typed as base and accent, as Apple's systems write file names and pasted text.
                word[length - 1] = (word[length - 1], letter) switch
                {
                    ('и', '\u0306') => 'й',
                    ('і', '\u0308') => 'ї',
                    var (plain, _) => plain,
                };
                continue;
            }

            if (char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format)
            {
                continue;
            }

            if (length == word.Length)
            {
                return 0;
            }

            word[length++] = char.ToLowerInvariant(letter) switch
            {
                'ё' => 'е',
                '’' or 'ʼ' or '`' => '\'',
                var lower => lower,
            };
        }

        return Shorten(word[..length]);
    }

    // "drawww" and «рисуууй»: three equal letters and more are one.
    private static int Shorten(Span<char> word)
    {
        var length = 0;
        for (var i = 0; i < word.Length;)
        {
            var run = 1;
            while (i + run < word.Length && word[i + run] == word[i])
            {
                run++;
            }

            for (var kept = run >= 3 ? 1 : run; kept > 0; kept--)
            {
                word[length++] = word[i];
            }

            i += run;
        }

        return length;
    }

    private static ReadOnlySpan<char> WithoutParticle(ReadOnlySpan<char> word) =>
        EndsWithAny(word, Particles) ? word[..word.LastIndexOfAny('-', '\'')] : word;

    private static bool TryGetStem(Span<char> buffer, int length, out DrawingWordRole role)
    {
        for (var stem = StemBeginnings[Beginning(buffer)] ? Math.Min(length, LongestStem) : 0; stem >= ShortestStem; stem--)
        {
            var covered = buffer[stem];
            buffer[stem] = '*';
            var found = TryGet(buffer[..(stem + 1)], out role);
            buffer[stem] = covered;
            if (found)
            {
                return true;
            }
        }

        role = DrawingWordRole.None;
        return false;
    }

    private static string? Mistyped(ReadOnlySpan<char> word)
    {
        if (word.Length >= ShortestMistyped)
        {
            foreach (var candidate in OftenMistyped)
            {
                if (IsOneSlipFrom(word, candidate))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    // One letter wrong, missing or too many, or two neighbours swapped.
    private static bool IsOneSlipFrom(ReadOnlySpan<char> word, ReadOnlySpan<char> meant)
    {
        var start = word.CommonPrefixLength(meant);
        var a = word[start..];
        var b = meant[start..];
        return (a.Length - b.Length) switch
        {
            0 => a.Length > 0 && (a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]))),
            1 => a[1..].SequenceEqual(b),
            -1 => a.SequenceEqual(b[1..]),
            _ => false,
        };
    }

    private static DrawingWordRole ByEnding(ReadOnlySpan<char> word)
    {
        if (word.Length <= 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]))
        {
            return DrawingWordRole.Article;
        }

        if (word[0] < 'а' || word.Length < 4)
        {
            return DrawingWordRole.None;
        }

        if (word.Length > 4 && EndsWithAny(word, InfinitiveEndings))
        {
            return DrawingWordRole.Infinitive;
        }

        return EndsWithAny(word, AdjectiveEndings) && !EndsWithAny(word, NounEndings) ? DrawingWordRole.Adjective : DrawingWordRole.None;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Most words share not even their first three letters with a stem.
    private static int Beginning(ReadOnlySpan<char> word) => ((word[0] * 31) + (word[1] * 7) + word[2]) & (StemBeginnings.Length - 1);

    private static bool TryGet(ReadOnlySpan<char> word, out DrawingWordRole role)
    {
        var slot = Slots[Find(word)];
        role = slot.Role;
        return slot.Word is not null;
    }

    private static int Find(ReadOnlySpan<char> word)
    {
        var index = string.GetHashCode(word) & (Slots.Length - 1);
        while (Slots[index].Word is { } other && !word.SequenceEqual(other))
        {
            index = (index + 1) & (Slots.Length - 1);
        }

        return index;
    }
}
