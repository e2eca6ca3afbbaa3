using System.Text;
using static Ikar.ImageGen.Prompts.Intent.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent;

/// <summary>Cuts what is to be drawn out of a sentence with a wish.</summary>
internal static class DrawingSubject
{
    public static string Of(in DrawingSentence s, DrawingWish wish)
    {
        var (from, to) = Cut(s, wish.From, s.Count, DrawInfinitive | DrawCommand);
        if (wish.Before >= wish.Verb)
        {
            return Text(s, from, to);
        }

        // «Кота нарисуй», «кота нарисуй в космосе».
        var isWhole = from < to && !s.Has(from, Preposition);
        const DrawingWordRole beforeSubject = Modal | ModalPast | Particle | You | Whether | Want | And | MakeCommand | Lead | Receive;
        var (first, last) = isWhole ? (0, 0) : Cut(s, wish.Before, wish.Verb, beforeSubject);
        if (first >= last || (from < to && s.Contains(Negation | Subject, first, last)))
        {
            return Text(s, from, to);
        }

        return from < to ? $"{Text(s, first, last)} {Text(s, from, to)}" : Text(s, first, last);
    }

    private static (int From, int To) Cut(in DrawingSentence s, int from, int to, DrawingWordRole alsoSkipped)
    {
        from = SkipSmallWords(s, SkipAddress(s, from), to, alsoSkipped);
        to = TrimEnd(s, from, ReasonAt(s, from, to));
        var noun = AfterPictureNoun(s, from, to);
        if (noun > from)
        {
            from = SkipSmallWords(s, noun, to, None);
            from = SkipJoin(s, from, to);
            to = TrimEnd(s, from, to);
        }

        return from + 1 == to && s.Has(from, Something) ? (to, to) : (from, to);
    }

    // "Draw, my friend, a cat".
    private static int SkipAddress(in DrawingSentence s, int from)
    {
        if (s.HasKind(from, DrawingTokenKind.Comma) && s.Has(from + 1, DrawEnglish))
        {
            // "Draw, draw a cat!"
            return from + 2;
        }

        for (var i = from + 2; s.HasKind(from, DrawingTokenKind.Comma) && i <= from + 3 && i < s.Count; i++)
        {
            if (s.IsParting(i))
            {
                return s.Text[s[from].Start] == ',' && s.Text[s[i].Start] == ',' ? i + 1 : from;
            }
        }

        return from;
    }

    private static int SkipSmallWords(in DrawingSentence s, int from, int to, DrawingWordRole alsoSkipped)
    {
        while (from < to)
        {
            var courtesy = CourtesyAt(s, from, shortest: 2);
            if (courtesy > 0)
            {
                from += courtesy;
            }
            else if (IsPortrayed(s, from))
            {
                break;
            }
            else if (s.IsParting(from) || s[from].Kind == DrawingTokenKind.Mention || IsAddressee(s, from) || IsReceiver(s, from, to)
                || (s.Has(from, Filler | Polite | Particle | Whether | alsoSkipped) && !IsOneMore(s, from)) || s.Is(from, "давай"))
            {
                from++;
            }
            else
            {
                break;
            }
        }

        return Math.Min(from, to);
    }

    private static int TrimEnd(in DrawingSentence s, int from, int to)
    {
        while (to > from)
        {
            var end = to;
            for (var start = Math.Max(from, to - 6); start < to && end == to; start++)
            {
                if (CourtesyAt(s, start, shortest: 1) == to - start)
                {
                    end = start;
                }
            }

            // «Кота, дружище», «кота, а?»
            var isAddress = s.HasKind(to - 1, DrawingTokenKind.Mention)
                || (s.Has(to - 1, Lead | And | DrawCommand | MakeCommand) && s.HasKind(to - 2, DrawingTokenKind.Comma));
            if (end == to && (isAddress || IsSmiley(s, to - 1) || s.IsParting(to - 1) || s.Has(to - 1, Polite)))
            {
                end--;
            }

            if (end == to)
            {
                break;
            }

            to = end;
        }

        return to;
    }

    private static int ReasonAt(in DrawingSentence s, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (!s.IsParting(i) && (IsAny(s, i, DrawingPhrases.Reasons) || (s.IsParting(i - 1) && IsAny(s, i, DrawingPhrases.Asides))))
            {
                return i;
            }
        }

