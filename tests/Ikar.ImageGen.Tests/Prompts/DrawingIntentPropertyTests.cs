using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Ikar.ImageGen.Tests.Prompts;

public sealed class DrawingIntentPropertyTests
{
    private static readonly string[] Words =
    [
        "draw", "Нарисуй", "не", "картинку", "a picture of", "can you", "to", "можешь", "нарисовать", "please",
        ",", ".", "?", "«", "»", "\"", "`", "```", "\n", ":", "—", "кота", "cat",
        "/draw", "@bot", "чтобы", "нарисовал", "бы", "ты", "хочу", "I", "want",
        "show me", "https://x.y/draw", "👍", "\u0306", "\ud800", "\0", "будь", "ласка", "в", "the line", "C#", "draw(", "> ",
        "пусть", "давай", "ещё", "сыну", "сможешь", "a", "3", "(", ")", "because", "me", "on", "generate", "сгенерируй", "в стиле", "be so kind as", "it", "его", "imagine",
    ];

    [Theory]
    [InlineData("нарисуй кота", "кота")]
    [InlineData("можешь нарисовать кота", "кота")]
    [InlineData("хочу картинку с котом", "котом")]
    [InlineData("намалюй кота", "кота")]
    [InlineData("draw me a cat", "a cat")]
    [InlineData("can you paint a cat", "a cat")]
    [InlineData("show me a picture of a cat", "a cat")]
    public void Capitals_punctuation_greetings_and_emoji_change_nothing(string wish, string subject)
    {
        string[] variants =
        [
            wish, wish + "!", wish + "...", wish + "?!", wish + " 😀", "  " + wish + "\n",
            "@bot " + wish, "Hi! " + wish, "Привет, " + wish, wish + ", please", wish + " пожалуйста",
        ];
        foreach (var variant in variants)
        {
            Assert.True(DrawingIntent.IsRequested(variant, out var found), variant);
            Assert.Equal(subject, found);
            Assert.True(DrawingIntent.IsRequested(variant.ToUpperInvariant(), out found), variant.ToUpperInvariant());
            Assert.Equal(subject.ToUpperInvariant(), found);
        }
    }

    [Theory]
    [InlineData("не рисуй кота")]
    [InlineData("как нарисовать кота")]
    [InlineData("don't draw a cat")]
    [InlineData("draw the line")]
    [InlineData("show me the logs")]
    [InlineData("покажи код")]
    public void No_wish_becomes_one_by_capitals_or_punctuation(string message)
    {
        string[] variants = [message, message + "!", message + "?", message + "…", message.ToUpperInvariant(), "Hi! " + message, "@bot " + message];
        foreach (var variant in variants)
        {
            Assert.False(DrawingIntent.IsRequested(variant), variant);
        }
    }

    [Fact]
    public void A_wish_is_found_in_any_sentence()
    {
        (string Before, string After)[] around = [("", "Как дела?"), ("Как дела? ", ""), ("It rains.\n", "\nThanks."), ("I can't draw! ", " It's late.")];
        foreach (var (before, after) in around)
        {
            Assert.True(DrawingIntent.IsRequested(before + "Нарисуй кота. " + after, out var subject));
            Assert.Equal("кота", subject);
            Assert.True(DrawingIntent.IsRequested(before + "Draw a cat. " + after, out subject));
            Assert.Equal("a cat", subject);
        }
    }

    [Fact]
    public void Accents_typed_apart_are_the_same_letters()
    {
        Assert.True(DrawingIntent.IsRequested("нарисуй ёжика".Normalize(NormalizationForm.FormD), out var subject));
        Assert.Equal("ёжика", subject.Normalize());
    }

    [Theory]
    [InlineData("``` ``` Нарисуй в лесу", "в лесу")]
    [InlineData("\" \" Нарисуй в лесу", "в лесу")]
    public void Empty_quotes_before_a_wish_add_nothing_to_its_subject(string message, string subject)
    {
        Assert.True(DrawingIntent.IsRequested(message, out var found));
        Assert.Equal(subject, found);
    }

    [Fact]
    public void Nothing_throws_and_a_subject_is_part_of_a_wish()
    {
        var message = Gen.Elements(Words).ArrayOf().Select(words => string.Join(' ', words));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(message.ToArbitrary(), IsSane));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll<string?>(text => IsSane(text ?? "")));
    }

    [Fact]
    public void A_long_message_is_read_without_allocation()
    {
        var message = string.Concat(Enumerable.Repeat("Ничего особенного, just prose; не рисуй 3.5 «цитата». ", 2000));
        DrawingIntent.IsRequested(message);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var isRequested = DrawingIntent.IsRequested(message);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.False(isRequested);
    }

    private static bool IsSane(string message)
    {
        var isRequested = DrawingIntent.IsRequested(message, out var subject);
        return isRequested == DrawingIntent.IsRequested(message)
            && (isRequested || subject.Length == 0)
            && subject == subject.Trim() && subject.Length <= message.Length;
    }
}
