namespace Benchmarks.Days;

/// <summary>A way to get a picture out of misbehaving models.</summary>
internal interface IDayPolicy
{
    string Name { get; }

    /// <summary>Yields what to do; before the next move the request says what came of it. Sets <see cref="DayRequest.HasPicture"/> when it delivers one.</summary>
    IEnumerator<DayStep> Run(DayRequest request);
}
