using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ikar.ImageGen.Prompts.Extraction;
using Ikar.ImageGen.Prompts.Extraction.Scanning;

namespace Ikar.ImageGen;

/// <summary>Does what <see cref="PromptExtractor"/> does while the reply is still being written: gives the text that may be shown, holds back the blocks.</summary>
/// <remarks>One stream reads one reply. Not for use from several threads at once.</remarks>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is a stream of text, and no one takes it for a System.IO.Stream.")]
public sealed class PromptStream
{
    // Blanks that go on are looked at once in so many characters.
    private const int ManyBlanks = 64;

    private readonly ReplyScanner _scanner = ReplyScanner.Rent();
    private readonly TextCutter _cutter = new();
    private char[] _reply = ArrayPool<char>.Shared.Rent(2048);
    private int _length;

    // The blanks that came last.
    private int _blanksStart;
    private int _blanksEnd;

    // In prose: up to here everything is shown, and at most a space waits behind it. -1 elsewhere.
    private int _shown = -1;
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

        if (_length + chunk.Length > _reply.Length)
        {
            Grow(chunk.Length);
        }

        var fresh = _length;
        chunk.CopyTo(_reply.AsSpan(fresh));
        _length += chunk.Length;
        return (_shown >= 0 ? KnownPiece(fresh, chunk) : null) ?? Scan(fresh, chunk);
    }

    /// <summary>Says that the reply is over. Calling it again gives the same result with nothing more to show.</summary>
    /// <param name="rest">The rest of the text to show. All shown parts joined are <see cref="PromptExtraction.Text"/>.</param>
    /// <returns>The prompts and the whole text.</returns>
    public PromptExtraction Complete(out string rest)
    {
        if (_result is not null)
        {
            rest = "";
            return _result;
        }

        Rejoin(_length);
        var reply = _reply.AsSpan(0, _length);
        rest = Take(reply, final: true);
        _result = PromptExtractor.Result(_scanner.Found, reply, whole: null);
        ReplyScanner.Return(_scanner);
        ArrayPool<char>.Shared.Return(_reply);
        return _result;
    }

    // Plain prose that was seen before: the scanner and the cutter need not even be asked.
    private string? KnownPiece(int fresh, ReadOnlySpan<char> chunk)
    {
        var blanks = chunk.Length > 0 && chunk[^1] == ' ' ? 1 : 0;
        var piece = chunk[..^blanks];
        var known = _shown == fresh ? PieceCache.Find(piece) : PieceCache.FindAfterSpace(piece);
        _shown = known is null ? _shown : _length - blanks;
        return known;
    }

    // Apart, so that the short way stays small enough to be inlined with all that it calls.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string Scan(int fresh, ReadOnlySpan<char> chunk)
    {
        Rejoin(fresh);
        var text = _reply.AsSpan(0, _length);
        var shown = !_scanner.GoesOn(fresh, chunk) ? AddsToBlanks(fresh, chunk) ? "" : Take(text, final: false)
            : _scanner.Decided < _length ? ""
            : _cutter.Flow(text, fresh);
        _shown = _scanner.IsInProse(_length) && _cutter.PlainEnd(text) is { } end ? end : -1;
        return shown;
    }

    // Of a long run of blanks, which are not shown before what follows them, not each one is looked at.
    private bool AddsToBlanks(int fresh, ReadOnlySpan<char> chunk)
    {
        if (!Signs.TrimEnd(chunk).IsEmpty)
        {
            return false;
        }

        _blanksStart = _blanksEnd == fresh ? _blanksStart : fresh;
        _blanksEnd = _length;
        return (fresh - _blanksStart) / ManyBlanks is > 0 and var looked && looked == (_blanksEnd - _blanksStart) / ManyBlanks;
    }

    // The scanner and the cutter are told what went past them.
    private void Rejoin(int end)
    {
        if (_shown >= 0)
        {
            _scanner.TakeForProse(end);
            _cutter.TakeForShown(_shown, end);
            _shown = -1;
        }
    }

    private void Grow(int more)
    {
        var longer = ArrayPool<char>.Shared.Rent(Math.Max(_reply.Length * 2, _length + more));
        _reply.AsSpan(0, _length).CopyTo(longer);
        ArrayPool<char>.Shared.Return(_reply);
        _reply = longer;
    }

    private string Take(ReadOnlySpan<char> text, bool final)
    {
        var (decided, cuts) = (_scanner.Decided, _scanner.Found.Cuts.Count);
        _scanner.Advance(text, final);
        if (_scanner.Decided == decided && _scanner.Found.Cuts.Count == cuts && !final)
        {
            return "";
        }

        return _cutter.Take(text, _scanner.Decided, _scanner.Found.Cuts, _scanner.Found.Cancelled, final);
    }
}
