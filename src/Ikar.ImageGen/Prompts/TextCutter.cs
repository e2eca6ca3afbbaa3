using System.Text;

namespace Ikar.ImageGen.Prompts;

/// <summary>Gives the reply without its blocks, piece by piece as it is decided: trims only the sides that touch a cut, joins what is left by one blank line.</summary>
internal sealed class TextCutter
{
    private int _done;
    private int _blanks;
    private int _cuts;
    private bool _touchesCut;
    private bool _anything;

    public void Reset()
    {
        (_done, _blanks, _cuts, _touchesCut, _anything) = (0, 0, 0, false, false);
    }

    /// <summary>Appends what may be shown now.</summary>
    /// <param name="text">The reply as far as it has come.</param>
    /// <param name="decided">Up to here the text is decided.</param>
    /// <param name="cuts">All cuts so far.</param>
    /// <param name="final">Whether the reply is over.</param>
    /// <param name="shown">Gets the text.</param>
    public void Take(ReadOnlySpan<char> text, int decided, List<Cut> cuts, bool final, StringBuilder shown)
    {
        for (; _cuts < cuts.Count; _cuts++)
        {
            var cut = cuts[_cuts];
            if (cut.Start >= _done)
            {
                Show(text[_done..cut.Start].TrimEnd(), shown);
            }

            (_done, _touchesCut) = (Math.Max(_done, cut.End), true);
        }

        if (decided <= _done)
        {
            return;
        }

        var piece = text[_done..decided];
        if (!final)
        {
            // A cut may follow: blanks wait for what comes after them, and are not looked at again until then.
            var seen = Math.Max(_blanks, _done);
            if (decided <= seen)
            {
                return;
            }

            var fresh = text[seen..decided].TrimEnd().Length;
            piece = fresh == 0 ? [] : text[_done..(seen + fresh)];
            _blanks = decided;
        }

        _done += piece.Length;
        Show(piece, shown);
    }

    private void Show(ReadOnlySpan<char> piece, StringBuilder shown)
    {
        if (_touchesCut)
        {
            piece = piece.TrimStart();
        }

        if (piece.IsEmpty)
        {
            return;
        }

        if (_touchesCut && _anything)
        {
            shown.Append("\n\n");
        }

        shown.Append(piece);
        (_touchesCut, _anything) = (false, true);
    }
}
