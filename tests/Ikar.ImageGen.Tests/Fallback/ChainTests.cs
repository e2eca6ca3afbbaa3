using Ikar.ImageGen.Fallback;
using Xunit;

namespace Ikar.ImageGen.Tests.Fallback;

public class ChainTests
{
    private static readonly ChainSettings Defaults = new(new FailurePolicy());

    [Fact]
    public void A_passing_trouble_is_retried_once_in_place_and_then_the_next_model_is_asked()
    {
        var chain = new TestChain("one: red, two: green").Fail(FailureKind.Transient).Wait();
        Assert.Equal("call one/red", chain.Wants);

        Assert.Equal("call two/green", chain.Fail(FailureKind.Transient).Wants);
        Assert.True(chain.Log[1].WaitedBefore >= TimeSpan.FromMilliseconds(500));
    }

    [Fact]
    public void After_an_unknown_outcome_a_model_is_not_asked_again_by_any_route()
    {
        var chain = new TestChain("one: red blue, two: green blue").Hang();

        Assert.Equal("call two/green", chain.Wants);
        Assert.Equal("fail Timeout", chain.Fail(FailureKind.NetworkAfterSend).Wants);
        Assert.Equal(2, chain.Log.Count(attempt => attempt.MayHaveBeenBilled));
        Assert.Contains(chain.Log, attempt => attempt is { Status: AttemptStatus.Skipped, Provider: "blue", Model.Id: "one" });
    }

    [Theory]
    [InlineData(UnknownOutcomeAction.NextModel)]
    [InlineData(UnknownOutcomeAction.Stop)]
    public void A_redirect_drew_nothing_so_that_the_models_other_routes_may(UnknownOutcomeAction onUnknown)
    {
        var redirect = FailureReading.Read(new ImageProviderException(FailureKind.Unknown, "a redirect") { HttpStatus = 308 });
        var chain = new TestChain("one: red blue, two: green", new ChainSettings(new FailurePolicy(onUnknownOutcome: onUnknown))).Fail(redirect);

        Assert.Equal("call one/blue", chain.Wants);
        Assert.False(chain.Log[0].MayHaveBeenBilled);
    }

    [Fact]
    public void A_redirect_after_the_job_was_taken_may_have_been_billed()
    {
        var redirect = FailureReading.Read(new ImageProviderException(FailureKind.Unknown, "a redirect") { HttpStatus = 308, MayHaveBeenBilled = true });
        var chain = new TestChain("one: red blue, two: green").Fail(redirect);

        Assert.Equal("call two/green", chain.Wants);
        Assert.True(chain.Log[0].MayHaveBeenBilled);
    }

    [Fact]
    public void An_app_may_decide_otherwise_about_redirects()
    {
        var policy = new FailurePolicy(overrides: [new(FailureKind.Unknown, FailureAction.Stop)]);
        var chain = new TestChain("one: red blue, two: green", new ChainSettings(policy)).Fail(new FailureReport(FailureKind.Unknown, "a redirect") { HttpStatus = 307 });

        Assert.Equal("fail Unknown", chain.Wants);
    }

    [Fact]
    public void OnUnknownOutcome_Stop_ends_the_chain()
    {
        var chain = new TestChain("one: red, two: green", new ChainSettings(new FailurePolicy(onUnknownOutcome: UnknownOutcomeAction.Stop))).Hang();

        Assert.Equal("fail Timeout", chain.Wants);
        Assert.Contains(chain.Log, attempt => attempt.Model.Id == "two" && attempt.Status == AttemptStatus.Skipped);
    }

    [Theory]
    [InlineData(ContentFilterAction.Stop, "fail ContentFiltered")]
    [InlineData(ContentFilterAction.NextModel, "call two/green")]
    [InlineData(ContentFilterAction.NewSeed, "call one/red")]
    public void OnContentFilter_decides_what_follows_a_refusal(ContentFilterAction action, string wants)
    {
        var chain = new TestChain("one: red, two: green", new ChainSettings(new FailurePolicy(action))).Fail(FailureKind.ContentFiltered, 2);

        Assert.Equal(wants, chain.Wants);
        if (action == ContentFilterAction.NewSeed)
        {
            Assert.Equal("fail ContentFiltered", chain.Fail(FailureKind.ContentFiltered, 2).Wants);
        }
    }

