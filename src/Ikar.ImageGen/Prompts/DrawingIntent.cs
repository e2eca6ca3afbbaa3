using Ikar.ImageGen.Prompts.Intent;
using Ikar.ImageGen.Prompts.Intent.Denials;
using Ikar.ImageGen.Prompts.Intent.Subjects;
using Ikar.ImageGen.Prompts.Intent.Words;

namespace Ikar.ImageGen;

/// <summary>Tells whether a person asks for a picture: in Russian, Ukrainian or English.</summary>
/// <remarks>
/// It reads words, not minds: a table of words and a few rules of grammar, no model and no network. It takes microseconds, never throws on any content,
/// and its time grows linearly with the message.
/// </remarks>
public static class DrawingIntent
{
    // A sentence with more words and marks than this is read in pieces.
    private const int LongestSentence = 160;

    /// <summary>Tells whether the message asks for a picture to be drawn.</summary>
    /// <param name="message">What the person wrote.</param>
    /// <returns>True for a wish such as "draw me a cat" or «нарисуй кота»; false for everything else, questions about drawing included.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    public static bool IsRequested(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Find(message, wantsSubject: false, out _);
    }

    /// <summary>Tells whether the message asks for a picture to be drawn, and of what.</summary>
    /// <param name="message">What the person wrote.</param>
    /// <param name="subject">
    /// What to draw, without the words of asking: «кота в космосе» of «Нарисуй, пожалуйста, кота в космосе!».
    /// Empty if there is no wish, or a wish for no picture in particular.
    /// </param>
    /// <returns>True if a picture is asked for.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    public static bool IsRequested(string message, out string subject)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Find(message, wantsSubject: true, out subject);
    }

    private static bool Find(string message, bool wantsSubject, out string subject)
    {
        subject = "";
        Span<DrawingToken> buffer = stackalloc DrawingToken[LongestSentence];
        var text = WithoutQuotes(message);
        var reader = new DrawingSentenceReader(text, buffer);
        var before = default(Range);
        while (reader.TryRead(out var sentence))
        {
            if (DrawingMatcher.TryMatch(sentence, out var wish) && !DrawingSpeech.IsSpokenBefore(text[sentence.End..]))
            {
                if (wantsSubject)
                {
                    subject = DrawingSubject.Of(sentence, wish);
                    var pointsBack = subject.Length == 0 && DrawingAntecedent.PointsBack(sentence, wish);
                    subject = pointsBack ? DrawingAntecedent.InSentence(sentence, wish) : subject;
                    if (subject.Length == 0 && sentence.EndsLine && reader.TryRead(out var next))
                    {
                        // "Draw this" and the description on the next line.
                        subject = DrawingSubject.Of(next, new DrawingWish(0, 0, 0));
                    }

                    var earlier = new DrawingSentenceReader(text[before], buffer);
                    if (subject.Length == 0 && pointsBack && earlier.TryRead(out var previous))
                    {
                        subject = DrawingAntecedent.Of(previous, previous.Count);
                    }
                }

                return true;
            }

            before = sentence[0].Start..sentence.End;
        }

        return false;
    }

    // A message that is one quotation as a whole is meant as written.
    private static ReadOnlySpan<char> WithoutQuotes(ReadOnlySpan<char> message)
    {
        var text = message.Trim();
        var isQuoted = text.Length > 2 && (text[0], text[^1]) is ('"', '"') or ('«', '»') or ('“', '”') && text[1..^1].IndexOfAny("\"«»“”") < 0;
        return isQuoted ? text[1..^1].Trim() : text;
    }
}
