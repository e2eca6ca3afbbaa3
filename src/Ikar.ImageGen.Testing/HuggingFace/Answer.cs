using Ikar.ImageGen.Testing.HuggingFace;
using Microsoft.AspNetCore.Http;

namespace Ikar.ImageGen.Testing;

/// <summary>One entry of a model's script: what the emulator does with one generation. <see cref="Picture()"/> is the good one, <see cref="Fault"/> has
/// the others. An answer never changes; the methods give a changed copy.</summary>
public sealed class Answer
{
    private Answer(string name) => Name = name;

    private Answer(Answer other)
    {
        Name = other.Name;
        Stage = other.Stage;
        Times = other.Times;
        Delay = other.Delay;
        Polls = other.Polls;
        File = other.File;
        IsFlagged = other.IsFlagged;
        PollHost = other.PollHost;
        DeclaredType = other.DeclaredType;
        Rewrite = other.Rewrite;
        Deliver = other.Deliver;
    }

    /// <summary>What it does, for messages: "Picture", "Loading(20)".</summary>
    public string Name { get; private init; }

    internal EmulatedStage Stage { get; private init; }

    /// <summary>How often the fault strikes at its stage before all is well; counted per generation.</summary>
    internal int Times { get; private init; } = int.MaxValue;

    internal TimeSpan Delay { get; private init; }

    /// <summary>How many questions find the job unfinished; null is the emulator's own number.</summary>
    internal int? Polls { get; private init; }

    /// <summary>The file to give instead of a drawn one.</summary>
    internal Func<Drawing, ReadOnlyMemory<byte>>? File { get; private init; }

    internal bool IsFlagged { get; private init; }

    /// <summary>The scheme and host of the addresses that a submit answer names, instead of the provider's own.</summary>
    internal string? PollHost { get; private init; }

    /// <summary>The type the file is declared with, whatever it is.</summary>
    internal string? DeclaredType { get; private init; }

    /// <summary>Makes another reply instead of the normal one, which is only made when asked for.</summary>
    internal Func<Func<Reply>, GenerationCall, Reply>? Rewrite { get; private init; }

    internal Func<HttpContext, Func<Reply>, TimeProvider, CancellationToken, Task> Deliver { get; private init; } = Delivery.WholeAsync;

    /// <summary>Draws the prompt it got and answers as the provider does.</summary>
    /// <returns>The answer.</returns>
    public static Answer Picture() => new("Picture");

    /// <summary>Answers as the provider does with this file instead of a drawn one, whatever it is.</summary>
    /// <param name="file">The bytes.</param>
    /// <returns>The answer.</returns>
    public static Answer Picture(ReadOnlyMemory<byte> file) => new("Picture") { File = _ => file };

    /// <summary>The same, but first waits by the emulator's clock; ends early when the client leaves.</summary>
    /// <param name="delay">How long.</param>
    /// <returns>The changed copy.</returns>
    public Answer After(TimeSpan delay) => new(this) { Name = FormattableString.Invariant($"{Name}.After({delay.TotalSeconds} s)"), Delay = delay };

    /// <summary>The same, but a queued job is found unfinished this often. Replicate then answers with an unfinished prediction instead of waiting.</summary>
    /// <param name="polls">How often; 0 is done at the first question.</param>
    /// <returns>The changed copy.</returns>
    public Answer AfterPolls(int polls)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(polls);
        return new(this) { Name = FormattableString.Invariant($"{Name}.AfterPolls({polls})"), Polls = polls };
    }

    /// <summary>The same trouble, but the call itself goes well and it strikes the questions after the job's state. On a route without a queue it strikes
    /// the call.</summary>
    /// <param name="times">How often it strikes before all is well; the default is always.</param>
    /// <returns>The changed copy.</returns>
    public Answer OnPoll(int times = int.MaxValue) => new(this) { Name = Name + ".OnPoll", Stage = EmulatedStage.Poll, Times = times };

    /// <summary>The same trouble, but call and questions go well and it strikes the fetching of the result, as when the job itself fails. On a route
    /// without a queue it strikes the call.</summary>
    /// <param name="times">How often it strikes before all is well; the default is always.</param>
    /// <returns>The changed copy.</returns>
    public Answer OnResult(int times = int.MaxValue) => new(this) { Name = Name + ".OnResult", Stage = EmulatedStage.Result, Times = times };

    /// <summary>The same trouble, but it strikes the download of the finished file. On a route that answers with the picture itself it strikes
    /// the call.</summary>
    /// <param name="times">How often it strikes before all is well; the default is always.</param>
    /// <returns>The changed copy.</returns>
    public Answer OnDownload(int times = int.MaxValue) => new(this) { Name = Name + ".OnDownload", Stage = EmulatedStage.Download, Times = times };

    /// <summary>The <see cref="Name"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name;

    internal static Answer Instead(string name, Func<GenerationCall, Reply> reply) => new(name) { Rewrite = (_, call) => reply(call) };

    internal static Answer Changed(string name, Func<Reply, Reply> change) => new(name) { Rewrite = (normal, _) => change(normal()) };

    internal static Answer Sent(string name, Func<HttpContext, Func<Reply>, TimeProvider, CancellationToken, Task> deliver) => new(name) { Deliver = deliver };

    internal static Answer Drawn(string name, Func<Drawing, ReadOnlyMemory<byte>> file, string? declaredType = null) =>
        new(name) { File = file, DeclaredType = declaredType };

    internal static Answer Flagged(string name, Func<Drawing, ReadOnlyMemory<byte>> file) => new(name) { File = file, IsFlagged = true };

    internal static Answer Queued(string name, int? polls = null, string? pollHost = null) => new(name) { Polls = polls, PollHost = pollHost };
}
