using Ikar.ImageGen.Telegram.Drawing;
using Ikar.ImageGen.Telegram.Tests.Stub;
using Xunit;
using EmulatorCall = Ikar.ImageGen.Testing.TelegramCall;

namespace Ikar.ImageGen.Telegram.Tests.Soak;

/// <summary>A bad day on an emulated Telegram, a hundred times faster than real. IKAR_SOAK=full runs it at full size.</summary>
[Collection(VirtualTime.Name)]
public sealed class SoakTests
{
    [Fact]
    public async Task Every_request_ends_in_exactly_one_picture_or_exactly_one_apology()
    {
        var plan = Environment.GetEnvironmentVariable("IKAR_SOAK") == "full" ? SoakPlan.Full : SoakPlan.Small;
        await RunAsync(SoakPlan.Tiny);
        var before = await MemoryAsync();
        var started = Environment.TickCount64;
        var summary = await RunAsync(plan);
        var seconds = (Environment.TickCount64 - started) / 1000.0;
        var grown = (await MemoryAsync() - before) / 1e6;

        Assert.True(seconds < 120, $"{seconds} s");
        Assert.True(grown < 10, $"{grown:0.0} MB more than before");
        TestContext.Current.TestOutputHelper?.WriteLine($"{summary}; {seconds:0.0} s of the wall; memory {grown:0.0} MB");
    }

    private static async Task<string> RunAsync(SoakPlan plan)
    {
        await using var world = await SoakWorld.StartAsync(plan, TestContext.Current.CancellationToken);
        await world.RunAsync(TestContext.Current.CancellationToken).InTimeAsync(TimeSpan.FromMinutes(5));
        var doubtful = world.Doubtful.Select(static call => SoakWorld.Name(call.ChatId, SoakWorld.Answered(call))).ToHashSet();
        var counts = CheckRequests(world, doubtful);
        CheckCalls(world);
        CheckFloods(world);
        Assert.Equal(0, world.Get<Indicator>().ActiveLoops);
        Assert.All(world.Generator.Requests.GroupBy(static request => request.Prompt), static drawn => Assert.Single(drawn));
        return $"{plan.Requests} requests in {plan.Chats} chats, {world.Emulator.Calls.Count} calls, {world.Watch.Floods.Count} floods; pictures {counts.Pictures}, apologies {counts.Words}, blocked {counts.Lost}, in doubt {counts.Doubtful}";
    }

    /// <summary>What is left after everything that nobody holds is gone.</summary>
    private static async Task<long> MemoryAsync()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await PoolWatch.SettlesAsync();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static (int Pictures, int Words, int Lost, int Doubtful) CheckRequests(SoakWorld world, HashSet<string> doubtful)
    {
        int pictures = 0, words = 0, lost = 0, unsure = 0;
        var wrong = new List<string>();
        var doubtfulChats = world.Doubtful.Select(static call => call.ChatId).ToArray();
        foreach (var request in world.Requests.Where(static request => request.Chat.UpgradedTo is null))
        {
            var seen = SoakWorld.Seen(request.Chat, request.Message);
            pictures += seen.Pictures;
            words += seen.Words;
            var isDoubtful = doubtful.Contains(SoakWorld.Name(request.Chat.Id, request.Message));
            unsure += isDoubtful ? 1 : 0;
            lost += request.Chat.Refusal is not null && seen.Pictures + seen.Words == 0 ? 1 : 0;
            // Never two pictures, whatever happened; what was in doubt may have been said once.
            var fine = isDoubtful ? seen is { Pictures: <= 1, Words: <= 1 }
                : request.Chat.Refusal is not null ? seen.Pictures + seen.Words <= 1
                : seen.Pictures + seen.Words == 1;
            if (!fine)
            {
                wrong.Add($"request {request.Number} in {request.Chat.Kind} {request.Chat.Id}/{request.Message}: {seen}{(isDoubtful ? " in doubt" : "")}");
                wrong.AddRange(world.Emulator.Calls.Where(call => call.ChatId == request.Chat.Id && (SoakWorld.Answered(call) == request.Message || call["caption"]?.Contains($"picture {request.Number} end", StringComparison.Ordinal) == true)).Select(static call => "    " + Show(call)));
            }
        }

        foreach (var chat in world.Requests.Where(static request => request.Chat.UpgradedTo is not null).GroupBy(static request => request.Chat))
        {
            // Replies are lost in the move, so pictures are known by their captions.
            var history = chat.Key.History.Concat(chat.Key.UpgradedTo!.History).ToArray();
            var (all, said) = SoakWorld.Count(history);
            var doubts = doubtfulChats.Count(id => id == chat.Key.Id || id == chat.Key.UpgradedTo.Id);
            words += said;
            unsure += doubts;
            if (Math.Abs(all + said - chat.Count()) > doubts)
            {
                wrong.Add($"{chat.Count()} requests in {chat.Key.Id}, which moved, ended in {all} pictures and {said} texts, {doubts} in doubt");
            }

            foreach (var request in chat)
            {
                var shown = history.Count(message => ((string?)message["caption"])?.StartsWith($"picture {request.Number} end", StringComparison.Ordinal) == true);
                pictures += shown;
                if (shown > 1)
                {
                    wrong.Add($"request {request.Number} has {shown} pictures after the move of {chat.Key.Id}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(60)));
        return (pictures, words, lost, unsure);
    }

    /// <summary>Nothing that Telegram's limits forbid was tried: the only errors are those that were arranged.</summary>
    private static void CheckCalls(SoakWorld world)
    {
        var odd = world.Emulator.Calls.Where(static call => call.ErrorCode == 400 && call.Error?.Contains("upgraded", StringComparison.Ordinal) != true).Select(Show).ToArray();
        Assert.True(odd.Length == 0, string.Join('\n', odd.Take(20)));

        foreach (var chat in world.Emulator.Calls.Where(static call => call.ChatId < 0 && call.Processed).GroupBy(static call => call.ChatId))
        {
            var times = chat.Select(static call => call.At).Order().ToArray();
            var crowded = times.Zip(times.Skip(22)).Count(static pair => pair.Second - pair.First < TimeSpan.FromMinutes(1));
            Assert.True(crowded == 0, $"More than 22 calls in a minute to group {chat.Key}");
        }
    }

    /// <summary>Once the bot has heard a 429, nothing goes to that chat before its time.</summary>
    private static void CheckFloods(SoakWorld world)
    {
        // What was already past the gate does not count: 100 ms of the wall are 10 s of this clock.
        var onTheWay = TimeSpan.FromSeconds(10);
        var byChat = world.Watch.Begun.ToLookup(static call => call["chat_id"]);
        var early = world.Watch.Floods
            .Where(static flood => flood.Call.Has("chat_id"))
            .SelectMany(flood => byChat[flood.Call["chat_id"]].Where(call => call.At > flood.HeardAt + onTheWay && call.At < flood.HeardAt + flood.Wait).Select(call => $"{call} in the {flood.Wait.TotalSeconds} s after {flood.HeardAt:mm:ss.f}, when it heard about {flood.Call}"))
            .ToArray();
        Assert.True(early.Length == 0, string.Join('\n', early.Take(20)));
    }

    private static string Show(EmulatorCall call) => $"{call.At:mm:ss.f} {call} {call["text"]}{call["caption"]?.ReplaceLineEndings(" ")}";
}
