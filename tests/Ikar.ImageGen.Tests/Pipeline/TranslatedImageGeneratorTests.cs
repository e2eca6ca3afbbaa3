using Ikar.ImageGen.Pipeline;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ikar.ImageGen.Tests.Pipeline;

public sealed class TranslatedImageGeneratorTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ImageGenOptions _options = new();
    private readonly Recorder _inner = new();

    [Fact]
    public async Task A_russian_prompt_goes_on_with_its_translation_and_the_time_that_is_left()
    {
        await Generate("кот", (_, _) =>
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            return Task.FromResult(" a cat ");
        });

        Assert.Equal(("кот", "a cat", TimeSpan.FromSeconds(115)), (_inner.Request!.Prompt, _inner.Request.EnglishPrompt, _inner.Request.Timeout));
        Assert.Empty(_inner.Request.Warnings);
    }

    [Fact]
    public async Task An_english_prompt_is_not_translated()
    {
        await Generate("a cat", (_, _) => throw new InvalidOperationException("must not be called"));

        Assert.Null(_inner.Request!.EnglishPrompt);
        Assert.Empty(_inner.Request.Warnings);
    }

    [Fact]
    public async Task Nothing_is_translated_when_the_option_is_off()
    {
        _options.AutoTranslate = false;

        await Generate("кот", (_, _) => throw new InvalidOperationException("must not be called"));

        Assert.Empty(_inner.Request!.Warnings);
    }

    [Fact]
    public async Task A_translator_that_fails_is_a_warning_and_the_picture_is_drawn_all_the_same()
    {
        await Generate("кот", (_, _) => throw new HttpRequestException("no"));

        Assert.Null(_inner.Request!.EnglishPrompt);
        Assert.Contains("HttpRequestException", Assert.Single(_inner.Request.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translator_that_hangs_and_ignores_its_token_is_given_up_after_fifteen_seconds()
    {
        var generating = Generate("кот", (_, _) => new TaskCompletionSource<string>().Task);
        _time.Advance(TimeSpan.FromSeconds(15));
        await generating;

        Assert.Single(_inner.Request!.Warnings);
        Assert.Equal(TimeSpan.FromSeconds(105), _inner.Request.Timeout);
    }

    [Fact]
    public async Task The_callers_cancellation_is_no_translation_failure()
    {
        using var cancel = new CancellationTokenSource();
        var generator = new TranslatedImageGenerator(_inner, new Translator((_, _) => new TaskCompletionSource<string>().Task), _options, _time);
        var generating = generator.GenerateAsync(new ImageRequest("кот"), cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => generating);
        Assert.Null(_inner.Request);
    }

    private Task Generate(string prompt, Func<string, CancellationToken, Task<string>> translate) =>
        new TranslatedImageGenerator(_inner, new Translator(translate), _options, _time).GenerateAsync(new ImageRequest(prompt), TestContext.Current.CancellationToken);

    private sealed class Translator(Func<string, CancellationToken, Task<string>> translate) : IPromptTranslator
    {
        public Task<string> ToEnglishAsync(string prompt, CancellationToken cancellationToken) => translate(prompt, cancellationToken);
    }

    private sealed class Recorder : IImageGenerator
    {
        public ImageRequest? Request { get; private set; }

        public Task<ImageResult> GenerateAsync(ImageRequest request, CancellationToken cancellationToken = default)
        {
            Request = request;
            return Task.FromResult<ImageResult>(null!);
        }
    }
}
