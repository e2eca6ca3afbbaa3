using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Vocabulary;

namespace Ikar.ImageGen.Offline.Tests.Vocabulary;

public sealed class WordListTests
{
    private static readonly Word[] All = [.. WordList.Scenes, .. WordList.Circumstances, .. WordList.Colours, .. WordList.Numbers, .. WordList.Negations, .. WordList.Relations, .. SubjectList.All];

    public static TheoryData<string, int> EveryWord
    {
        get
        {
            var data = new TheoryData<string, int>();
            for (var row = 0; row < All.Length; row++)
            {
                foreach (var word in $"{All[row].English} {All[row].Russian} {All[row].Several}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    data.Add(word, row);
                }
            }

            return data;
        }
    }

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(EveryWord))]
    public void Every_word_of_a_row_means_that_row(string word, int row)
    {
        var words = word.Replace("*", "", StringComparison.Ordinal).Split('_');

        Assert.Equal(All[row].Meaning, WordList.Lexicon.Read(words, 0)?.Meaning);
    }

    [Fact]
    public void Every_row_has_words_in_both_languages() => Assert.All(All, static row =>
    {
        Assert.Contains(row.English.Split(' '), static word => word.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '*') && word.Length > 0);
        Assert.Contains(row.Russian, static letter => letter is >= 'а' and <= 'я');
        Assert.DoesNotContain('ё', row.Russian);
    });

    [Fact]
    public void Every_meaning_is_one_the_reader_takes() => Assert.All(All, static row =>
        Assert.True(row.Meaning is Subject or Scene or DayTime or Weather or Finish or Ink or int or Mood or Negation or Relation, row.English));

    [Fact]
    public void Every_subject_and_scene_of_the_painter_can_be_asked_for()
    {
        var known = All.Select(static row => row.Meaning.GetType()).ToHashSet();
        var painted = typeof(OfflinePainter).Assembly.GetTypes().Where(static type => !type.IsAbstract && (type.IsAssignableTo(typeof(Subject)) || type.IsAssignableTo(typeof(Scene))));

        // The poster is what is painted when nothing known was asked for.
        Assert.Empty(painted.Where(type => !known.Contains(type) && type.Name != "Poster").Select(static type => type.Name));
    }
}
