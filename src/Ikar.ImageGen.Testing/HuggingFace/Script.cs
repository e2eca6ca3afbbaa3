namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>Answers in order, the last one again and again. Guarded by its owner.</summary>
internal sealed class Script
{
    private readonly Answer[] _answers;
    private int _at;

    public Script(Answer[] answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Length == 0 || answers.Contains(null))
        {
            throw new ArgumentException("A script needs at least one answer, and none may be null.", nameof(answers));
        }

        _answers = [.. answers];
    }

    public Answer Next() => _answers[_at < _answers.Length - 1 ? _at++ : _answers.Length - 1];
}
