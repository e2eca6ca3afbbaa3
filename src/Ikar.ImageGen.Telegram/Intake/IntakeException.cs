namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Ends a job with something to say to its user.</summary>
internal sealed class IntakeException(string text) : Exception("The job can't be done.")
{
    public string Text { get; } = text;
}
