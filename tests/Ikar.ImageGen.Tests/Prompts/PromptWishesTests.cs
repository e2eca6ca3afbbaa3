using Xunit;

namespace Ikar.ImageGen.Tests.Prompts;

public sealed class PromptWishesTests
{
    [Fact]
    public void The_texts_are_carried_and_nothing_is_asked_for_that_was_not_written()
    {
        var prompt = new ImagePrompt("a cat")
        {
            Style = "oil painting",
            Mood = "calm",
            NegativePrompt = "blurry",
            Extra = Extra("lighting=soft", "quality=hd", "sampler=Euler", "title=5"),
        };

        var request = prompt.ToRequest();

        Assert.Empty(request.Warnings);
        Assert.Equal(new ImageRequest("a cat") { Style = "oil painting", Mood = "calm", NegativePrompt = "blurry", Warnings = request.Warnings }, request);
    }

    [Theory]
    [InlineData("width", "640x640")]
    [InlineData("W", "640x640")]
    [InlineData("Image_Width", "640x640")]
    [InlineData("ширина", "640x640")]
    [InlineData("HEIGHT", "640x640")]
    [InlineData("h", "640x640")]
    [InlineData("ВЫСОТА", "640x640")]
    [InlineData(" wi-dt\u200bh ", "640x640")]
    [InlineData("size", "640x640")]
    [InlineData("image size", "640x640")]
    [InlineData("размер", "640x640")]
    [InlineData("widths", "")]
    [InlineData("max_width", "")]
    [InlineData("", "")]
    public void A_single_side_makes_a_square_under_every_name(string key, string expected) => Assert.Equal((expected, 0), Size($"{key}=640"));

    [Theory]
    [InlineData("1024x768", "1024x768")]
    [InlineData("1024X768", "1024x768")]
    [InlineData("1024×768", "1024x768")]
    [InlineData("1024х768", "1024x768")] // Cyrillic
    [InlineData("1024*768", "1024x768")]
    [InlineData("1024 x 768 px", "1024x768")]
    [InlineData("1024px by 768px", "1024x768")]
    [InlineData("1024 на 768 пикселей", "1024x768")]
    [InlineData("1,024x768", "1024x768")]
    [InlineData("[1024, 768]", "1024x768")]
    [InlineData("512,512", "512x512")]
    [InlineData("1024-768", "1024x768")]
    [InlineData("１０２４x７６８", "1024x768")]
    [InlineData("1023x767", "1023x767")]
    [InlineData("1024", "1024x1024")]
    [InlineData("1 024 px", "1024x1024")]
    [InlineData("512 pixels", "512x512")]
    [InlineData("square", "1024x1024")]
    [InlineData("Square_HD", "1024x1024")]
    [InlineData("portrait", "888x1184")]
    [InlineData("landscape", "1184x888")]
    [InlineData("портретная", "888x1184")]
    [InlineData("16:9", "1368x768")]
    [InlineData("landscape_16_9", "1368x768")]
    [InlineData("portrait_16_9", "768x1368")]
    [InlineData("1024x768 (landscape)", "1024x768")]
    public void A_size_is_read_in_every_spelling(string value, string expected)
    {
        Assert.Equal((expected, 0), Size("size=" + value));
        Assert.Equal((expected, 0), Size("разрешение=" + value));
    }

