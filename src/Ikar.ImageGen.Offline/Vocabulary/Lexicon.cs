namespace Ikar.ImageGen.Offline.Vocabulary;

/// <summary>Finds the meaning of a word or of a phrase of up to three words: whole words first, then the longest stem.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, (object Meaning, bool Several)> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (object Meaning, bool Several)> _stems = new(StringComparer.Ordinal);
    private readonly List<(string[] Parts, object Meaning, bool Several)> _phrases = [];
    private int _longestStem;

    public Lexicon(IEnumerable<Word> rows)
    {
        foreach (var row in rows)
        {
            Add(row.Meaning, row.English, several: false);
            Add(row.Meaning, row.Russian, several: false);
            Add(row.Meaning, row.Several, several: true);
        }
    }

    /// <summary>Reads at one place of a prompt.</summary>
    /// <param name="words">The prompt's words, in small letters, with е for ё.</param>
    /// <param name="at">Where to read.</param>
    /// <returns>The meaning, whether it is more than one, and how many words were read; null if the word is not known.</returns>
    public (object Meaning, bool Several, int Length)? Read(IReadOnlyList<string> words, int at)
    {
        foreach (var (parts, meaning, several) in _phrases)
        {
            if (at + parts.Length <= words.Count && Enumerable.Range(0, parts.Length).All(i => Fits(parts[i], words[at + i])))
            {
                return (meaning, several, parts.Length);
            }
        }

        return Find(words[at]) is { } found ? (found.Meaning, found.Several, 1) : null;
    }

    private static bool Fits(string pattern, string word) => pattern.EndsWith('*') ? word.AsSpan().StartsWith(pattern.AsSpan()[..^1], StringComparison.Ordinal) : pattern == word;

    private (object Meaning, bool Several)? Find(string word)
    {
        if (_words.TryGetValue(word, out var found))
        {
            return found;
        }

        for (var length = Math.Min(word.Length, _longestStem); length >= 2; length--)
        {
            if (_stems.TryGetValue(word[..length], out found))
            {
                return found;
            }
        }

        return null;
    }

    private void Add(object meaning, string words, bool several)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Contains('_', StringComparison.Ordinal))
            {
                _phrases.Add((word.Split('_'), meaning, several));
            }
            else if (word.EndsWith('*'))
            {
                _stems[word[..^1]] = (meaning, several);
                _longestStem = Math.Max(_longestStem, word.Length - 1);
            }
            else
            {
                _words[word] = (meaning, several);
            }
        }
    }
}