    [Theory]
    [InlineData(FailureAction.Stop, "fail Transient")]
    [InlineData(FailureAction.NextModel, "call two/green")]
    [InlineData(FailureAction.NextRoute, "call one/blue")]
    public void A_kind_can_be_given_another_action(FailureAction action, string wants)
    {
        var policy = new FailurePolicy(overrides: [new(FailureKind.Transient, action)]);

        Assert.Equal(wants, new TestChain("one: red blue, two: green", new ChainSettings(policy)).Fail(FailureKind.Transient).Wants);
    }

    [Fact]
    public void A_rate_limit_is_waited_out_when_nothing_else_is_free_and_each_answer_counts()
    {
        var chain = new TestChain("one: red").Fail(FailureKind.RateLimited, retryAfter: 1);
        Assert.Equal("wait 5", chain.Wants);
        Assert.Equal("call one/red", chain.Wait().Wants);

        chain.Fail(FailureKind.RateLimited, retryAfter: 7);
        Assert.InRange(chain.Step.Duration.TotalSeconds, 7, 7.71);
        Assert.Equal("call one/red", chain.Wait().Wants);

        var ended = chain.Fail(FailureKind.RateLimited, retryAfter: 30);
        Assert.Equal("fail RateLimited", ended.Wants);
        Assert.Equal(30, ended.Step.RetryAfter!.Value.TotalSeconds, 0.01);
    }

