using Ikar.ImageGen.Telegram.Tests.Stub;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Drawing;

[Collection(VirtualTime.Name)]
public sealed class ReplyTests
{
    [Fact]
    public async Task Text_comes_first_and_the_photo_follows_with_its_caption()
    {
        await using var bench = new Bench();
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        Assert.Equal(["sendMessage", "sendPhoto"], bench.Telegram.Methods);
        Assert.Equal("Here you are!", bench.Telegram.Messages[0]["text"]);
        var photo = bench.Telegram.Messages[1];
        Assert.Equal("a cat in space\n<i>FLUX.1 schnell · 4.1 s</i>", photo["caption"]);
        Assert.Equal("Html", photo["parse_mode"]);
        Assert.Equal(7, photo.Json("reply_parameters").GetProperty("message_id").GetInt32());
        Assert.True(photo.Json("reply_parameters").GetProperty("allow_sending_without_reply").GetBoolean());
        Assert.Single(photo.Files);
        Assert.Equal(2, delivery.Messages.Count);
        Assert.Single(delivery.Results);
    }

    [Fact]
    public async Task What_the_llm_asks_for_is_bounded_by_the_limits_of_the_options()
    {
        await using var bench = new Bench();
        bench.Get<IOptions<ImageGenOptions>>().Value.PromptLimits.MaxCount = 2;
        await bench.Reply(Bench.Private(), """{"description": "a cat in space", "width": 640, "ratio": "16:9", "seed": 5, "n": 100}""");

        var request = Assert.Single(bench.Generator.Requests);
        Assert.Equal((new ImageSize(640, 360), 5, 2), (request.Size, request.Seed, request.Count));
        Assert.Equal("100 pictures were lowered to 2, the most a prompt may ask for.", Assert.Single(request.Warnings));
    }

    [Theory]
    [InlineData(4, new[] { 4 }, new[] { 4 })]
    [InlineData(4, new[] { 4, 4, 4, 4 }, new[] { 1, 1, 1, 1 })]
    [InlineData(4, new[] { 3, 3 }, new[] { 3, 1 })]
    [InlineData(4, new[] { 1, 4, 4 }, new[] { 1, 2, 1 })]
    [InlineData(4, new[] { 1, 2 }, new[] { 1, 2 })]
    [InlineData(1, new[] { 4, 4 }, new[] { 1 })]
    [InlineData(10, new[] { 4, 4, 4 }, new[] { 4, 4, 2 })]
    public async Task A_reply_never_draws_more_pictures_than_the_owner_allows(int most, int[] asked, int[] drawn)
    {
        await using var bench = new Bench(options => options.MaxPictures = most);
        await bench.Reply(Bench.Private(), string.Join("\n\n", asked.Select(static (count, i) => $$"""
            ```json
            {"description": "picture number {{i}} of the reply", "n": {{count}}}
            ```
            """)));

        var requests = bench.Generator.Requests.OrderBy(static request => request.Prompt, StringComparer.Ordinal).ToArray();
        Assert.Equal(drawn, requests.Select(static request => request.Count));
        Assert.All(requests.Zip(asked), pair => Assert.Equal(
            pair.First.Count < pair.Second ? [$"{pair.Second} pictures were lowered to {pair.First.Count}: one reply gets at most {most} (MaxPictures)."] : [],
            pair.First.Warnings));
    }

    [Fact]
    public async Task Reply_without_a_block_is_only_text()
    {
        await using var bench = new Bench();
        var delivery = await bench.Reply(Bench.Private(), "Just words <b> & more");

        Assert.Equal(TelegramDeliveryStatus.TextOnly, delivery.Status);
        Assert.Equal("Just words &lt;b&gt; &amp; more", Assert.Single(bench.Telegram.Messages)["text"]);
        Assert.Empty(bench.Generator.Requests);
    }

    [Fact]
    public async Task Empty_reply_sends_nothing()
    {
        await using var bench = new Bench();
        var delivery = await bench.Reply(Bench.Private(), "  \n ");

        Assert.Equal(TelegramDeliveryStatus.NothingToSend, delivery.Status);
        Assert.Empty(bench.Telegram.Messages);
    }