        return to;
    }

    private static bool IsAny(in DrawingSentence s, int index, string[][] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (s.Match(index, phrase) > 0)
            {
                return true;
            }
        }

        return false;
    }

    // "A cat :3", «кота ))0».
    private static bool IsSmiley(in DrawingSentence s, int index)
    {
        if (index < 1 || !s.IsParting(index - 1) || s[index].End - s[index].Start != 1 || s[index - 1].End != s[index].Start)
        {
            return false;
        }

        var mark = s[index - 1].Start;
        return s.Text[mark] is ')' || char.IsWhiteSpace(s.Text[mark - 1]);
    }

    // "A picture of": the words before the subject proper.
    private static int AfterPictureNoun(in DrawingSentence s, int from, int to)
    {
        var i = from;
        while (i < to && s.Has(i, Article | Trifle))
        {
            i++;
        }

        var isNoun = i < to && s.Has(i, Picture) && !s.Has(i + 1, Compound);
        var endsThere = i + 1 >= to || !s.Has(i + 1, Preposition) || s.Has(i + 1, Join) || IsAny(s, i + 1, DrawingPhrases.Joins);
        return isNoun && endsThere ? i + 1 : SkipJoin(s, from, to);
    }

    private static int SkipJoin(in DrawingSentence s, int from, int to)
    {
        foreach (var join in DrawingPhrases.Joins)
        {
            var length = s.Match(from, join);
            if (length > 0 && from + length <= to)
            {
                return from + length;
            }
        }

        return from < to && s.Has(from, Join) ? from + 1 : from;
    }

    private static int CourtesyAt(in DrawingSentence s, int index, int shortest)
    {
        var longest = 0;
        foreach (var courtesy in DrawingPhrases.Courtesies)
        {
            if (courtesy.Length >= shortest)
            {
                longest = Math.Max(longest, s.Match(index, courtesy));
            }
        }

        return longest;
    }

    // «Нарисовал бы ты».
    private static bool IsAddressee(in DrawingSentence s, int index) => s.Is(index, "ты") || s.Is(index, "вы") || s.Is(index, "ти") || s.Is(index, "ви");

    // «Нарисуй сыну самолёт».
    private static bool IsReceiver(in DrawingSentence s, int index, int to)
    {
        if (index + 1 < to && s[index + 1].Kind == DrawingTokenKind.Word && !s.Has(index + 1, Preposition | And))
        {
            foreach (var receiver in DrawingPhrases.Receivers)
            {
                if (s.Is(index, receiver))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Draw me on the moon".
    private static bool IsPortrayed(in DrawingSentence s, int index) => s.Is(index, "me") && s.Has(index - 1, DrawEnglish)
        && ((s.Has(index + 1, Preposition) && !s.Is(index + 1, "for") && !s.Is(index + 1, "of"))
            || (s.EndsWith(index + 1, "ing") && !s.Has(index + 1, Something)));

    // «Ещё одного», «ещё три».
    private static bool IsOneMore(in DrawingSentence s, int index) =>
        s.Has(index + 1, Article) && (s.Is(index, "ещё") || s.Is(index, "еще") || s.Is(index, "ще"));

    private static string Text(in DrawingSentence s, int from, int to)
    {
        if (from >= to)
        {
            return "";
        }

        if (from + 1 == to && s[from].Kind == DrawingTokenKind.Opaque)
        {
            return s.Text[s[from].Start..s[from].End].Trim("\"«»“”„`").Trim().ToString();
        }

        if (!s.Contains(Polite, from, to))
        {
            var (start, end) = (s[from].Start, s[to - 1].End);
            var isBracketCut = to < s.Count && s.Text[s[to].Start] == ')' && s.Text[start..end].LastIndexOf('(') > s.Text[start..end].LastIndexOf(')');
            return s.Text[start..(isBracketCut ? s[to].Start + 1 : end)].ToString();
        }

        // «Кота, пожалуйста, в космосе»: politeness goes with its commas.
        var text = new StringBuilder();
        var piece = from;
        for (var i = from; i <= to; i++)
        {
            if (i == to || s.Has(i, Polite))
            {
                var last = i < to && s.HasKind(i - 1, DrawingTokenKind.Comma) ? i - 1 : i;
                if (last > piece)
                {
                    text.Append(text.Length > 0 ? " " : "").Append(s.Text[s[piece].Start..s[last - 1].End]);
                }

                piece = s.HasKind(i + 1, DrawingTokenKind.Comma) ? i + 2 : i + 1;
            }
        }

        return text.ToString();
    }
}
