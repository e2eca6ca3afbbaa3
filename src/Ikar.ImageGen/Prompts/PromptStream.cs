using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Ikar.ImageGen;

/// <summary>Does what <see cref="PromptExtractor"/> does while the reply is still being written: gives the text that may be shown, holds back the blocks.</summary>
/// <remarks>One stream reads one reply. Not for use from several threads at once.</remarks>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is a stream of text, and no one takes it for a System.IO.Stream.")]
public sealed class PromptStream
{
    private readonly StringBuilder _reply = new();
    private PromptExtraction? _result;

    /// <summary>Takes the next piece of the reply.</summary>
    /// <param name="chunk">The piece, of any length; it may end anywhere.</param>
    /// <returns>The text that may be shown now; may be empty.</returns>
    /// <exception cref="InvalidOperationException"><see cref="Complete"/> was called already.</exception>
    public string Append(ReadOnlySpan<char> chunk)
    {
        if (_result is not null)
        {
            throw new InvalidOperationException("The stream is complete; use a new PromptStream for the next reply.");
        }

        _reply.Append(chunk);
        return "";
    }

    /// <summary>Says that the reply is over. Calling it again gives the same result with nothing more to show.</summary>
    /// <param name="rest">The rest of the text to show. All shown parts joined are <see cref="PromptExtraction.Text"/>.</param>
    /// <returns>The prompts and the whole text.</returns>
    public PromptExtraction Complete(out string rest)
    {
        rest = _result is null ? (_result = PromptExtractor.Extract(_reply.ToString())).Text : "";
        return _result;
    }
}
