using System.Text;
using Ikar.ImageGen.Prompts.Intent.Asking;
using Ikar.ImageGen.Prompts.Intent.Words;
using static Ikar.ImageGen.Prompts.Intent.Words.DrawingWordRole;

namespace Ikar.ImageGen.Prompts.Intent.Subjects;

/// <summary>Cuts what is to be drawn out of a sentence with a wish.</summary>
internal static class DrawingSubject
{
    private const DrawingWordRole BeforeSubject = Modal | ModalPast | Particle | You | Whether | Want | And | MakeCommand | Lead | Receive;

    public static string Of(in DrawingSentence s, DrawingWish wish)
    {
        var (from, to) = Cut(s, wish.From, wish.To > 0 ? wish.To : s.Count, DrawInfinitive | DrawCommand);
        var isAsked = s.IsQuestion && wish.Before <= wish.Verb && s.Has(wish.Before - 1, Modal | ModalPast);
        if (isAsked && from >= to && Cut(s, wish.Before, wish.Verb, BeforeSubject) is var between && between.From >= between.To)
        {
            // «А чайник можешь нарисовать?»
            (from, to) = BeforeAsking(s, wish.Before - 1);
            return Text(s, from, to);
        }

        if (wish.Before >= wish.Verb)
        {
            return Text(s, from, to);
        }

        // «Кота нарисуй», «кота нарисуй в космосе».
        var isWhole = from < to && !s.Has(from, Preposition);
        var (first, last) = isWhole ? (0, 0) : Cut(s, wish.Before, wish.Verb, BeforeSubject);
        if (first >= last || IsEdited(s, wish) || (from < to && s.Contains(Negation | Subject, first, last)))
        {
            return Text(s, from, to);
        }

        // Either part may be nothing but empty quotes.
        return $"{Text(s, first, last)} {Text(s, from, to)}".Trim();
    }

    private static (int From, int To) BeforeAsking(in DrawingSentence s, int asking)
    {
        var end = asking;
        while (end > 0 && s.Has(end - 1, You | Particle | Negation | Filler | Polite))
        {
            end--;
        }

        var (from, to) = Cut(s, s.ClauseStart(asking), end, BeforeSubject);
        return s.Has(from, Preposition) || s.Contains(Subject | Question | Negation, from, to) ? (0, 0) : (from, to);
    }

    private static (int From, int To) Cut(in DrawingSentence s, int from, int to, DrawingWordRole alsoSkipped)
    {
        from = DrawingSubjectEnds.SkipSmallWords(s, DrawingSubjectEnds.SkipAddress(s, from), to, alsoSkipped);
        to = DrawingSubjectEnds.TrimEnd(s, from, DrawingSubjectEnds.ReasonAt(s, from, to));
        var noun = AfterPictureNoun(s, from, to);
        if (noun > from)
        {
            from = DrawingSubjectEnds.SkipSmallWords(s, noun, to, None);
            from = SkipJoin(s, from, to);
            to = DrawingSubjectEnds.TrimEnd(s, from, to);
        }

        var isNothing = (from + 1 == to && s.Has(from, Something)) || DrawingAntecedent.IsPronoun(s, from, to)
            || DrawingRepeats.IsRepeat(s, from, to);
        return isNothing ? (to, to) : (from, to);
    }

    // "A picture of": the words before the subject proper.
    private static int AfterPictureNoun(in DrawingSentence s, int from, int to)
    {
        var i = from;
        while (i < to && s.Has(i, Article | Trifle))
        {
            i++;
        }

        var isNoun = i < to && s.Has(i, Picture) && !s.Has(i + 1, Compound) && !DrawingNouns.IsAttributed(s, i);
        var endsThere = i + 1 >= to || !s.Has(i + 1, Preposition) || s.Has(i + 1, Join) || DrawingPhrases.IsAny(s, i + 1, DrawingPhrases.Joins);
        return isNoun && endsThere ? i + 1 : SkipJoin(s, from, to);
    }

    // «Убери фон и перерисуй»: what is to be done first is no subject.
    private static bool IsEdited(in DrawingSentence s, DrawingWish wish)
    {
        var isEdited = false;
        for (var i = wish.Before; i < wish.Verb; i++)
        {
            isEdited |= DrawingPhrases.IsAny(s, i, DrawingPhrases.Edits);
        }

        return isEdited && s.Has(wish.Verb - 1, And | Filler);
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

    public static string Text(in DrawingSentence s, int from, int to)
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
