using Ikar.ImageGen.Telegram.Delivery;
using Ikar.ImageGen.Telegram.Drawing;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Delivery;

[Collection(VirtualTime.Name)]
public sealed class PictureTests
{
    public static TheoryData<int, int, int, string> Rules => new()
    {
        { 5000, 5000, 0, "sendPhoto" },
        { 5001, 5000, 0, "sendDocument" },
        { 2000, 100, 0, "sendPhoto" },
        { 2001, 100, 0, "sendDocument" },
        { 100, 2001, 0, "sendDocument" },
        { 64, 64, (10 * 1024 * 1024) - 200, "sendPhoto" },
        { 64, 64, (10 * 1024 * 1024) + 1, "sendDocument" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Bytes_decide_between_photo_and_file(int width, int height, int padding, string method)
    {
        await using var bench = new Bench();
        bench.Generator.Shows(TestPng.Make(width, height, padding));
        await bench.Reply(Bench.Private());

        Assert.Equal(method, bench.Telegram.Methods[^1]);
        Assert.Equal(2, bench.Telegram.Messages.Count);
    }

    [Fact]
    public async Task Documents_go_as_they_are()
    {
        await using var bench = new Bench(static options => options.Delivery = DeliveryMode.Document);
        await bench.Reply(Bench.Private());

        var call = bench.Telegram.Messages[^1];
        Assert.Equal("sendDocument", call.Method);
        Assert.Equal("true", call["disable_content_type_detection"], ignoreCase: true);
        Assert.Contains("a cat in space", call["caption"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_sends_the_photo_and_then_its_file_as_a_reply()
    {
        await using var bench = new Bench(static options => options.Delivery = DeliveryMode.Both);
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(["sendMessage", "sendPhoto", "sendDocument"], bench.Telegram.Methods);
        Assert.Equal(delivery.Messages[1].Id, bench.Telegram.Messages[2].Json("reply_parameters").GetProperty("message_id").GetInt32());
        Assert.False(bench.Telegram.Messages[2].Has("caption"));
    }

    [Fact]
    public async Task Several_prompts_of_one_reply_become_an_album_of_four_at_most()
    {
        await using var bench = new Bench();
        var delivery = await bench.Reply(Bench.Private(), Bench.Blocks(6));

        Assert.Equal(4, delivery.Results.Count);
        Assert.Equal("sendMediaGroup", bench.Telegram.Methods[^1]);
        var media = bench.Telegram.Messages[^1].Json("media").EnumerateArray().ToArray();
        Assert.Equal(4, media.Length);
        Assert.True(media[0].TryGetProperty("caption", out var caption));
        Assert.Contains("picture number 4", caption.GetString(), StringComparison.Ordinal);
        Assert.All(media.Skip(1), static item => Assert.False(item.TryGetProperty("caption", out _)));
        Assert.Equal(4, bench.Telegram.Messages[^1].Files.Select(static file => file.FileName).Distinct().Count());
    }

    [Theory]
    [InlineData(2, "sendMediaGroup 2")]
    [InlineData(10, "sendMediaGroup 10")]
    [InlineData(11, "sendMediaGroup 10, sendPhoto 1")]
    [InlineData(23, "sendMediaGroup 10, sendMediaGroup 10, sendMediaGroup 3")]
    public async Task Albums_hold_two_to_ten_and_more_go_in_chunks(int count, string expected)
    {
        await using var bench = new Bench();
        bench.Generator.Shows([.. Enumerable.Range(0, count).Select(static n => TestPng.Make(shade: (byte)n))]);
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(expected, string.Join(", ", bench.Telegram.Messages.Skip(1).Select(static call => $"{call.Method} {call.Files.Count}")));
        Assert.Equal(count + 1, delivery.Messages.Count);
    }

    [Fact]
    public async Task Album_that_surely_failed_goes_one_by_one_and_one_bad_picture_does_not_cost_the_others()
    {
        await using var bench = new Bench();
        bench.Generator.Shows(TestPng.Make(shade: 1), TestPng.Make(shade: 2), TestPng.Make(shade: 3));
        bench.Telegram.On("sendMediaGroup", Answers.Error(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"));
        bench.Telegram.On("sendPhoto", Answers.Error(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"));
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        Assert.Equal(["sendMessage", "sendMediaGroup", "sendPhoto", "sendDocument", "sendPhoto", "sendPhoto"], bench.Telegram.Methods);
    }

    [Theory]
    [InlineData("Bad Request: failed to send message #2 with the error message \"PHOTO_INVALID_DIMENSIONS\"")]
    [InlineData("reset")]
    public async Task Album_that_may_be_partly_there_is_not_sent_again(string trouble)
    {
        await using var bench = new Bench();
        bench.Generator.Shows(TestPng.Make(shade: 1), TestPng.Make(shade: 2));
        bench.Telegram.On("sendMediaGroup", trouble == "reset" ? Answers.Reset() : Answers.Error(400, trouble.Replace("\"", "'", StringComparison.Ordinal)));
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.Unconfirmed, delivery.Status);
        Assert.Equal(["sendMessage", "sendMediaGroup", "sendMessage"], bench.Telegram.Methods);
    }

    [Fact]
    public async Task Photos_and_files_are_not_mixed_in_an_album()
    {
        await using var bench = new Bench();
        bench.Generator.Shows(TestPng.Make(shade: 1), TestPng.Make(3000, 100), TestPng.Make(shade: 2), TestPng.Make(100, 3000));
        await bench.Reply(Bench.Private());

        var albums = bench.Telegram.Of("sendMediaGroup").Select(static call => string.Join(' ', call.Json("media").EnumerateArray().Select(static item => item.GetProperty("type").GetString()))).ToArray();
        Assert.Equal(["photo photo", "document document"], albums);
    }

    [Fact]
    public async Task Part_of_the_pictures_arrives_with_a_word_about_the_rest()
    {
        await using var bench = new Bench();
        bench.Generator.Draw = static (request, _) => request.Prompt.EndsWith('2')
            ? throw new ImageGenException(FailureKind.ContentFiltered, "no")
            : Task.FromResult(StubGenerator.Result(request, TestPng.Make(shade: (byte)request.Prompt[^1])));
        var requests = Enumerable.Range(1, 3).Select(static n => new ImageRequest($"picture number {n}")).ToArray();
        var delivery = await bench.Finish(bench.Get<ReplyWorkflow>().DrawAsync(new PictureJob { Target = DeliveryTarget.Of(Bench.Private()) }, requests, TestContext.Current.CancellationToken));

        Assert.Equal("sendMediaGroup", bench.Telegram.Methods[0]);
        Assert.Equal(TelegramDeliveryStatus.PartlyDelivered, delivery.Status);
        Assert.Equal(FailureKind.ContentFiltered, delivery.Failure!.Kind);
        Assert.Equal("Pictures that could not be drawn: 1.", bench.Telegram.Messages[^1]["text"]);
    }

    [Fact]
    public async Task Same_picture_is_uploaded_once_and_then_sent_by_its_largest_file_id()
    {
        await using var bench = new Bench();
        var first = await bench.Reply(Bench.Private());
        await bench.Reply(Bench.Private(id: 8, chat: 43));

        var photos = bench.Telegram.Of("sendPhoto").ToArray();
        Assert.Single(photos[0].Files);
        Assert.Empty(photos[1].Files);
        Assert.Equal(first.Messages[1].Photo![^1].FileId, photos[1]["photo"]);
    }

    [Fact]
    public async Task Photo_ids_are_not_used_for_files()
    {
        await using var bench = new Bench(static options => options.Delivery = DeliveryMode.Both);
        await bench.Reply(Bench.Private());
        await bench.Reply(Bench.Private(id: 8));

        var documents = bench.Telegram.Of("sendDocument").ToArray();
        Assert.Single(documents[0].Files);
        Assert.StartsWith("document", documents[1]["document"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stale_file_id_is_dropped_and_the_picture_uploaded()
    {
        await using var bench = new Bench();
        await bench.Reply(Bench.Private());
        bench.Telegram.On("sendPhoto", Answers.Error(400, "Bad Request: wrong file identifier/HTTP URL specified"));
        var delivery = await bench.Reply(Bench.Private(id: 8));

        Assert.Equal(TelegramDeliveryStatus.Delivered, delivery.Status);
        Assert.Equal([1, 0, 1], bench.Telegram.Of("sendPhoto").Select(static call => call.Files.Count));
    }

    [Fact]
    public async Task Spoiler_hides_photos_alone_and_in_albums_and_turns_files_into_photos()
    {
        await using var bench = new Bench(static options =>
        {
            options.HasSpoiler = static _ => true;
            options.Delivery = DeliveryMode.Document;
        });
        await bench.Reply(Bench.Private());
        bench.Generator.Shows(TestPng.Make(shade: 1), TestPng.Make(shade: 2));
        await bench.Reply(Bench.Private(id: 8), Bench.Block("two"));

        Assert.Equal("true", bench.Telegram.Of("sendPhoto").Single()["has_spoiler"], ignoreCase: true);
        Assert.All(bench.Telegram.Of("sendMediaGroup").Single().Json("media").EnumerateArray(), static item => Assert.True(item.GetProperty("has_spoiler").GetBoolean()));
        Assert.Empty(bench.Telegram.Of("sendDocument"));
    }

    [Fact]
    public async Task Picture_to_hide_that_can_only_go_as_a_file_is_not_shown()
    {
        await using var bench = new Bench(static options => options.HasSpoiler = static _ => true);
        bench.Generator.Shows(TestPng.Make(3000, 100));
        var delivery = await bench.Reply(Bench.Private());

        Assert.Equal(TelegramDeliveryStatus.NotDelivered, delivery.Status);
        Assert.Equal(["sendMessage", "sendMessage"], bench.Telegram.Methods);
        Assert.StartsWith("This picture can't be hidden", bench.Telegram.Messages[1]["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_photo_that_Telegram_refuses_is_not_shown_as_a_file()
    {
        await using var bench = new Bench(static options => options.HasSpoiler = static _ => true);
        bench.Telegram.On("sendPhoto", Answers.Error(400, "Bad Request: IMAGE_PROCESS_FAILED"));
        await bench.Reply(Bench.Private());

        Assert.Empty(bench.Telegram.Of("sendDocument"));
    }
}