    [Theory]
    [InlineData("ru", "У сервиса рисования заминка. Попробуйте ещё раз чуть позже.")]
    [InlineData("ru-RU", "У сервиса рисования заминка. Попробуйте ещё раз чуть позже.")]
    [InlineData("en", "The drawing service has a hiccup. Please try again in a moment.")]
    [InlineData("de", "The drawing service has a hiccup. Please try again in a moment.")]
    [InlineData(null, "The drawing service has a hiccup. Please try again in a moment.")]
    public async Task Failed_drawing_is_told_in_the_users_language_and_not_thrown(string? language, string apology)
    {
        await using var bench = new Bench();
        bench.Generator.Fails(FailureKind.Transient);
        var delivery = await bench.Reply(Bench.Private(language: language));

        Assert.Equal(TelegramDeliveryStatus.DrawingFailed, delivery.Status);
        Assert.Equal(FailureKind.Transient, delivery.Failure!.Kind);
        Assert.Equal(["Here you are!", apology], bench.Telegram.Of("sendMessage").Select(static call => call["text"]));
        Assert.Single(bench.Sink.Errors);
    }

    [Theory]
    [InlineData(FailureKind.ContentFiltered, "Try to describe it differently")]
    [InlineData(FailureKind.RateLimited, "try again a little later (in 40 seconds)")]
    [InlineData(FailureKind.QuotaExceeded, "credit is used up")]
    [InlineData(FailureKind.Timeout, "took too long")]
    [InlineData(FailureKind.DeadlineExceeded, "took too long")]
    [InlineData(FailureKind.InvalidRequest, "Try other words")]
    [InlineData(FailureKind.Unknown, "try again later")]
    public async Task Apology_says_what_to_do_and_never_the_providers_words(FailureKind kind, string part)
    {
        await using var bench = new Bench();
        bench.Generator.Fails(kind, TimeSpan.FromSeconds(39.2));
        await bench.Reply(Bench.Private());

        var apology = bench.Telegram.Messages[^1]["text"]!;
        Assert.Contains(part, apology, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", apology, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generator_that_throws_anything_still_ends_in_an_apology()
    {
        await using var bench = new Bench();
        bench.Generator.Draw = static (_, _) => throw new InvalidOperationException("the app's own bug");
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(FailureKind.Unknown, delivery.Failure!.Kind);
        Assert.Equal(2, bench.Telegram.Of("sendMessage").Count());
    }

    [Fact]
    public async Task Callers_cancellation_is_thrown_and_nothing_is_said()
    {
        await using var bench = new Bench();
        using var stop = new CancellationTokenSource();
        bench.Generator.Draw = async (_, token) =>
        {
            await stop.CancelAsync();
            token.ThrowIfCancellationRequested();
            throw new InvalidOperationException();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Replies.ReplyAsync(Bench.Private(), Bench.Block(), stop.Token));
        Assert.Equal(["sendMessage"], bench.Telegram.Methods);
    }

    [Fact]
    public async Task Same_message_asks_under_the_same_name_so_a_failed_delivery_never_draws_again()
    {
        await using var bench = new Bench();
        bench.Telegram.On("sendPhoto", Answers.Error(400, "Bad Request: something odd"));
        var first = await bench.Reply(Bench.Private());
        var second = await bench.Reply(Bench.Private());
        await bench.Reply(Bench.Private(), Bench.Block("a dog"));
        await bench.Reply(Bench.Private(), "```json\n{\"description\": \"a cat in space\", \"mood\": \"dark\"}\n```");
        await bench.Reply(Bench.Private(id: 8));

        Assert.Equal(TelegramDeliveryStatus.NotDelivered, first.Status);
        Assert.Single(first.Results);
        Assert.Equal(TelegramDeliveryStatus.Delivered, second.Status);
        var names = bench.Generator.Requests.Select(static request => request.RequestId).ToArray();
        Assert.NotNull(names[0]);
        Assert.Equal(names[0], names[1]);
        Assert.Equal(4, names.Distinct().Count());
    }

    [Fact]
    public async Task Preview_is_marked_in_the_caption_even_when_captions_are_off()
    {
        await using var bench = new Bench(static options =>
        {
            options.CaptionModel = false;
            options.CaptionPrompt = false;
            options.CaptionSeconds = false;
        });
        bench.Generator.Draw = static (request, _) => Task.FromResult(new ImageResult
        {
            Images = [TestPng.Make()],
            Model = StubGenerator.Model,
            Provider = "offline",
            Prompt = request.Prompt,
            IsPreview = true,
        });
        await bench.Reply(Bench.Private());

        Assert.Equal("<i>a sketch, not a model's picture</i>", bench.Telegram.Messages[^1]["caption"]);
    }

    [Fact]
    public async Task Long_prompt_follows_in_full_when_asked_for()
    {
        var prompt = string.Join(' ', Enumerable.Repeat("a very long description of a cat", 30));
        await using var bench = new Bench(static options => options.SendFullPrompt = true);
        await bench.Reply(Bench.Private(), Bench.Block(prompt));

        Assert.Equal(["sendMessage", "sendPhoto", "sendMessage"], bench.Telegram.Methods);
        Assert.Contains('…', bench.Telegram.Messages[1]["caption"]!);
        Assert.Equal($"<blockquote expandable>{prompt}</blockquote>", bench.Telegram.Messages[2]["text"]);
    }

    [Fact]
    public async Task Model_that_writes_html_is_shown_with_its_tags_mended()
    {
        await using var bench = new Bench(static options => options.ReplyIsHtml = true);
        await bench.Reply(Bench.Private(), "<b>Bold</b> and <i>never closed, <script> & all");

        Assert.Equal("<b>Bold</b> and <i>never closed, &lt;script&gt; &amp; all</i>", Assert.Single(bench.Telegram.Messages)["text"]);
    }

    [Fact]
    public async Task Captions_of_ten_long_prompts_still_fit()
    {
        await using var bench = new Bench(static options => options.MaxPictures = 10);
        var workflow = bench.Get<Ikar.ImageGen.Telegram.Drawing.ReplyWorkflow>();
        var requests = Enumerable.Range(0, 10).Select(static n => new ImageRequest(string.Join(' ', Enumerable.Repeat($"prompt{n}", 200)))).ToArray();
        await bench.Finish(workflow.DrawAsync(new() { Target = Ikar.ImageGen.Telegram.Delivery.DeliveryTarget.Of(Bench.Private()) }, requests, TestContext.Current.CancellationToken));

        var caption = bench.Telegram.Of("sendMediaGroup").Single().Json("media")[0].GetProperty("caption").GetString()!;
        Assert.InRange(global::Telegram.Bot.Extensions.HtmlText.PlainLength(caption), 500, 1024);
        Assert.Contains("prompt9", caption, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_texts_and_language_can_be_given()
    {
        await using var bench = new Bench(static options =>
        {
            options.Language = "ru";
            options.Russian.Failures = ImageGenTexts.Russian.With(FailureKind.Transient, "Краски кончились <3");
        });
        bench.Generator.Fails(FailureKind.Transient);
        await bench.Reply(Bench.Private(language: "en"));

        Assert.Equal("Краски кончились &lt;3", bench.Telegram.Messages[^1]["text"]);
    }

    [Fact]
    public async Task Enqueue_returns_at_once_types_while_the_model_thinks_and_answers()
    {
        await using var bench = new Bench();
        var thinking = new TaskCompletionSource<string>();
        Assert.True(await bench.Replies.EnqueueReplyAsync(Bench.Private(), _ => thinking.Task));
        await bench.Until(() => bench.Telegram.Of("sendChatAction").Count() >= 3);

        Assert.All(bench.Telegram.Of("sendChatAction"), static call => Assert.Equal("typing", call["action"]));
        Assert.Empty(bench.Telegram.Messages);
        thinking.SetResult(Bench.Block());
        await bench.Until(() => bench.Telegram.Methods.Contains("sendPhoto"));
        Assert.Equal(["sendMessage", "sendPhoto"], bench.Telegram.Methods);
    }

    [Fact]
    public async Task Enqueue_apologises_when_the_model_that_thinks_fails()
    {
        await using var bench = new Bench();
        await bench.Replies.EnqueueReplyAsync(Bench.Private(), _ => throw new InvalidOperationException("llm down"));
        await bench.Until(() => bench.Telegram.Messages.Count > 0);

        Assert.Equal("I couldn't answer. Please try again a little later.", bench.Telegram.Messages[0]["text"]);
    }
}