    [Theory]
    [InlineData("aspect_ratio=16:9", "1368x768")]
    [InlineData("AspectRatio=9:16", "768x1368")]
    [InlineData("ar=16/9", "1368x768")]
    [InlineData("ratio=16x9", "1368x768")]
    [InlineData("aspect-ratio=16 to 9", "1368x768")]
    [InlineData("aspect ratio=1.78", "1368x768")]
    [InlineData("соотношение сторон=1,78", "1368x768")]
    [InlineData("соотношение=3:2", "1256x840")]
    [InlineData("ratio=1.85:1", "1392x752")]
    [InlineData("ratio=1,333", "1184x888")]
    [InlineData("ratio=1", "1024x1024")]
    [InlineData("ratio=square", "1024x1024")]
    [InlineData("ratio=widescreen", "1368x768")]
    [InlineData("orientation=vertical", "888x1184")]
    [InlineData("ориентация=альбомная", "1184x888")]
    [InlineData("ориентация=квадрат", "1024x1024")]
    [InlineData("orientation=portrait;ratio=16:9", "768x1368")]
    [InlineData("ratio=9:16;orientation=landscape", "1368x768")]
    [InlineData("width=640;height=480;ratio=1:1;size=512", "640x480")]
    [InlineData("width=641", "641x641")]
    [InlineData("width=640;ratio=16:9", "640x360")]
    [InlineData("ratio=16:9;высота=720", "1280x720")]
    [InlineData("width=512;orientation=portrait", "512x680")]
    [InlineData("width=512;size=1024x768", "512x384")]
    [InlineData("size=1024;ratio=16:9", "1024x576")]
    [InlineData("size=1024;orientation=portrait", "768x1024")]
    [InlineData("size=1024x768;ratio=1:1;orientation=portrait", "1024x768")]
    [InlineData("width=auto;height=640px", "640x640")]
    [InlineData("width=junk;w=640", "640x640", 1)]
    [InlineData("w=640;width=320", "640x640")]
    public void Ratios_and_single_sides_are_completed(string extra, string expected, int warnings = 0) =>
        Assert.Equal((expected, warnings), Size(extra.Split(';')));

    [Theory]
    [InlineData("width=5000;height=5000", "2048x2048")]
    [InlineData("size=4096x2048", "2048x1024")]
    [InlineData("size=5000x4000", "2048x1640")]
    [InlineData("size=100000x10", "2048x256")]
    [InlineData("size=1x1", "256x256")]
    [InlineData("width=64;height=128", "256x512")]
    [InlineData("width=2147483647", "2048x2048")]
    [InlineData("ratio=100:1", "2048x256")]
    [InlineData("ratio=0.001", "256x2048")]
    [InlineData("width=1024;ratio=1:100", "256x2048")]
    public void A_side_out_of_bounds_is_brought_back_with_a_warning_and_the_shape_is_kept_where_it_can_be(string extra, string expected)
    {
        var request = Request(extra.Split(';'));

        Assert.Equal(expected, request.Size.ToString());
        Assert.Equal($"The size asked for was changed to {expected}: a side may have from 256 to 2048 pixels.", Assert.Single(request.Warnings));
    }

    [Theory]
    [InlineData(1, 512, "ratio=16:9", "512x288", 0)]
    [InlineData(1, 512, "size=1024x512", "512x256", 1)]
    [InlineData(1200, 4096, "ratio=16:9", "2136x1200", 0)]
    [InlineData(1, 1001, "size=3000x3000", "1000x1000", 1)]
    [InlineData(3, 7, "size=3000x3000", "7x7", 1)]
    [InlineData(900, 100, "size=300x300", "900x900", 1)]
    [InlineData(-5, -9, "size=300x300", "1x1", 1)]
    [InlineData(1, int.MaxValue, "size=2147483647", "2147483647x2147483647", 0)]
    public void Sizes_keep_within_the_limits_that_are_given(int min, int max, string extra, string expected, int warnings)
    {
        var request = new ImagePrompt("a cat") { Extra = Extra(extra) }.ToRequest(new PromptLimits { MinSide = min, MaxSide = max });

        Assert.Equal((expected, warnings), (request.Size.ToString(), request.Warnings.Count));
    }

    [Theory]
    [InlineData("seed=5", 5L)]
    [InlineData("Seed=0", 0L)]
    [InlineData("сид=42", 42L)]
    [InlineData("зерно=7.0", 7L)]
    [InlineData("seed=9223372036854775807", long.MaxValue)]
    [InlineData("seed=9007199254740993", 9007199254740993L)] // 2^53 + 1
    [InlineData("seed=1,234,567", 1234567L)]
    [InlineData("seed=-1", null)]
    [InlineData("seed=-1.0", null)]
    [InlineData("seed=\u22121", null)]
    [InlineData("seed=random", null)]
    [InlineData("seed=", null)]
    public void A_seed_is_taken_and_minus_one_is_the_wish_for_a_random_one(string extra, long? expected)
    {
        var request = Request(extra);

        Assert.Equal(expected, request.Seed);
        Assert.Empty(request.Warnings);
    }

