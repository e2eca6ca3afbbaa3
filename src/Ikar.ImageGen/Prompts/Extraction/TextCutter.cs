using System.Text;

namespace Ikar.ImageGen.Prompts.Extraction;

/// <summary>Gives the reply without its blocks, piece by piece as it is decided: trims only the sides that touch a cut, joins what is left by one blank line.</summary>
internal sealed class TextCutter
{
    private int _done;
    private int _blanks;
    private int _cuts;
    private bool _touchesCut;
    private bool _anything;
    private string _shown = "";
    private StringBuilder? _more;

    /// <summary>What may be shown now.</summary>
    /// <param name="text">The reply as far as it has come.</param>
    /// <param name="decided">Up to here the text is decided.</param>
    /// <param name="cuts">All cuts so far.</param>
    /// <param name="cancelled">How many of them, from the first, do not count; those that were shown as cut remain so.</param>
    /// <param name="final">Whether the reply is over.</param>
    public string Take(ReadOnlySpan<char> text, int decided, List<Cut> cuts, int cancelled, bool final)
    {
        (_shown, _more) = ("", null);
        for (_cuts = Math.Max(_cuts, cancelled); _cuts < cuts.Count; _cuts++)
        {
            var cut = cuts[_cuts];
            if (cut.Start >= _done)
            {
                Show(BeforeCut(text[_done..cut.Start], isFirst: !_anything));
            }

            (_done, _touchesCut) = (Math.Max(_done, cut.End), true);
        }

        if (decided > _done)
        {
            ShowDecided(text[..decided], final);
        }

        return _more is null ? _shown : _more.ToString();
    }

    /// <summary>What is left before a cut: nothing, if only a byte order mark stands before the first.</summary>
    /// <param name="piece">The text between the cuts.</param>
    /// <param name="isFirst">Whether nothing of the reply was shown before it.</param>
    public static ReadOnlySpan<char> BeforeCut(ReadOnlySpan<char> piece, bool isFirst)
    {
        piece = piece.TrimEnd();
        return isFirst && piece.Trim() is ['\uFEFF'] ? [] : piece;
    }

    /// <summary>What may be shown of a reply that is decided to its end and has no new cut.</summary>
    /// <param name="text">The reply as far as it has come.</param>
    /// <param name="fresh">Where what has just come begins.</param>
    public string Flow(ReadOnlySpan<char> text, int fresh)
    {
        if (_touchesCut)
        {
            (_shown, _more) = ("", null);
            ShowDecided(text, final: false);
            return _shown;
        }

        var end = text.Length;
        while (end > fresh && Signs.IsBlank(text[end - 1]))
        {
            end--;
        }

        if (end == fresh)
        {
            _blanks = text.Length;
            return "";
        }

        var piece = text[_done..end];
        var isPlain = _done == fresh || (_done == fresh - 1 && text[_done] == ' ');
        (_done, _anything) = (end, true);
        return isPlain ? PieceCache.Get(piece) : piece.ToString();
    }

    /// <summary>Where what is shown ends, if the next piece may follow as it is: nothing but perhaps a space waits between. Null otherwise.</summary>
    /// <param name="text">The reply as far as it has come.</param>
    public int? PlainEnd(ReadOnlySpan<char> text) =>
        !_touchesCut && (_done == text.Length || (_done == text.Length - 1 && text[_done] == ' ')) ? _done : null;

    /// <summary>Takes a piece for shown.</summary>
    /// <param name="shown">Where it ends.</param>
    /// <param name="end">Where the reply ends so far.</param>
    public void TakeForShown(int shown, int end) => (_done, _blanks, _anything) = (shown, end, true);

    private void ShowDecided(ReadOnlySpan<char> text, bool final)
    {
        var piece = text[_done..];
        if (!final)
        {
            // A cut may follow: blanks wait for what comes after them, and are not looked at again until then.
            var seen = Math.Max(_blanks, _done);
            if (text.Length <= seen)
            {
                return;
            }

            var fresh = Signs.TrimEnd(text[seen..]).Length;
            piece = fresh == 0 ? [] : text[_done..(seen + fresh)];
            _blanks = text.Length;
        }

        _done += piece.Length;
        Show(piece);
    }

    private void Show(ReadOnlySpan<char> piece)
    {
        if (_touchesCut)
        {
            piece = piece.TrimStart();
        }

        if (piece.IsEmpty || (_touchesCut && Signs.TrimEnd(piece).IsEmpty))
        {
            return;
        }

        var joint = _touchesCut && _anything ? "\n\n" : "";
        if (_shown.Length == 0)
        {
            // One piece is the rule; a builder for it would cost as much as the text.
            _shown = joint.Length == 0 ? piece.ToString() : string.Concat(joint, piece);
        }
        else
        {
            _more = (_more ?? new StringBuilder(_shown)).Append(joint).Append(piece);
        }

        (_touchesCut, _anything) = (false, true);
    }
}