    [Fact]
    public void A_rate_limit_holds_up_everything_by_that_route_and_key_and_nothing_else()
    {
        var chain = new TestChain("one: red/a, two: red/a, three: red/b").Fail(FailureKind.RateLimited, retryAfter: 60);

        Assert.Equal("call three/red", chain.Wants);
        Assert.Contains("cooling down", Assert.Single(chain.Log, attempt => attempt.Model.Id == "two").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loading_model_is_waited_for_only_when_nothing_else_is_free()
    {
        var chain = new TestChain("one: red, two: green").Fail(FailureKind.ModelLoading, retryAfter: 8);
        Assert.Equal("call two/green", chain.Wants);

        Assert.StartsWith("wait ", chain.Fail(FailureKind.ModelGone).Wants, StringComparison.Ordinal);
        Assert.Equal("call one/red", chain.Wait().Wants);
    }

    [Fact]
    public void A_spent_quota_that_names_one_provider_parks_only_the_key_there()
    {
        var chain = new TestChain("one: red/a blue/a").Fail(FailureKind.QuotaExceeded, scope: FailureScope.Provider);

        Assert.Equal("call one/blue", chain.Wants);
    }

    [Fact]
    public void A_spent_quota_of_the_account_ends_the_chain_without_another_call()
    {
        var chain = new TestChain("one: red/a blue/a, two: green/a").Fail(FailureKind.QuotaExceeded);

        Assert.Equal("fail QuotaExceeded", chain.Wants);
        Assert.Equal(1, chain.Log.Count(attempt => attempt.Status == AttemptStatus.Failed));
        Assert.Equal(2, chain.Log.Count(attempt => attempt is { Status: AttemptStatus.Skipped, Kind: FailureKind.QuotaExceeded }));
        Assert.Equal(60, chain.Step.RetryAfter!.Value.TotalMinutes, 0.1);
    }

    [Fact]
    public void A_refused_parameter_is_dropped_once()
    {
        var chain = new TestChain("one: red, two: green").Fail(FailureKind.UnsupportedParameter, parameter: "steps");
        Assert.Equal("call one/red", chain.Wants);
        Assert.Equal(["steps"], chain.Step.Candidate!.Refused!);

        Assert.Equal("call two/green", chain.Fail(FailureKind.UnsupportedParameter, parameter: "steps").Wants);
    }

    [Fact]
    public void Two_models_that_call_the_request_wrong_end_the_chain()
    {
        var chain = new TestChain("one: red, two: green, three: blue").Fail(FailureKind.InvalidRequest);
        Assert.Equal("call two/green", chain.Wants);

        Assert.Equal("fail InvalidRequest", chain.Fail(FailureKind.InvalidRequest).Wants);
    }

    [Fact]
    public void Every_untried_model_keeps_one_of_the_attempts()
    {
        var chain = new TestChain("one: a b c d, two: e, three: f, four: g", Defaults with { MaxAttempts = 4 }).Fail(FailureKind.ModelGone);

        Assert.Equal("call two/e", chain.Wants);
    }

    [Fact]
    public void MaxRetries_counts_over_all_the_routes_of_a_model()
    {
        var chain = new TestChain("one: a b c d e, two: f", Defaults with { MaxAttempts = 10, MaxRetries = 2 });
        chain.Fail(FailureKind.ModelGone).Fail(FailureKind.ModelGone);
        Assert.Equal("call one/c", chain.Wants);

        Assert.Equal("call two/f", chain.Fail(FailureKind.ModelGone).Wants);
    }

    [Fact]
    public void MaxAttempts_ends_the_chain()
    {
        var chain = new TestChain("one: a, two: b, three: c", Defaults with { MaxAttempts = 2 }).Fail(FailureKind.ModelGone).Fail(FailureKind.ModelGone);

        Assert.Equal("fail ModelGone", chain.Wants);
        Assert.Contains("2 attempts", Assert.Single(chain.Log, attempt => attempt.Model.Id == "three").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deadline_of_ten_seconds_holds_however_many_models_hang()
    {
        var chain = new TestChain("one: a, two: b, three: c", timeout: TimeSpan.FromSeconds(10));
        while (chain.Step.Kind == ChainStepKind.Call)
        {
            chain.Hang();
        }

        Assert.Equal(ChainStepKind.Fail, chain.Step.Kind);
        Assert.True(chain.Now <= TimeSpan.FromSeconds(10));
        Assert.InRange(chain.Log.Count(attempt => attempt.Status == AttemptStatus.Failed), 1, 3);
        Assert.Equal(3, chain.Log.Select(attempt => attempt.Model.Id).Distinct().Count());
    }

    [Fact]
    public void Four_hung_models_share_the_default_time_and_leave_fifteen_seconds_for_each_that_follows()
    {
        var chain = new TestChain("one: a, two: b, three: c, four: d");
        var given = new List<double>();
        while (chain.Step.Kind == ChainStepKind.Call)
        {
            given.Add(chain.Step.Duration.TotalSeconds);
            chain.Hang();
        }

        Assert.Equal([60, 30, 15, 15], given);
        Assert.Equal("fail DeadlineExceeded", chain.Wants);
        Assert.Equal(TimeSpan.FromSeconds(120), chain.Now);
    }

    [Fact]
    public void The_last_hope_gets_all_the_time_that_is_sensible() =>
        Assert.Equal(TimeSpan.FromSeconds(90), new TestChain("one: a").Step.Duration);

    [Fact]
    public void A_fixed_attempt_timeout_is_kept() =>
        Assert.Equal(TimeSpan.FromSeconds(20), new TestChain("one: a", Defaults with { AttemptTimeout = TimeSpan.FromSeconds(20) }).Step.Duration);

    [Fact]
    public void Running_out_of_the_whole_time_does_not_count_against_the_candidate()
    {
        var chain = new TestChain("one: a", timeout: TimeSpan.FromSeconds(8)).Hang();

        Assert.Equal("fail DeadlineExceeded", chain.Wants);
        Assert.Equal(0, Assert.Single(chain.Health.Candidates).Circuit.FailuresInARow);
        Assert.True(chain.Log[0].MayHaveBeenBilled);
    }

    [Fact]
    public void Fifty_requests_at_a_half_open_breaker_make_one_call()
    {
        var health = OpenBreaker("one: red", out var now);
        now += TimeSpan.FromSeconds(40);

        var chains = Enumerable.Range(0, 50).Select(_ => new TestChain("one: red", health: health, now: now)).ToArray();

        Assert.Equal("call one/red", Assert.Single(chains, chain => chain.Step.Kind == ChainStepKind.Call).Wants);
        Assert.True(chains[0].Step.IsProbe);
        Assert.All(chains.Skip(1), chain => Assert.Equal(ChainStepKind.Wait, chain.Step.Kind));

        chains[0].Draw();
        Assert.All(chains.Skip(1), chain =>
        {
            chain.Now = chains[0].Now;
            Assert.Equal("call one/red", chain.Wait().Wants);
        });
    }

    [Fact]
    public void When_every_breaker_is_open_for_long_one_probe_goes_out_at_once()
    {
        var health = OpenBreaker("one: red", out var now);

        var chain = new TestChain("one: red", health: health, now: now);

        Assert.Equal("call one/red", chain.Wants);
        Assert.True(chain.Step.IsProbe);
    }

    [Fact]
    public void When_every_breaker_is_open_the_one_that_reopens_soon_is_waited_for()
    {
        var health = OpenBreaker("one: red", out var now);
        var until = Assert.Single(health.Candidates).Circuit.OpenUntil;

        var chain = new TestChain("one: red", health: health, now: until - TimeSpan.FromSeconds(4));

        Assert.Equal("wait 4", chain.Wants);
        Assert.Equal("call one/red", chain.Wait().Wants);
    }

    [Fact]
    public void An_open_breaker_is_passed_over_while_another_model_is_well()
    {
        var health = OpenBreaker("one: red", out var now);

        var chain = new TestChain("one: red, two: green", health: health, now: now);

        Assert.Equal("call two/green", chain.Wants);
        Assert.Contains("circuit breaker is open", Assert.Single(chain.Log).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_probe_frees_the_breaker_for_the_next_one()
    {
        var health = OpenBreaker("one: red", out var now);
        now += TimeSpan.FromSeconds(40);
        _ = new TestChain("one: red", health: health, now: now).Cancel();

        var next = new TestChain("one: red", health: health, now: now);

        Assert.Equal("call one/red", next.Wants);
        Assert.True(next.Step.IsProbe);
    }

    [Fact]
    public void The_last_resort_comes_after_every_normal_route_even_when_the_time_ran_out()
    {
        var chain = new TestChain("one: a !painter, two: b", timeout: TimeSpan.FromSeconds(30)).Hang().Hang();

        Assert.Equal("call one/painter", chain.Wants);
        Assert.Equal("finish", chain.Draw(0.5).Wants);
        Assert.True(chain.Now <= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void The_last_resort_is_not_asked_for_what_a_filter_refused() =>
        Assert.Equal("fail ContentFiltered", new TestChain("one: a !painter").Fail(FailureKind.ContentFiltered).Wants);

    [Fact]
    public void More_pictures_than_one_call_gives_are_asked_of_the_same_model()
    {
        var chain = new TestChain("one: a, two: b", request: new ImageRequest("cats") { Count = 5 }).Draw(pictures: 2);
        Assert.Equal(("call one/a", 3), (chain.Wants, chain.Step.Pictures));

        Assert.Equal("finish", chain.Draw(pictures: 3).Wants);
    }

    [Fact]
    public void Pictures_that_are_paid_for_are_delivered_although_a_later_call_fails()
    {
        var chain = new TestChain("one: a, two: b", request: new ImageRequest("cats") { Count = 3 }).Draw(pictures: 1);

        Assert.Equal("finish", chain.Fail(FailureKind.QuotaExceeded).Wants);
    }

    [Fact]
    public void A_model_that_was_fast_lately_gets_a_short_timeout_and_timeouts_stretch_it_again()
    {
        var health = new ChainHealth(new Random(1));
        for (var i = 0; i < 20; i++)
        {
            _ = new TestChain("one: a, two: b", health: health, now: TimeSpan.FromSeconds(i)).Draw(2);
        }

        TestChain Next() => new("one: a, two: b", health: health, now: TimeSpan.FromSeconds(60));
        Assert.Equal(TimeSpan.FromSeconds(11), Next().Step.Duration);

        Next().Hang();
        Next().Hang();
        Assert.True(Next().Step.Duration > TimeSpan.FromSeconds(20), Next().Step.Duration.ToString());
    }

    [Fact]
    public void No_attempt_is_started_that_can_hardly_succeed()
    {
        var health = new ChainHealth(new Random(1));
        for (var i = 0; i < 10; i++)
        {
            _ = new TestChain("one: a", health: health, now: TimeSpan.FromMinutes(i)).Draw(40);
        }

        Assert.Equal("fail DeadlineExceeded", new TestChain("one: a", health: health, now: TimeSpan.FromHours(1), timeout: TimeSpan.FromSeconds(15)).Wants);
    }

    private static ChainHealth OpenBreaker(string layout, out TimeSpan now)
    {
        var health = new ChainHealth(new Random(1));
        now = default;
        for (var i = 0; i < 3; i++)
        {
            var chain = new TestChain(layout, health: health, now: now).Fail(FailureKind.InvalidImage);
            now = chain.Now + TimeSpan.FromSeconds(1);
        }

        return health;
    }
}
