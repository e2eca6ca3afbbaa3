using Ikar.ImageGen.Offline.Tests.Drawing;

namespace Ikar.ImageGen.Offline.Tests.Painting;

public sealed class PainterTests
{
    private static readonly ImageSize Small = new(160, 160);

    public static TheoryData<string> HostilePrompts =>
    [
        "",
        "   ",
        "\0\u0001\u001b[31m\u007f",
        "\ud800 cat \udc00\udfff",
        "{\"description\": \"cat\"}",
        new string('я', 10_000),
        string.Join(' ', Enumerable.Repeat("кот", 2_500)),
        string.Join(' ', Enumerable.Repeat("five red dragons", 700)),
        "no cat, без собак, not a house",
        "🐈🚀🌊",
    ];

    [Fact]
    public void The_same_prompt_and_seed_give_the_same_bytes()
    {
        var first = new OfflinePainter().Paint("кот в космосе", Small, 7);
        var second = new OfflinePainter().Paint("кот в космосе", Small, 7);

        Assert.Equal(first.Data.ToArray(), second.Data.ToArray());
    }

    [Fact]
    public void Painting_in_parallel_changes_nothing()
    {
        var painter = new OfflinePainter();
        var alone = painter.Paint("a forest at night", Small, 3).Data.ToArray();

        var together = new byte[4][];
        Parallel.For(0, together.Length, i => together[i] = painter.Paint("a forest at night", Small, 3).Data.ToArray());

        Assert.All(together, bytes => Assert.Equal(alone, bytes));
    }

    [Theory]
    [InlineData("a cat", "a dog")]
    [InlineData("a cat", "a black cat")]
    [InlineData("a cat", "two cats")]
    [InlineData("the sea", "the sea at night")]
    [InlineData("the sea", "the sea, watercolor")]
    [InlineData("justice", "entropy")]
    public void Different_prompts_give_different_pictures(string one, string other) =>
        Assert.True(Difference(Paint(one, 1), Paint(other, 1)) > 0.004);

    [Theory]
    [InlineData("a cat")]
    [InlineData("горы")]
    [InlineData("quantum entanglement")]
    public void Different_seeds_give_different_pictures(string prompt) =>
        Assert.True(Difference(Paint(prompt, 1), Paint(prompt, 2)) > 0.004);

    [Fact]
    public void Without_a_seed_the_prompt_chooses_one_and_the_picture_carries_it()
    {
        var painter = new OfflinePainter();
        var unseeded = painter.Paint("a boat", Small);

        Assert.InRange(unseeded.Seed!.Value, 0, int.MaxValue);
        Assert.Equal(unseeded.Data.ToArray(), painter.Paint("a boat", Small, unseeded.Seed).Data.ToArray());
    }

    [Theory]
    [InlineData(0, 0, 512, 512)]
    [InlineData(64, 64, 64, 64)]
    [InlineData(1, 5000, 64, 2048)]
    [InlineData(-3, 100, 512, 100)]
    [InlineData(333, 77, 333, 77)]
    [InlineData(400, 200, 400, 200)]
    public void The_size_is_the_wished_one_within_limits(int width, int height, int actualWidth, int actualHeight)
    {
        var image = new OfflinePainter().Paint("a cat on the beach", new ImageSize(width, height));

        Assert.Equal("image/png", image.MediaType);
        Assert.Equal((actualWidth, actualHeight), (image.Width, image.Height));
        var png = TestPng.Read(image.Data);
        Assert.Equal((actualWidth, actualHeight), (png.Width, png.Height));
    }

    [Theory]
    [MemberData(nameof(HostilePrompts))]
    public void Any_text_becomes_a_picture(string prompt)
    {
        var png = TestPng.Read(new OfflinePainter().Paint(prompt, Small).Data);

        Assert.True(Variety(png) > 200, "the picture is almost empty");
    }

    [Theory]
    [InlineData("a cat")]
    [InlineData("a very long word")]
    [InlineData("night")]
    public void The_label_is_drawn_in_the_lower_right_corner_and_nowhere_else(string prompt)
    {
        var plain = Paint(prompt, 5, label: null);
        var marked = Paint(prompt, 5, label: "OFFLINE PREVIEW");

        var changed = Changed(plain, marked);
        Assert.True(changed.Count > 200);
        Assert.All(changed, point => Assert.True(point.X > 40 && point.Y > 140, $"{point}"));
        Assert.Contains(changed, point => marked[point.X, point.Y].R > 200);
    }

    [Fact]
    public void Another_label_looks_different() =>
        Assert.NotEmpty(Changed(Paint("a cat", 5, "OFFLINE PREVIEW"), Paint("a cat", 5, "emulated")));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_empty_label_is_none(string label) => Assert.Empty(Changed(Paint("a cat", 5, null), Paint("a cat", 5, label)));

    [Theory]
    [InlineData("A LABEL THAT IS MUCH TOO LONG FOR THE SMALLEST PICTURE OF ALL")]
    [InlineData("Ωмега ☃")]
    public void Odd_labels_do_no_harm_in_the_smallest_picture(string label) =>
        Assert.Equal(64, new OfflinePainter().Paint("a cat", new ImageSize(64, 64), 1, label).Width);

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>(static () => new OfflinePainter().Paint(null!, Small));

    [Fact]
    public void A_cancelled_token_stops_the_painter()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => OfflinePainter.Render("a cat", Small, 1, null, source.Token));
    }

    private static TestPng Paint(string prompt, long seed, string? label = null) => TestPng.Read(new OfflinePainter().Paint(prompt, Small, seed, label).Data);

    private static double Difference(TestPng one, TestPng other) => one.Pixels.Zip(other.Pixels, static (a, b) => Math.Abs(a - b)).Average() / 255;

    private static int Variety(TestPng png)
    {
        var colours = new HashSet<(int, int, int)>();
        for (var y = 0; y < png.Height; y++)
        {
            for (var x = 0; x < png.Width; x++)
            {
                colours.Add(png[x, y]);
            }
        }

        return colours.Count;
    }

    private static List<(int X, int Y)> Changed(TestPng one, TestPng other)
    {
        var points = new List<(int, int)>();
        for (var y = 0; y < one.Height; y++)
        {
            for (var x = 0; x < one.Width; x++)
            {
                if (one[x, y] != other[x, y])
                {
                    points.Add((x, y));
                }
            }
        }

        return points;
    }
}