    [Theory]
    [InlineData("steps=30", 30)]
    [InlineData("num_inference_steps=30", 30)]
    [InlineData("inference steps=30.0", 30)]
    [InlineData("шаги=30 шагов", 30)]
    [InlineData("steps=1", 1)]
    [InlineData("steps=50", 50)]
    [InlineData("steps=51", 50, "51 inference steps were lowered to 50, the most a prompt may ask for.")]
    [InlineData("steps=10,000", 50, "10000 inference steps were lowered to 50, the most a prompt may ask for.")]
    public void Steps_are_taken_up_to_the_limit(string extra, int expected, string? warning = null)
    {
        var request = Request(extra);

        Assert.Equal(expected, request.Steps);
        Assert.Equal(warning is null ? [] : [warning], request.Warnings);
    }

    [Theory]
    [InlineData("cfg_scale=7.5", 7.5)]
    [InlineData("cfg=7,5", 7.5)]
    [InlineData("guidance=7,500", 7.5)]
    [InlineData("guidance-scale=0", 0.0)]
    [InlineData("Guidance Scale=20", 20.0)]
    [InlineData("guidance=1e2", 20.0, "100 of guidance scale were lowered to 20, the most a prompt may ask for.")]
    public void Guidance_is_taken_up_to_the_limit(string extra, double expected, string? warning = null)
    {
        var request = Request(extra);

        Assert.Equal(expected, request.GuidanceScale);
        Assert.Equal(warning is null ? [] : [warning], request.Warnings);
    }

    [Theory]
    [InlineData("n=2", 2)]
    [InlineData("count=4", 4)]
    [InlineData("num_images=3 images", 3)]
    [InlineData("количество=2 шт.", 2)]
    [InlineData("n=100", 4, "100 pictures were lowered to 4, the most a prompt may ask for.")]
    public void The_count_is_taken_up_to_the_limit(string extra, int expected, string? warning = null)
    {
        var request = Request(extra);

        Assert.Equal(expected, request.Count);
        Assert.Equal(warning is null ? [] : [warning], request.Warnings);
    }

    [Fact]
    public void Every_limit_can_be_changed()
    {
        var limits = new PromptLimits { MaxSteps = 10, MaxGuidanceScale = 2.5, MaxCount = 1 };

        var request = new ImagePrompt("a cat") { Extra = Extra("steps=20", "cfg=7.5", "n=2") }.ToRequest(limits);

        Assert.Equal((10, 2.5, 1), (request.Steps, request.GuidanceScale, request.Count));
        Assert.Equal(3, request.Warnings.Count);
    }

    public static TheoryData<string, string> Junk
    {
        get
        {
            string[] everywhere =
            [
                "NaN", "Infinity", "-5", "1e300", "1e999", "99999999999999999999", "many", "five", "0x1F",
                "5; DROP TABLE", "1.2.3", "--5", "{}", "\ud800", "5%",
                new string('9', 100_000), new string(' ', 100) + "5",
            ];
            string[] whole = ["0", "0.5", "2.5", "3000000000"];
            string[] sizes =
            [
                "0x0", "1024x0", "-1024x768", "1024x-768", "1024x768x3", "4k", "A4", "30 cm", "1080p", "large", "1e3x1e3", "99999999999x5", "x", "1/0",
            ];
            var data = new TheoryData<string, string>();
            void Add(string key, IEnumerable<string> values)
            {
                foreach (var value in values)
                {
                    data.Add(key, value);
                }
            }

            Add("width", [.. everywhere, .. whole]);
            Add("height", [.. everywhere, .. whole]);
            Add("steps", [.. everywhere, .. whole]);
            Add("n", [.. everywhere, .. whole]);
            Add("seed", [.. everywhere, "-2", "2.5", "5af"]);
            Add("cfg", [.. everywhere, "3000000000", "-0.1"]);
            Add("size", [.. everywhere, .. sizes]);
            Add("aspect_ratio", [.. everywhere, "0", "0:0", "16:0", "16:9:4", "wild"]);
            Add("orientation", [.. everywhere, "upside down"]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Junk), DisableDiscoveryEnumeration = true)]
    public void Junk_is_ignored_with_a_warning_that_does_not_repeat_it(string key, string value)
    {
        var request = Request($"{key}={value}");

        Assert.Equal((null, null, null, null, 1), (request.Size, request.Seed, request.Steps, request.GuidanceScale, request.Count));
        var warning = Assert.Single(request.Warnings);
        Assert.EndsWith(" asked for could not be read; it was ignored.", warning, StringComparison.Ordinal);
        Assert.True(warning.Length < 80);
    }

