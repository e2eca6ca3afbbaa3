using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Vocabulary;

namespace Ikar.ImageGen.Offline.Tests.Vocabulary;

public sealed class PromptReaderTests
{
    [Theory]
    [InlineData("a cat in space", "Space", "Cat")]
    [InlineData("Нарисуй кота в космосе", "Space", "Cat")]
    [InlineData("котёнок у моря", "Sea", "Cat")]
    [InlineData("коту в лесу хорошо", "Forest", "Cat")]
    [InlineData("собака на пляже", "Beach", "Dog")]
    [InlineData("a sailing boat at dawn", null, "Boat")]
    [InlineData("парусник на рассвете", null, "Boat")]
    [InlineData("космический корабль", null, "Rocket")]
    [InlineData("воздушный шар над горами", "Mountains", "Balloon")]
    [InlineData("hot air balloon", null, "Balloon")]
    [InlineData("ночной город", "City", "")]
    [InlineData("a dragon and a knight", null, "Dragon Knight")]
    [InlineData("дракон против рыцаря в замке", null, "Dragon Knight Castle")]
    [InlineData("медведь на льду", null, "Bear")]
    [InlineData("домик в деревне", null, "House")]
    [InlineData("солнце над лугом", "Meadow", "")]
    [InlineData("девочка с зонтом под дождём", null, "Person")]
    [InlineData("a rabbit on the moon", "Space", "Rabbit")]
    [InlineData("кролик на луне", "Space", "Rabbit")]
    [InlineData("рыба под водой", "Depths", "Fish")]
    [InlineData("самолёт в облаках", null, "Plane")]
    [InlineData("quantum entanglement", null, "")]
    public void Scene_and_subjects_are_found_in_either_language(string prompt, string? scene, string subjects)
    {
        var brief = PromptReader.Read(prompt);

        Assert.Equal(scene, brief.Scene?.GetType().Name);
        Assert.Equal(subjects, string.Join(' ', brief.Subjects.Select(static mention => mention.Subject.GetType().Name)));
    }

    [Theory]
    [InlineData("который час")]
    [InlineData("свежая морковь")]
    [InlineData("крутая лестница")]
    [InlineData("горький шоколад")]
    [InlineData("category theory")]
    [InlineData("a carpet with patterns")]
    [InlineData("хорошая песня")]
    [InlineData("снова и снова")]
    [InlineData("a dogma")]
    [InlineData("синтез белка")]
    public void Words_that_only_begin_alike_mean_nothing(string prompt)
    {
        var brief = PromptReader.Read(prompt);

        Assert.Null(brief.Scene);
        Assert.Empty(brief.Subjects);
        Assert.Empty(brief.Colours);
    }

    [Theory]
    [InlineData("a cat", 1)]
    [InlineData("cats", 2)]
    [InlineData("коты", 2)]
    [InlineData("two cats", 2)]
    [InlineData("два кота", 2)]
    [InlineData("три рыжих котёнка", 3)]
    [InlineData("5 cats", 5)]
    [InlineData("one of the cats", 1)]
    [InlineData("a flock of cats", 5)]
    public void Numbers_and_plurals_are_counted(string prompt, int count) => Assert.Equal(count, PromptReader.Read(prompt).Subjects.Single().Count);

    [Theory]
    [InlineData("рыжий кот", 0xE5822B)]
    [InlineData("чёрная кошка", 0x36323E)]
    [InlineData("a red dragon", 0xD0342C)]
    [InlineData("a big blue fluffy dog", 0x3A78C9)]
    [InlineData("белого медведя", 0xF6F1E8)]
    public void A_colour_belongs_to_the_subject_after_it(string prompt, int rgb) => Assert.Equal(Ink.Hex(rgb), PromptReader.Read(prompt).Subjects.Single().Colour);

    [Fact]
    public void Each_subject_has_its_own_colour()
    {
        var brief = PromptReader.Read("a black cat, a white cat and a dog");

        Assert.Equal([Ink.Hex(0x36323E), Ink.Hex(0xF6F1E8), null], brief.Subjects.Select(static mention => mention.Colour));
    }

