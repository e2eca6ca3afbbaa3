using Ikar.ImageGen.Fallback;
using Xunit;

namespace Ikar.ImageGen.Tests.Fallback;

/// <summary>Every row of the failure table, by what the chain does and not by what the table says.</summary>
public class FailurePolicyTests
{
    /// <summary>Kind, seconds until it shows, then what comes next: alone; with another route (of another key) to the same model; with another model only.
    /// Then whether it may be billed, and what stands in a later request's way.</summary>
    public static TheoryData<FailureKind, double, string, string, string, bool, string> Rows => new()
    {
        { FailureKind.DeadlineExceeded, 1, "fail DeadlineExceeded", "fail DeadlineExceeded", "fail DeadlineExceeded", true, "Free" },
        { FailureKind.Network, 0.1, "wait 1", "call one/blue", "wait 1", false, "Free" },
        { FailureKind.NetworkAfterSend, 1, "fail NetworkAfterSend", "fail NetworkAfterSend", "call two/green", true, "Free" },
        { FailureKind.Timeout, 30, "fail Timeout", "fail Timeout", "call two/green", true, "Free" },
        { FailureKind.Transient, 0.1, "wait 1", "call one/blue", "wait 1", false, "Free" },
        { FailureKind.Transient, 6, "fail Transient", "fail Transient", "call two/green", true, "Free" },
        { FailureKind.ModelLoading, 0.1, "wait 10", "call one/blue", "call two/green", false, "Cooling" },
        { FailureKind.RateLimited, 0.1, "wait 5", "call one/blue", "call two/green", false, "Cooling" },
        { FailureKind.QuotaExceeded, 0.1, "fail QuotaExceeded", "call one/blue", "call two/green", false, "Parked" },
        { FailureKind.Auth, 0.1, "fail Auth", "call one/blue", "call two/green", false, "Parked" },
        { FailureKind.ModelForbidden, 0.1, "fail ModelForbidden", "fail ModelForbidden", "call two/green", false, "Parked" },
        { FailureKind.ModelGone, 0.1, "fail ModelGone", "call one/blue", "call two/green", false, "Parked" },
        { FailureKind.UnsupportedParameter, 0.1, "fail UnsupportedParameter", "call one/blue", "call two/green", false, "Free" },
        { FailureKind.InvalidRequest, 0.1, "fail InvalidRequest", "fail InvalidRequest", "call two/green", false, "Free" },
        { FailureKind.ContentFiltered, 2, "fail ContentFiltered", "fail ContentFiltered", "fail ContentFiltered", true, "Free" },
        { FailureKind.InvalidImage, 2, "fail InvalidImage", "call one/blue", "call two/green", true, "Free" },
        { FailureKind.DownloadFailed, 2, "fail DownloadFailed", "call one/blue", "call two/green", true, "Free" },
        { FailureKind.Unknown, 1, "fail Unknown", "fail Unknown", "call two/green", true, "Free" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_kind_leads_where_the_table_says(FailureKind kind, double after, string alone, string otherRoute, string otherModel, bool billed, string health)
    {
        var chain = new TestChain("one: red").Fail(kind, after);
        Assert.Equal(alone, chain.Wants);
        Assert.Equal(otherRoute, new TestChain("one: red blue").Fail(kind, after).Wants);
        Assert.StartsWith(otherModel, new TestChain("one: red, two: green").Fail(kind, after).Wants, StringComparison.Ordinal);

        Assert.Equal(billed, chain.Log[0].MayHaveBeenBilled);
        var later = chain.Health.Get(new CandidateKey("fake", "one", "red", "red-key"));
        Assert.Equal(health, ChainHealth.Check(later, null, chain.Now).State.ToString());
    }

    [Fact]
    public void Every_kind_has_a_row_in_the_test_and_stands_at_its_place_in_the_table()
    {
        var policy = new FailurePolicy();
        foreach (var kind in Enum.GetValues<FailureKind>())
        {
            Assert.Equal(kind, policy[kind].Kind);
            Assert.Contains(Rows, row => row.Data.Item1 == kind || kind == FailureKind.Cancelled);
        }

        Assert.Equal(Enum.GetValues<FailureKind>().Order(), FailurePolicy.ByActionability.ToArray().Order());
    }

    [Fact]
    public void Cancelled_stops_and_says_nothing_about_health()
    {
        var chain = new TestChain("one: red, two: green").Cancel();

        Assert.Equal("fail Cancelled", chain.Wants);
        Assert.True(Assert.Single(chain.Log).MayHaveBeenBilled);
        Assert.Equal(0, Assert.Single(chain.Health.Candidates).Calls);
    }

    [Theory]
    [InlineData(FailureKind.Transient)]
    [InlineData(FailureKind.NetworkAfterSend)]
    [InlineData(FailureKind.Timeout)]
    [InlineData(FailureKind.InvalidImage)]
    [InlineData(FailureKind.Unknown)]
    public void Kinds_that_count_open_the_breaker_of_the_candidate_after_three(FailureKind kind)
    {
        var health = new ChainHealth(new Random(1));
        for (var i = 0; i < 3; i++)
        {
            _ = new TestChain("one: red", health: health, now: TimeSpan.FromSeconds(i)).Fail(kind, after: 6);
        }

        Assert.Equal(AvailabilityState.Open, ChainHealth.Check(Assert.Single(health.Candidates), null, TimeSpan.FromSeconds(10)).State);
    }
}
