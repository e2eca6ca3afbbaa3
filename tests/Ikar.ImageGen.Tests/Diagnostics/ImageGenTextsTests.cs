using Xunit;

namespace Ikar.ImageGen.Tests.Diagnostics;

public class ImageGenTextsTests
{
    [Fact]
    public void Every_kind_has_a_text_of_its_own_language()
    {
        foreach (var kind in Enum.GetValues<FailureKind>())
        {
            Assert.DoesNotContain(ImageGenTexts.English.For(kind), c => c is >= 'а' and <= 'я');
            Assert.Contains(ImageGenTexts.Russian.For(kind), c => c is >= 'а' and <= 'я');
        }

        Assert.Equal(Enum.GetValues<FailureKind>().Length - 1, Enum.GetValues<FailureKind>().Select(ImageGenTexts.English.For).Distinct().Count());
    }

    [Theory]
    [InlineData(1, "Слишком много картинок сразу. Попробуйте чуть позже (через 1 секунду).", "Too many pictures at once. Please try again a little later (in 1 second).")]
    [InlineData(21, "Слишком много картинок сразу. Попробуйте чуть позже (через 21 секунду).", "Too many pictures at once. Please try again a little later (in 21 seconds).")]
    [InlineData(33, "Слишком много картинок сразу. Попробуйте чуть позже (через 33 секунды).", "Too many pictures at once. Please try again a little later (in 33 seconds).")]
    [InlineData(660, "Слишком много картинок сразу. Попробуйте чуть позже (через 11 минут).", "Too many pictures at once. Please try again a little later (in 11 minutes).")]
    public void The_time_to_wait_is_told_in_the_right_form(int seconds, string russian, string english)
    {
        var failure = new ImageGenException(FailureKind.RateLimited, "x") { RetryAfter = TimeSpan.FromSeconds(seconds) };

        Assert.Equal(russian, ImageGenTexts.Russian.For(failure));
        Assert.Equal(english, ImageGenTexts.English.For(failure));
    }

    [Theory]
    [InlineData(FailureKind.RateLimited)]
    [InlineData(FailureKind.ModelLoading)]
    [InlineData(FailureKind.Transient)]
    [InlineData(FailureKind.Network)]
    public void A_text_that_is_given_a_time_names_none_of_its_own(FailureKind kind)
    {
        Assert.DoesNotContain("через", ImageGenTexts.Russian.For(kind), StringComparison.Ordinal);
        Assert.DoesNotContain("minute", ImageGenTexts.English.For(kind), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_can_be_replaced_without_touching_the_built_in_ones()
    {
        var texts = ImageGenTexts.English.With(FailureKind.Auth, "Call Anna.");

        Assert.Equal("Call Anna.", texts.For(FailureKind.Auth));
        Assert.NotEqual("Call Anna.", ImageGenTexts.English.For(FailureKind.Auth));
        Assert.Equal(ImageGenTexts.English.For(FailureKind.Timeout), texts.For(FailureKind.Timeout));
    }

    [Theory]
    [InlineData("ru", true)]
    [InlineData("uk", true)]
    [InlineData("en-GB", false)]
    [InlineData(null, false)]
    public void The_language_follows_the_code(string? code, bool russian) => Assert.Same(russian ? ImageGenTexts.Russian : ImageGenTexts.English, ImageGenTexts.For(code));
}
