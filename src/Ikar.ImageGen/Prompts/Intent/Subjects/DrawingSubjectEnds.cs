using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Subjects;

/// <summary>Takes what is not to be drawn off both ends of a subject: politeness, words of address, reasons.</summary>
internal static class DrawingSubjectEnds
{
    private const int LongestPlan = 4;

    // "Draw, my friend, a cat".
    public static int SkipAddress(in DrawingSentence s, int from)
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

    public static int SkipSmallWords(in DrawingSentence s, int from, int to, DrawingWordRole alsoSkipped)
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

    public static int TrimEnd(in DrawingSentence s, int from, int to)
    {
        var whole = to;
        while (to > from)
        {
            var end = to;
            for (var start = Math.Max(from, to - 6); start < to && end == to; start++)
            {
                if (CourtesyAt(s, start, shortest: 1) == to - start)
                {
                    if (DrawingThanks.AreWritten(s, start))
                    {
                        return to;
                    }

                    end = start;
                }
            }

            // «Кота, дружище», «кота, а?»
            var isAddress = s.HasKind(to - 1, DrawingTokenKind.Mention)
                || (s.Has(to - 1, Lead | And | DrawCommand | MakeCommand) && s.HasKind(to - 2, DrawingTokenKind.Comma));
            if (end == to && (isAddress || IsSmiley(s, to - 1) || s.IsParting(to - 1) || s.Has(to - 1, Polite) || IsSigned(s, from, to - 1)
                || (to < whole && s.Has(to - 1, And))))
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

    public static int ReasonAt(in DrawingSentence s, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            // A colon goes on with the subject: «мем: я и понедельник».
            var isAside = s.IsParting(i - 1) && s.Text[s[i - 1].Start] != ':'
                && (DrawingPhrases.IsAny(s, i, DrawingPhrases.Asides) || IsOfSpeaker(s, from, i, to));
            if (!s.IsParting(i) && (isAside || DrawingPhrases.IsAny(s, i, DrawingPhrases.Reasons) || DrawingErrands.IsErrand(s, i)
                || DrawingBans.IsForbidding(s, i)))
            {
                return i;
            }
        }

        return to;
    }

    // «Кота, я не умею», "a bear, I'm bored", «кота, дочке покажу», but not «меня, я в шляпе».
    private static bool IsOfSpeaker(in DrawingSentence s, int from, int clause, int to)
    {
        if (s.IsSpeaker(clause) || s.Is(clause, "i'd") || s.Is(clause, "i'll") || s.Is(clause, "i've") || s.Is(clause, "we'll"))
        {
            return !s.Contains(Me, from, clause) && !DrawingErrands.IsOfSpeaker(s, from, clause);
        }

        if (s.Is(clause + 1, "на") && DrawingPhrases.IsAny(s, clause, DrawingPhrases.Receivers))
        {
            // «Кота, сыну на день рождения».
            return true;
        }

        for (var i = clause; i < to && i < clause + LongestPlan && !s.IsParting(i); i++)
        {
            if (DrawingPhrases.IsAny(s, i, DrawingErrands.Plans))
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
        return s.Text[mark] is ')' || (mark > 0 && char.IsWhiteSpace(s.Text[mark - 1]));
    }

    private static int CourtesyAt(in DrawingSentence s, int index, int shortest)
    {
        var longest = 0;
        var first = s.Beginning(index);
        foreach (var courtesy in DrawingPhrases.Courtesies)
        {
            if (courtesy.Length >= shortest && courtesy[0][0] == first)
            {
                longest = Math.Max(longest, s.Match(index, courtesy));
            }
        }

        foreach (var thanks in DrawingThanks.All)
        {
            if (thanks.Length >= shortest && thanks[0][0] == first)
            {
                longest = Math.Max(longest, s.Match(index, thanks));
            }
        }

        return longest;
    }

    // "Thank you kindly, Margaret".
    private static bool IsSigned(in DrawingSentence s, int from, int index) =>
        s.HasKind(index - 1, DrawingTokenKind.Comma) && s.HasKind(index, DrawingTokenKind.Word)
        && (s.Has(index - 2, Polite) || DrawingThanks.EndAt(s, from, index - 1)) && char.IsUpper(s.Text[s[index].Start]);

    // «Нарисовал бы ты».
    public static bool IsAddressee(in DrawingSentence s, int index) => s.Is(index, "ты") || s.Is(index, "вы") || s.Is(index, "ти") || s.Is(index, "ви");

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
}
