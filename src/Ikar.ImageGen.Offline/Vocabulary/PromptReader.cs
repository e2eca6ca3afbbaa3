using System.Text;
using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Vocabulary;

/// <summary>Reads a prompt word by word; what it does not know it passes over.</summary>
internal static class PromptReader
{
    private const int MostSubjects = 6;
    // "Riding a big red dragon": as many words may stand between.
    private const int RelationReach = 4;
    private const string Pause = ",";

    public static Brief Read(string prompt)
    {
        var brief = new Brief();
        Ink? colour = null;
        var count = 0;
        var negated = false;
        var carriedUntil = -1;
        var words = Words(prompt);
        for (var i = 0; i < words.Count; i++)
        {
            if (WordList.Lexicon.Read(words, i) is not var (meaning, several, length))
            {
                // "No text, a cat" denies the text alone.
                negated &= words[i] != Pause;
                continue;
            }

            i += length - 1;
            if (negated)
            {
                negated = meaning is Ink or int;
                continue;
            }

            switch (meaning)
            {
                case Ink ink:
                    if (colour is { } earlier)
                    {
                        brief.Colours.Add(earlier);
                    }

                    colour = ink;
                    break;
                case Negation:
                    negated = true;
                    break;
                case Relation:
                    carriedUntil = i + RelationReach;
                    break;
                case int number:
                    count = number;
                    break;
                case Subject subject:
                    AddSubject(brief, subject, count > 0 ? count : several ? 2 : 1, colour, carries: i <= carriedUntil);
                    carriedUntil = -1;
                    (colour, count) = (null, 0);
                    break;
                case Scene scene:
                    AddScene(brief, scene);
                    break;
                case DayTime time:
                    // Every other time says more than "day".
                    brief.Time = brief.Time is null or DayTime.Day ? time : brief.Time;
                    break;
                case Weather weather:
                    brief.Weather |= weather;
                    break;
                case Finish finish:
                    brief.Finish = finish;
                    break;
                case Mood mood:
                    brief.Brightness = Math.Clamp(brief.Brightness + mood.Brightness, -1, 1);
                    break;
            }
        }

        if (colour is { } left)
        {
            brief.Colours.Add(left);
        }

        return brief;
    }

    private static void AddSubject(Brief brief, Subject subject, int count, Ink? colour, bool carries)
    {
        if (carries && subject.Saddle > 0 && count == 1 && brief.Subjects is [.., { Count: 1, Rider: null, Subject: { Habitat: Habitat.Ground, Saddle: 0 } } rider])
        {
            brief.Subjects[^1] = new(subject, 1, colour) { Rider = rider };
            return;
        }

        var known = brief.Subjects.FindIndex(mention => mention.Subject == subject && (mention.Colour == colour || colour is null));
        if (known >= 0)
        {
            // The same thing named again, as in "a cat, a lovely cat", is still one thing.
            var mention = brief.Subjects[known];
            brief.Subjects[known] = mention with { Count = Math.Max(mention.Count, count) };
        }
        else if (brief.Subjects.Count < MostSubjects)
        {
            brief.Subjects.Add(new(subject, Math.Clamp(count, 1, 7), colour));
        }
    }

    private static void AddScene(Brief brief, Scene scene)
    {
        if (brief.Scene is null)
        {
            brief.Scene = scene;
        }
        else if (brief.Scene != scene)
        {
            brief.MoreScenes.Add(scene);
        }
    }

    /// <summary>Runs of letters and digits, in small letters, ё as е; a comma for each pause between them.</summary>
    private static List<string> Words(string prompt)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var raw in prompt)
        {
            if (char.IsLetterOrDigit(raw))
            {
                var small = char.ToLowerInvariant(raw);
                word.Append(small == 'ё' ? 'е' : small);
            }
            else
            {
                End();
                if (raw is ',' or '.' or ';' or ':' or '!' or '?' or '\n')
                {
                    words.Add(Pause);
                }
            }
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }
}
