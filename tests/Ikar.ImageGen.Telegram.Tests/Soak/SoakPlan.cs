namespace Ikar.ImageGen.Telegram.Tests.Soak;

/// <summary>How much is asked of the bot and what goes wrong meanwhile.</summary>
internal sealed record SoakPlan
{
    public required int Chats { get; init; }

    public required int Requests { get; init; }

    /// <summary>Over how much virtual time the requests come.</summary>
    public required TimeSpan Span { get; init; }

    public int Seed { get; init; } = 20261122;

    /// <summary>How many times faster than the wall the clock runs.</summary>
    public int Speed { get; init; } = 100;

    public int Workers { get; init; } = 24;

    /// <summary>The issue's own size: about a minute and a half.</summary>
    public static SoakPlan Full { get; } = new() { Chats = 200, Requests = 2_000, Span = TimeSpan.FromSeconds(8_000) };

    /// <summary>A part of it that the suite can afford.</summary>
    public static SoakPlan Small { get; } = new() { Chats = 40, Requests = 200, Span = TimeSpan.FromSeconds(700) };

    /// <summary>Just enough for the pools to fill before memory is measured.</summary>
    public static SoakPlan Tiny { get; } = new() { Chats = 10, Requests = 30, Span = TimeSpan.FromSeconds(60), Seed = 1 };
}
