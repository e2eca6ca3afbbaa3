using Ikar.ImageGen.Testing;
using Xunit;

namespace Ikar.ImageGen.Tests.BadDays;

/// <summary>What the client makes of each bad day, over real connections: the right kind, an honest word about the bill, no hang.</summary>
public sealed class BadDayTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The fault, the kind it must be told as, and whether the picture may have been billed.</summary>
    public static TheoryData<string, Answer, FailureKind, bool> AtBytes => new()
    {
        { "reset before the headers", Fault.ResetBeforeHeaders(), FailureKind.NetworkAfterSend, true },
        { "reset after the headers", Fault.ResetAfterHeaders(), FailureKind.NetworkAfterSend, true },
        { "half a body", Fault.HalfBody(), FailureKind.NetworkAfterSend, true },
        { "half a file", Fault.Truncated(), FailureKind.InvalidImage, true },
        { "10 GB, announced", Fault.HugeBody(isDeclared: true), FailureKind.InvalidImage, true },
        { "10 GB, not announced", Fault.HugeBody(), FailureKind.InvalidImage, true },
        { "a gigabyte of zeros in a megabyte", Fault.GzipOfZeros(), FailureKind.InvalidImage, true },
        { "noise", Fault.GarbageInBase64(), FailureKind.InvalidImage, true },
        { "JSON nested 10 000 deep", Fault.DeepJson(), FailureKind.InvalidImage, true },
        { "an empty answer", Fault.Empty(), FailureKind.InvalidImage, true },
        { "a web page", Fault.HtmlWith200(), FailureKind.InvalidImage, true },
        { "a black picture", Fault.BlackPicture(), FailureKind.ContentFiltered, true },
        { "a black WebP", Fault.BlackWebP(), FailureKind.ContentFiltered, true },
        { "a redirect loop", Fault.RedirectLoop(), FailureKind.Unknown, false },
        { "a redirect into the house", Fault.Redirect("http://10.0.0.1/"), FailureKind.Unknown, false },
        { "loading", Fault.Loading(20), FailureKind.ModelLoading, false },
        { "gone", Fault.Gone(), FailureKind.ModelGone, false },
        { "not found", Fault.NotFound(), FailureKind.ModelGone, false },
        { "not supported", Fault.NotSupported(), FailureKind.ModelGone, false },
        { "too many requests", Fault.RateLimited(7), FailureKind.RateLimited, false },
        { "no credit", Fault.OutOfCredit(), FailureKind.QuotaExceeded, false },
        { "a bad token", Fault.BadToken(), FailureKind.Auth, false },
        { "a token without the permission", Fault.Forbidden(), FailureKind.Auth, false },
        { "a gated model", Fault.Gated(), FailureKind.ModelForbidden, false },
        { "a gateway's page", Fault.Html(502), FailureKind.Transient, false },
    };

    public static TheoryData<string, Answer, FailureKind, bool> AtBase64 => new()
    {
        { "reset after the headers", Fault.ResetAfterHeaders(), FailureKind.NetworkAfterSend, true },
        { "half a body", Fault.HalfBody(), FailureKind.NetworkAfterSend, true },
        { "half of the JSON", Fault.Truncated(), FailureKind.InvalidImage, true },
        { "10 GB", Fault.HugeBody(), FailureKind.InvalidImage, true },
        { "a gigabyte of zeros in a megabyte", Fault.GzipOfZeros(), FailureKind.InvalidImage, true },
        { "base64 with garbage in the middle", Fault.GarbageInBase64(), FailureKind.InvalidImage, true },
        { "JSON nested 10 000 deep", Fault.DeepJson(), FailureKind.InvalidImage, true },
        { "an empty answer", Fault.Empty(), FailureKind.InvalidImage, true },
        { "a web page", Fault.HtmlWith200(), FailureKind.InvalidImage, true },
        { "a black picture", Fault.Nsfw(), FailureKind.ContentFiltered, true },
    };

    public static TheoryData<string, Answer, FailureKind, bool> AtQueue => new()
    {
        { "reset before the ticket", Fault.ResetBeforeHeaders(), FailureKind.NetworkAfterSend, true },
        { "half a ticket", Fault.HalfBody(), FailureKind.NetworkAfterSend, true },
        { "a deep ticket", Fault.DeepJson(), FailureKind.InvalidImage, true },
        { "a job that never ends", Fault.PollForEver(), FailureKind.Timeout, true },
        { "polls on another host", Fault.PollUrlOnAnotherHost(), FailureKind.InvalidImage, true },
        { "every poll reset", Fault.ResetBeforeHeaders().OnPoll(), FailureKind.NetworkAfterSend, true },
        { "every poll half", Fault.HalfBody().OnPoll(), FailureKind.NetworkAfterSend, true },
        { "every poll deep", Fault.DeepJson().OnPoll(), FailureKind.InvalidImage, true },
        { "every poll 10 GB", Fault.HugeBody().OnPoll(), FailureKind.InvalidImage, true },
        { "the result half", Fault.HalfBody().OnResult(), FailureKind.NetworkAfterSend, true },
        { "the job failed", Fault.Status(500).OnResult(), FailureKind.Transient, true },
        { "the checker's flag", Fault.Nsfw(), FailureKind.ContentFiltered, true },
        { "the file is missing", Fault.NotFound().OnDownload(), FailureKind.DownloadFailed, true },
        { "the file is reset", Fault.ResetAfterHeaders().OnDownload(), FailureKind.DownloadFailed, true },
        { "the file is half there", Fault.HalfBody().OnDownload(), FailureKind.DownloadFailed, true },
        { "the file is cut off", Fault.Truncated().OnDownload(), FailureKind.InvalidImage, true },
        { "the file is 10 GB", Fault.HugeBody().OnDownload(), FailureKind.InvalidImage, true },
        { "the file is zeros in gzip", Fault.GzipOfZeros().OnDownload(), FailureKind.InvalidImage, true },
        { "the file is a web page", Fault.HtmlWith200().OnDownload(), FailureKind.InvalidImage, true },
        { "the file is elsewhere and elsewhere", Fault.RedirectLoop().OnDownload(), FailureKind.DownloadFailed, true },
        { "the file is in the house", Fault.Redirect("http://10.0.0.1/x.png").OnDownload(), FailureKind.DownloadFailed, true },
        { "the file is in the cloud's cellar", Fault.Redirect("http://169.254.169.254/latest/meta-data/").OnDownload(), FailureKind.DownloadFailed, true },
        { "the file is on the disk", Fault.Redirect("file:///etc/passwd").OnDownload(), FailureKind.DownloadFailed, true },
    };

    [Theory]
    [MemberData(nameof(AtBytes))]
    public async Task A_bytes_route_tells(string day, Answer answer, FailureKind kind, bool billed)
    {
        await using var bad = await BadDay.AtBytesAsync(answer);

        await AssertFailsAsync(bad, day, kind, billed);
    }

    [Theory]
    [MemberData(nameof(AtBase64))]
    public async Task A_base64_route_tells(string day, Answer answer, FailureKind kind, bool billed)
    {
        await using var bad = await BadDay.AtBase64Async(answer);

        await AssertFailsAsync(bad, day, kind, billed);
    }

    [Theory]
    [MemberData(nameof(AtQueue))]
    public async Task A_queue_route_tells(string day, Answer answer, FailureKind kind, bool billed)
    {
        await using var bad = await BadDay.AtQueueAsync(answer);

        await AssertFailsAsync(bad, day, kind, billed);
        Assert.Single(bad.Emulator.Calls(BadDay.Model));
    }

    [Fact]
    public async Task The_providers_wishes_are_passed_on()
    {
        await using var limited = await BadDay.AtBytesAsync(Fault.RateLimited(7));
        await using var loading = await BadDay.AtBytesAsync(Fault.Loading(20));

        Assert.Equal(TimeSpan.FromSeconds(7), (await limited.FailAsync()).RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(20), (await loading.FailAsync()).RetryAfter);
    }

    [Fact]
    public async Task A_webp_that_is_called_a_png_is_a_webp()
    {
        await using var bad = await BadDay.AtBytesAsync(Fault.WrongType());

        Assert.Equal("image/webp", (await bad.DrawAsync()).Image.MediaType);
    }

    [Theory]
    [InlineData("call hangs", "bytes")]
    [InlineData("job never ends", "bytes")]
    [InlineData("body stalls", "bytes")]
    [InlineData("body stalls", "base64")]
    [InlineData("call hangs", "queue")]
    [InlineData("poll hangs", "queue")]
    [InlineData("result stalls", "queue")]
    [InlineData("download stalls", "queue")]
    public async Task Whatever_stalls_ends_with_the_attempts_time(string day, string route)
    {
        var (answer, stage) = day switch
        {
            "call hangs" => (Fault.Hang(), EmulatedRequestKind.Generate),
            "job never ends" => (Fault.PollForEver(), EmulatedRequestKind.Generate),
            "body stalls" => (Fault.StallAfterHeaders(), EmulatedRequestKind.Generate),
            "poll hangs" => (Fault.Hang().OnPoll(), EmulatedRequestKind.Poll),
            "result stalls" => (Fault.StallAfterHeaders().OnResult().AfterPolls(0), EmulatedRequestKind.Result),
            _ => (Fault.StallAfterHeaders().OnDownload().AfterPolls(0), EmulatedRequestKind.Download),
        };
        await using var bad = route switch
        {
            "bytes" => await BadDay.AtBytesAsync(answer),
            "base64" => await BadDay.AtBase64Async(answer),
            _ => await BadDay.AtQueueAsync(answer),
        };
        var failing = bad.FailAsync();
        await bad.Emulator.WhenRequestedAsync(request => request.Kind == stage, Token);

        bad.Time.RunOut();
        var attempt = await failing;

        Assert.Equal((FailureKind.Timeout, true), (attempt.Kind, attempt.MayHaveBeenBilled));
        await bad.Emulator.WhenQuietAsync(Token);
        Assert.Contains(bad.Emulator.Requests, request => request.Kind == stage && request.ClientLeft);
    }

    [Fact]
    public async Task A_caller_who_leaves_is_let_go_and_the_connection_closed()
    {
        await using var bad = await BadDay.AtBytesAsync(Fault.StallAfterHeaders());
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var drawing = bad.DrawAsync(leave.Token);
        await bad.Emulator.WhenCalledAsync(BadDay.Model, cancellationToken: Token);

        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drawing);
        await bad.Emulator.WhenQuietAsync(Token);
        Assert.True(bad.Emulator.Calls(BadDay.Model)[0].ClientLeft);
    }

    [Theory]
    [InlineData("fal-ai", "fal-ai/flux/dev", "PUT")]
    [InlineData("replicate", "black-forest-labs/flux-dev", "POST")]
    public async Task A_job_we_gave_up_is_cancelled_at_the_provider(string route, string id, string method)
    {
        await using var bad = await BadDay.StartAsync(route, id, Fault.PollForEver());

        Assert.Equal(FailureKind.Timeout, (await bad.FailAsync()).Kind);

        await bad.Emulator.WhenRequestedAsync(request => request.Kind == EmulatedRequestKind.Cancel, Token);
        Assert.Equal(method, bad.Emulator.Requests.Last(request => request.Kind == EmulatedRequestKind.Cancel).Method);
    }

    [Fact]
    public async Task A_caller_who_leaves_a_queued_job_cancels_it_at_the_provider()
    {
        await using var bad = await BadDay.AtQueueAsync(Fault.PollForEver());
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var drawing = bad.DrawAsync(leave.Token);
        await bad.Emulator.WhenRequestedAsync(request => request.Kind == EmulatedRequestKind.Poll, Token);

        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drawing);
        await bad.Emulator.WhenRequestedAsync(request => request.Kind == EmulatedRequestKind.Cancel, Token);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_failed_download_is_repeated_without_a_new_generation(int failures)
    {
        await using var bad = await BadDay.AtQueueAsync(Fault.NotFound().OnDownload(failures));

        var result = await bad.DrawAsync();

        Assert.Equal(Emulator.TinyPng.Bytes, result.Image.Data.ToArray());
        Assert.Single(bad.Emulator.Calls(BadDay.Model));
        Assert.Equal(failures + 1, bad.Emulator.Requests.Count(request => request.Kind == EmulatedRequestKind.Download));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_result_that_broke_on_its_way_is_fetched_again(int failures)
    {
        await using var bad = await BadDay.AtQueueAsync(Fault.HalfBody().OnResult(failures));

        await bad.DrawAsync();

        Assert.Single(bad.Emulator.Calls(BadDay.Model));
        Assert.Equal(failures + 1, bad.Emulator.Requests.Count(request => request.Kind == EmulatedRequestKind.Result));
    }

    [Fact]
    public async Task A_failed_job_is_not_asked_for_its_result_again()
    {
        await using var bad = await BadDay.AtQueueAsync(Fault.Status(500).OnResult());

        await bad.FailAsync();

        Assert.Single(bad.Emulator.Requests, request => request.Kind == EmulatedRequestKind.Result);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("500")]
    [InlineData("html")]
    public async Task A_few_failed_polls_are_survived(string how)
    {
        var fault = how == "reset" ? Fault.ResetBeforeHeaders() : how == "500" ? Fault.Status(500) : Fault.HtmlWith200();
        await using var bad = await BadDay.AtQueueAsync(fault.OnPoll(times: 3));

        await bad.DrawAsync();

        Assert.Single(bad.Emulator.Calls(BadDay.Model));
    }

    [Fact]
    public async Task A_slow_prediction_is_polled_to_its_end()
    {
        await using var bad = await BadDay.AtPredictionAsync(Answer.Picture().AfterPolls(5));

        await bad.DrawAsync();

        Assert.Single(bad.Emulator.Calls(BadDay.Model));
        Assert.True(bad.Emulator.Requests.Count(request => request.Kind == EmulatedRequestKind.Poll) >= 5);
    }

    [Fact]
    public async Task No_token_ever_reaches_a_download()
    {
        await using var fal = await BadDay.AtQueueAsync();
        await using var replicate = await BadDay.AtPredictionAsync();

        await fal.DrawAsync();
        await replicate.DrawAsync();

        Assert.Empty(fal.Emulator.LeakedTokens);
        Assert.Empty(replicate.Emulator.LeakedTokens);
        Assert.Contains(fal.Emulator.Requests, request => request.Kind == EmulatedRequestKind.Download);
    }

    private static async Task AssertFailsAsync(BadDay bad, string day, FailureKind kind, bool billed)
    {
        var attempt = await bad.FailAsync();

        Assert.True((kind, billed) == (attempt.Kind, attempt.MayHaveBeenBilled), $"{day}: {attempt.Kind}, billed {attempt.MayHaveBeenBilled}: {attempt.Message}");
        Assert.False(string.IsNullOrWhiteSpace(attempt.Message));
        Assert.True(attempt.Message.Length <= 400, attempt.Message);
        await bad.Emulator.WhenQuietAsync(Token);
    }
}
