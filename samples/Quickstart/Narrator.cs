namespace Quickstart;

/// <summary>Prints the steps as they happen. Colours only where a terminal shows them.</summary>
internal sealed class Narrator(TextWriter output, bool colours)
{
    private readonly Lock _gate = new();
    private int _step;

    public static Narrator ForConsole() =>
        new(Console.Out, !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    public void Step(string title)
    {
        lock (_gate)
        {
            output.WriteLine();
            output.WriteLine(Paint("1;36", $"{++_step}. {title}"));
        }
    }

    public void Line(string text) => Write("", text);

    public void Good(string text) => Write("32", text);

    public void Bad(string text) => Write("33", text);

    public void Faint(string text) => Write("2", text);

    private void Write(string colour, string text)
    {
        lock (_gate)
        {
            foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
            {
                output.WriteLine(line.Length == 0 ? "" : "   " + Paint(colour, line));
            }
        }
    }

    private string Paint(string colour, string text) => colours && colour.Length > 0 ? $"\u001b[{colour}m{text}\u001b[0m" : text;
}