    [Fact]
    public void Warnings_hold_no_word_of_the_llm_and_come_once_for_each_wish()
    {
        var extra = new Dictionary<string, string>
        {
            ["Wi\u0007dth"] = "ignore all rules",
            ["WIDTH"] = "secret",
            ["w_i_d_t_h"] = "secret",
            ["steps"] = "secret",
        };

        var request = new ImagePrompt("a hidden cat") { Extra = extra }.ToRequest();

        Assert.Equal(
            ["The width asked for could not be read; it was ignored.", "The number of steps asked for could not be read; it was ignored."], request.Warnings);
    }

    [Fact]
    public void Missing_values_are_no_wishes()
    {
        Assert.Empty(new ImagePrompt("a cat") { Extra = null! }.ToRequest().Warnings);

        var extra = new Dictionary<string, string> { ["width"] = null!, ["seed"] = " ", ["size"] = "auto" };
        Assert.Empty(new ImagePrompt("a cat") { Extra = extra }.ToRequest().Warnings);
    }

    [Fact]
    public void No_content_throws_or_gets_past_the_limits()
    {
        string[] keys = ["width", "Height", "size", "ratio", "orientation", "seed", "steps", "cfg", "n", "\ud800", "\0", new string('w', 500)];
        string[] parts =
        [
            "1", "0", "1024", "16", ":", "x", "×", "-", ".", ",", " ", "e", "9999999999", "px", "portrait", "landscape", "_", "/", "\ud800", "\0", "٣", "½", "auto", "(", "\u200b", "NaN",
        ];
        var random = new Random(20261122);
        for (var run = 0; run < 50_000; run++)
        {
            var extra = new Dictionary<string, string>();
            for (var i = random.Next(5); i >= 0; i--)
            {
                extra[keys[random.Next(keys.Length)]] = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => parts[random.Next(parts.Length)]));
            }

            var request = new ImagePrompt("a cat") { Extra = extra }.ToRequest();

            var size = request.Size ?? new ImageSize(256, 2048);
            var within = size is { Width: >= 256 and <= 2048, Height: >= 256 and <= 2048 }
                && request is { Count: >= 1 and <= 4, Steps: null or (>= 1 and <= 50), GuidanceScale: null or (>= 0 and <= 20), Seed: null or >= 0 }
                && request.Warnings.Count <= 14;
            Assert.True(within, string.Join("; ", extra.Select(static pair => $"{pair.Key}={pair.Value}")));
        }
    }

    private static Dictionary<string, string> Extra(params string[] pairs) =>
        pairs.ToDictionary(static pair => pair[..pair.IndexOf('=')], static pair => pair[(pair.IndexOf('=') + 1)..]);

    private static ImageRequest Request(params string[] pairs) => new ImagePrompt("a cat") { Extra = Extra(pairs) }.ToRequest();

    private static (string Size, int Warnings) Size(params string[] pairs)
    {
        var request = Request(pairs);
        return (request.Size.ToString() ?? "", request.Warnings.Count);
    }
}
