using System.Globalization;

namespace Benchmarks.Days;

/// <summary>What a policy made of a day.</summary>
internal sealed class DayReport(string day, string policy, int requests)
{
    private readonly List<double> _seconds = [];

    public int Calls { get; set; }

    /// <summary>Pictures that were drawn, and are billed, but never came to the one who asked.</summary>
    public int PaidInVain { get; set; }

    public void Delivered(TimeSpan after) => _seconds.Add(after.TotalSeconds);

    public override string ToString()
    {
        _seconds.Sort();
        var inTime = _seconds.Count(static seconds => seconds <= 120);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {day} | {policy} | {100.0 * inTime / requests:0.00} % | {_seconds.Count - inTime} | {At(0.5):0.0} | {At(0.95):0.0} | {At(0.99):0.0} | {Calls} | {PaidInVain} |");
    }

    private double At(double share) => _seconds.Count == 0 ? double.NaN : _seconds[Math.Min(_seconds.Count - 1, (int)(share * _seconds.Count))];
}
