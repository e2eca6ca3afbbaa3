namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>One generation at work: its call, its answer, its pictures. Providers that answer at once have one too.</summary>
internal sealed class Job
{
    private readonly PictureStore _pictures;
    private int _polls;
    private int _strikes;
    private volatile bool _isCancelled;

    public Job(string id, GenerationCall call, Answer answer, PictureStore pictures, int pollsUntilDone)
    {
        Id = id;
        Call = call;
        Answer = answer;
        _pictures = pictures;
        _polls = pollsUntilDone;
        PollsUntilDone = pollsUntilDone;
        _strikes = answer.Times;
        Seed = pictures.SeedOf(call);
    }

    public string Id { get; }

    public GenerationCall Call { get; }

    public Answer Answer { get; }

    public long Seed { get; }

    public int PollsUntilDone { get; }

    public bool IsCancelled => _isCancelled;

    public bool IsDone => Volatile.Read(ref _polls) <= 0;

    /// <summary>The size drawn when the call names none.</summary>
    public ImageSize DefaultSize { get; init; } = new(512, 512);

    /// <summary>Tells bodies apart.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Whether its client knows the true hosts only.</summary>
    public bool IsRerouted { get; init; }

    /// <summary>Counts a question after the state; the n-th from the end, 0 when done.</summary>
    public int Poll() => Math.Max(0, Interlocked.Decrement(ref _polls) + 1);

    public void Cancel() => _isCancelled = true;

    /// <summary>Whether the fault of this stage strikes now.</summary>
    public bool Strikes(EmulatedStage stage) => Answer.Stage == stage && Interlocked.Decrement(ref _strikes) >= 0;

    public ReadOnlyMemory<byte> Picture(int index)
    {
        var drawing = new Drawing(Call.Prompt, Call.Size ?? DefaultSize, Seed + index);
        return Answer.File is { } file ? file(drawing) : _pictures.Draw(drawing);
    }

    /// <summary>The type to declare for a file.</summary>
    public string TypeOf(ReadOnlySpan<byte> file) => Answer.DeclaredType ?? ImageTypes.Of(file);

    public string Base64(int index) => Convert.ToBase64String(Picture(index).Span);

    /// <summary>The address of the finished file.</summary>
    public string Url(int index) => _pictures.UrlOf(this, index);
}
