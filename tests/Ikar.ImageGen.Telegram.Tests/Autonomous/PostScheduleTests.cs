using System.Globalization;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Autonomous;

public sealed class PostScheduleTests
{
    private static readonly (TimeOnly From, TimeOnly To) Night = (new TimeOnly(22, 0), new TimeOnly(8, 0));

    [Theory]
    [InlineData("2026-11-22T08:59:00Z", "2026-11-22T09:00:00Z")]
    [InlineData("2026-11-22T09:00:00Z", "2026-11-22T18:30:00Z")]
    [InlineData("2026-11-22T19:00:00Z", "2026-11-23T09:00:00Z")]
    public void Fixed_times_come_in_their_order_each_day(string now, string next) =>
        Assert.Equal(At(next), PostSchedule.At(new TimeOnly(18, 30), new TimeOnly(9, 0)).Next(At(now), new Random(1)));

    [Fact]
    public void A_fixed_time_in_the_quiet_hours_is_left_out()
    {
        var schedule = PostSchedule.At(new TimeOnly(23, 0), new TimeOnly(9, 0), new TimeOnly(7, 59), new TimeOnly(22, 0)).WithQuietHours(Night.From, Night.To);
        Assert.Equal(At("2026-11-23T09:00:00Z"), schedule.Next(At("2026-11-22T12:00:00Z"), new Random(1)));
    }

    [Fact]
    public void A_schedule_that_is_all_quiet_has_no_next_time() =>
        Assert.Null(PostSchedule.At(new TimeOnly(23, 0)).WithQuietHours(Night.From, Night.To).Next(At("2026-11-22T12:00:00Z"), new Random(1)));

    [Fact]
    public void Random_distances_stay_within_their_bounds_and_out_of_the_night()
    {
        var schedule = PostSchedule.Every(TimeSpan.FromHours(1), TimeSpan.FromHours(5)).WithQuietHours(Night.From, Night.To);
        var random = new Random(7);
        var now = At("2026-11-22T12:00:00Z");
        for (var i = 0; i < 1000; i++)
        {
            var next = schedule.Next(now, random)!.Value;
            var local = TimeOnly.FromDateTime(next.UtcDateTime);
            Assert.False(local.IsBetween(Night.From, Night.To), $"{next} is in the night");
            Assert.True(next - now >= TimeSpan.FromHours(1));
            Assert.True(next - now <= TimeSpan.FromHours(5) || local == Night.To);
            now = next;
        }
    }

    [Fact]
    public void A_random_time_in_the_night_moves_to_its_end()
    {
        var schedule = PostSchedule.Every(TimeSpan.FromHours(2), TimeSpan.FromHours(2)).WithQuietHours(Night.From, Night.To);
        Assert.Equal(At("2026-11-23T08:00:00Z"), schedule.Next(At("2026-11-22T21:00:00Z"), new Random(1)));
        Assert.Equal(At("2026-11-23T08:00:00Z"), schedule.Next(At("2026-11-23T01:00:00Z"), new Random(1)));
    }

    [Fact]
    public void Times_of_day_are_those_of_the_zone()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("Test+3", TimeSpan.FromHours(3), "Test", "Test");
        Assert.Equal(At("2026-11-22T06:00:00Z"), PostSchedule.At(new TimeOnly(9, 0)).InTimeZone(zone).Next(At("2026-11-22T05:00:00Z"), new Random(1)));
    }

    [Fact]
    public void A_time_that_summer_leaves_out_comes_an_hour_later_and_none_is_lost()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var schedule = PostSchedule.At(new TimeOnly(2, 30)).InTimeZone(berlin);
        Assert.Equal(At("2026-03-29T01:30:00Z"), schedule.Next(At("2026-03-28T12:00:00Z"), new Random(1)));
        Assert.Equal(At("2026-03-30T00:30:00Z"), schedule.Next(At("2026-03-29T01:30:00Z"), new Random(1)));
    }

    [Fact]
    public void Impossible_schedules_are_refused()
    {
        Assert.Throws<ArgumentException>(static () => PostSchedule.At());
        Assert.Throws<ArgumentOutOfRangeException>(static () => PostSchedule.Every(TimeSpan.Zero, TimeSpan.FromHours(1)));
        Assert.Throws<ArgumentOutOfRangeException>(static () => PostSchedule.Every(TimeSpan.FromHours(2), TimeSpan.FromHours(1)));
        Assert.Throws<ArgumentOutOfRangeException>(static () => PostSchedule.Every(TimeSpan.FromHours(2), TimeSpan.FromDays(60)));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
