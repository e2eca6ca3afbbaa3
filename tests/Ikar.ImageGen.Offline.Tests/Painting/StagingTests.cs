using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Vocabulary;

namespace Ikar.ImageGen.Offline.Tests.Painting;

public sealed class StagingTests
{
    private static readonly string[] Places = [.. WordList.Scenes.Select(static row => row.English.Split(' ')[0])];

    public static TheoryData<string> Casts => new(SubjectList.All.Select(static row => row.English.Split(' ')[0].Replace('_', ' ')).Concat(
    [
        "two cats and a dog", "five birds over a castle", "a dragon and a knight", "a cat, a house and a balloon", "three elephants and a mouse", "many people, two dogs and a car",
        "an astronaut riding a horse", "кот в лодке", "девочка на драконе и рыцарь", "four rockets", "two boats and a lighthouse", "fish and a cat",
    ]));

    [Theory]
    [MemberData(nameof(Casts))]
    public void Nobody_is_cut_off_in_any_place_and_shape(string cast)
    {
        foreach (var place in Places)
        {
            foreach (var (width, height) in (ReadOnlySpan<(int, int)>)[(96, 96), (160, 90), (90, 160), (192, 64)])
            {
                for (var seed = 0UL; seed < 4; seed++)
                {
                    var (easel, actors) = Arrange($"{cast}, {place}", width, height, seed);

                    Assert.NotEmpty(actors);
                    Assert.All(actors, actor =>
                    {
                        Assert.InRange(actor.X - (actor.Width / 2), -0.001f, easel.Width);
                        Assert.InRange(actor.X + (actor.Width / 2), 0, easel.Width + 0.001f);
                        Assert.InRange(actor.Y - actor.Height, -0.001f, easel.Height);
                        Assert.InRange(actor.Y, 0, easel.Height + 0.001f);
                    });
                }
            }
        }
    }

    [Fact]
    public void The_larger_in_nature_is_the_larger_in_the_picture()
    {
        var (_, actors) = Arrange("an elephant and a mouse in a field", 96, 96, 1);

        Assert.True(actors.Single(static actor => actor.Subject.Size > 1).Height > 2 * actors.Single(static actor => actor.Subject.Size < 1).Height);
    }

    [Fact]
    public void Those_who_have_a_front_face_each_other()
    {
        var (easel, actors) = Arrange("a dragon fighting a knight", 96, 96, 1);

        Assert.All(actors, actor => Assert.Equal(actor.X > easel.Width / 2, actor.Mirrored));
    }

    [Fact]
    public void A_house_stands_behind_who_is_in_front_of_it()
    {
        var (_, actors) = Arrange("a cat and a house", 96, 96, 1);

        Assert.Equal([Habitat.Behind, Habitat.Ground], actors.Select(static actor => actor.Subject.Habitat));
        Assert.True(actors[0].Y < actors[1].Y);
    }

    [Theory]
    [InlineData("a cat at sea", "Beach")]
    [InlineData("a boat at sea", "Sea")]
    [InlineData("кот в лодке", "Sea")]
    [InlineData("a boat in the mountains", "Lake")]
    [InlineData("a fish", "Depths")]
    [InlineData("a fish and a cat in a garden", "Garden")]
    [InlineData("a rocket", "Space")]
    [InlineData("a cat", "Meadow")]
    [InlineData("winter", "Meadow")]
    [InlineData("democracy", "Poster")]
    public void Everybody_gets_a_place_that_suits(string prompt, string place)
    {
        var (_, scene) = Prepare(prompt, 96, 96, 1);

        Assert.Equal(place, scene.GetType().Name);
    }

    private static (Easel Easel, Scene Scene) Prepare(string prompt, int width, int height, ulong seed) =>
        Composer.Prepare(new Canvas(width, height, TestContext.Current.CancellationToken), PromptReader.Read(prompt), seed);

    private static (Easel Easel, IReadOnlyList<Actor> Actors) Arrange(string prompt, int width, int height, ulong seed)
    {
        var (easel, scene) = Prepare(prompt, width, height, seed);
        return (easel, Staging.Arrange(easel, scene));
    }
}