    [Fact]
    public void Colours_without_a_subject_are_kept_for_the_palette() =>
        Assert.Equal([Ink.Hex(0xD0342C), Ink.Hex(0x3A78C9)], PromptReader.Read("emotions in red and blue").Colours);

    [Theory]
    [InlineData("sunset over the sea", nameof(DayTime.Sunset))]
    [InlineData("море на закате", nameof(DayTime.Sunset))]
    [InlineData("ночью", nameof(DayTime.Night))]
    [InlineData("луна над морем", nameof(DayTime.Night))]
    [InlineData("рассвет в горах", nameof(DayTime.Dawn))]
    [InlineData("a sunny meadow", nameof(DayTime.Day))]
    [InlineData("a cat", null)]
    public void The_time_of_day_is_understood(string prompt, string? time) => Assert.Equal(time, PromptReader.Read(prompt).Time?.ToString());

    [Theory]
    [InlineData("зимний лес", Weather.Snow)]
    [InlineData("foggy morning in autumn", Weather.Fog | Weather.Autumn)]
    [InlineData("дождь и радуга", Weather.Rain | Weather.Rainbow)]
    [InlineData("северное сияние", Weather.Aurora)]
    internal void The_weather_is_understood(string prompt, Weather weather) => Assert.Equal(weather, PromptReader.Read(prompt).Weather);

    [Theory]
    [InlineData("a cat, watercolor", nameof(Finish.Watercolour))]
    [InlineData("кот акварелью", nameof(Finish.Watercolour))]
    [InlineData("an oil painting of a cat", nameof(Finish.Oil))]
    [InlineData("кот карандашом", nameof(Finish.Sketch))]
    [InlineData("a black and white photo of a cat", nameof(Finish.BlackAndWhite))]
    [InlineData("pixel art cat", nameof(Finish.Pixels))]
    public void The_style_is_understood(string prompt, string finish) => Assert.Equal(finish, PromptReader.Read(prompt).Finish.ToString());

    [Theory]
    [InlineData("a dark forest", -1)]
    [InlineData("мрачный замок", -1)]
    [InlineData("яркий сад", 1)]
    public void Mood_words_make_it_darker_or_brighter(string prompt, int sign) => Assert.Equal(sign, Math.Sign(PromptReader.Read(prompt).Brightness));

    [Theory]
    [InlineData("a garden without cats")]
    [InlineData("сад без котов")]
    [InlineData("a garden, no black cats")]
    [InlineData("no cats, a garden")]
    public void What_is_not_wanted_is_not_painted(string prompt)
    {
        var brief = PromptReader.Read(prompt);

        Assert.Equal("Garden", brief.Scene?.GetType().Name);
        Assert.Empty(brief.Subjects);
    }

    [Theory]
    [InlineData("no text, no watermark, a cat")]
    [InlineData("без текста, кот")]
    public void Denying_what_it_does_not_know_denies_nothing_else(string prompt) => Assert.Single(PromptReader.Read(prompt).Subjects);

    [Theory]
    [InlineData("an astronaut riding a horse", "Horse", "Astronaut")]
    [InlineData("рыцарь верхом на чёрном коне", "Horse", "Knight")]
    [InlineData("кот в лодке", "Boat", "Cat")]
    [InlineData("a girl on a big red dragon", "Dragon", "Person")]
    [InlineData("a cat and a horse", "Cat", null)]
    [InlineData("a cat on the beach near a horse", "Cat", null)]
    public void Who_rides_is_carried(string prompt, string first, string? rider)
    {
        var mention = PromptReader.Read(prompt).Subjects[0];

        Assert.Equal(first, mention.Subject.GetType().Name);
        Assert.Equal(rider, mention.Rider?.Subject.GetType().Name);
    }

    [Fact]
    public void A_thing_named_twice_is_one_thing() => Assert.Single(PromptReader.Read("a cat, a lovely fluffy cat, best cat").Subjects);

    [Fact]
    public void A_crowd_has_its_limits()
    {
        var brief = PromptReader.Read("many cats, many dogs, many foxes, many bears, many owls, many robots, many knights, many birds");

        Assert.InRange(brief.Subjects.Count, 2, 6);
        Assert.All(brief.Subjects, static mention => Assert.InRange(mention.Count, 1, 7));
    }
}
