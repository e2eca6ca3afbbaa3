using System.Buffers;

namespace Ikar.ImageGen.Prompts.Extraction.Reading.Texts;

/// <summary>Walks through a text in quotes, which may be a key, from quote to quote as more of it comes, and says how it ended.</summary>
/// <param name="place">Where in the block the text stands.</param>
internal sealed class QuotedText(TextPlace place)
{
    // Beyond Cyrillic lie signs of all kinds.
    private static readonly SignSet Deciding = new(string.Concat(Enumerable.Range(0, 256).Select(c => (char)c).Where(c => !char.IsAsciiLetterOrDigit(c) && c is not (' ' or '_' or ',' or '"'))) + "\u0500");

    private static readonly SearchValues<char> EscapedStops = SearchValues.Create("\"\u201C\u201D\\");

    // A key holds none; more than a pair is a text.
    private const int MostQuotesInKey = 2;

    private int _quotesInside;
    private bool _hasSameInside;
    private bool _doubledKey;

    /// <summary>The text that is being read.</summary>
    public OpenedText Opened { get; } = new(place);

    /// <summary>How it ended, once it has.</summary>
    public TextEnding Ending { get; } = new();

    /// <summary>Whether it is a key.</summary>
    public bool IsKey => place.IsKey;

    /// <summary>How far it was looked through.</summary>
    public int Scanned { get; private set; }

    /// <summary>A key came that was not in quotes, or whose quotes were surely not doubled.</summary>
    public void ForgetKey() => _doubledKey = false;

    /// <summary>Begins at an opening quote.</summary>
    /// <returns>Yes: the text is open. No: it is empty and has ended already.</returns>
    public Verdict Begin(ReadOnlySpan<char> text, int at, bool final, int length, StringForm form)
    {
        var opens = Opened.Open(text, at, final, length, form, _doubledKey);
        if (opens == Verdict.Yes)
        {
            var inside = Opened.OpensTwice ? 1 : 0;
            (Scanned, _quotesInside, _hasSameInside) = (Opened.Start + inside, inside, false);
            _doubledKey = IsKey && form == StringForm.Plain ? Opened.Quotes > 1 : _doubledKey;
        }
        else if (opens == Verdict.No)
        {
            _ = IsKey ? Ending.Key(at + 2, at + 2, at + 2, PromptRepairs.None) : Ending.Value(at + 2, at + 2, at + 2, PromptRepairs.None);
        }

        return opens;
    }

    /// <summary>Whether what has just come only goes on with the text, and ends nothing.</summary>
    /// <param name="fresh">Where what has just come begins.</param>
    /// <param name="chunk">What has just come.</param>
    public bool GoesOn(int fresh, ReadOnlySpan<char> chunk)
    {
        if (Opened.Form == StringForm.Entities)
        {
            return false;
        }

        if (Scanned == fresh && !QuoteForms.PlainStops.MayStandIn(chunk))
        {
            var end = fresh + chunk.Length;
            if (IsKey && CutKey.IsTooLong(end - Opened.Start, chunk))
            {
                return false;
            }

            Scanned = end;
            return true;
        }

        // Whether a quote ends its text is told by a colon or a bracket behind it, and not by a comma or the words of a key.
        return Opened.Form == StringForm.Plain && !IsKey && !place.InArray && !Deciding.MayStandIn(chunk);
    }

    /// <summary>Goes on as far as the text allows.</summary>
    /// <returns>Yes: the text has ended. No: it is a key, and can't be one.</returns>
    public Verdict Read(ReadOnlySpan<char> text, bool final)
    {
        var isKey = place.IsKey;
        while (true)
        {
            var found = Opened.Form switch
            {
                StringForm.Entities => text[Scanned..].IndexOf('&'),
                StringForm.Escaped => text[Scanned..].IndexOfAny(EscapedStops),
                _ => QuoteForms.PlainStops.FirstIn(text[Scanned..]),
            };
            var at = found < 0 ? text.Length : Scanned + found;
            if (isKey && CutKey.IsTooLong(at - Opened.Start, text[Scanned..at]))
            {
                return CutKey.IsHalfQuoted(text, Opened, at, Ending) == Verdict.Yes ? Verdict.Yes : CutKey.IsBrokenOff(text, final, Opened, Ending);
            }

            if (found < 0)
            {
                Scanned = text.Length;
                return Verdict.More;
            }

            if (isKey && text[at] is '\\' or '`' && CutKey.IsCut(text, final, Opened, at, Ending, out var ends))
            {
                return ends;
            }

            ends = EndsAt(text, final, at, out var length);
            if (ends != Verdict.No)
            {
                Scanned = at;
                return ends;
            }

            if (isKey && _quotesInside > MostQuotesInKey)
            {
                return Ending.Broken(Opened.At);
            }

            Scanned = at + length;
        }
    }

    // Whether the text ends with what stands here; otherwise it goes on behind that.
    private Verdict EndsAt(ReadOnlySpan<char> text, bool final, int at, out int length)
    {
        length = Signs.Run(text, at);
        if (text[at] == '\\')
        {
            if (at + length >= text.Length)
            {
                return Verdict.More;
            }

            // In a text with escaped quotes as many backslashes as before the opening quote close it, more belong to a quote inside.
            var isQuote = Opened.Form == StringForm.Escaped && length < Opened.Quotes && Signs.IsQuote(text[at + length]);
            length += Opened.Form == StringForm.Escaped || length % 2 != 0 ? 1 : 0;
            return isQuote ? EndsAtQuote(text, final, at, length, matches: true) : Verdict.No;
        }

        if (Opened.Form == StringForm.Entities)
        {
            var entity = QuoteForms.IsQuote(text, at, final, out length, out _);
            length = entity == Verdict.No ? 1 : length;
            return entity == Verdict.Yes ? EndsAtQuote(text, final, at, length, matches: true) : entity;
        }

        if (at + length >= text.Length && !final)
        {
            return Verdict.More;
        }

        if (text[at] != '`' || length < 3)
        {
            return EndsAtQuote(text, final, at, length, matches: Opened.Form == StringForm.Plain && Signs.IsDoubleQuote(text[at]) == Opened.IsDouble);
        }

        // Marks of a fence, and no quote.
        var closes = UnclosedText.ClosesFence(text, final, Opened, at, length);
        return closes != Verdict.Yes ? closes : place.IsForeign ? Ending.BreakOff(at) : Ending.Unclosed(at);
    }

    private Verdict EndsAtQuote(ReadOnlySpan<char> text, bool final, int at, int length, bool matches)
    {
        var ends = ClosingQuote.Ends(text, final, Opened, new MetQuote(at, length, matches, _quotesInside, _hasSameInside), Ending);
        if (ends == Verdict.No)
        {
            _quotesInside += matches || IsKey ? 1 : 0;
            _hasSameInside |= text[at] == text[Opened.At];
        }

        return ends;
    }
}
