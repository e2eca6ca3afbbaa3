namespace Ikar.ImageGen.Offline.Vocabulary;

/// <summary>Finds the meaning of a word: whole words first, then the longest stem.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, (object Meaning, bool Several)> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (object Meaning, bool Several)> _stems = new(StringComparer.Ordinal);
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

    /// <param name="word">In small letters, with е for ё.</param>
    /// <param name="meaning">What it means.</param>
    /// <param name="several">Whether it means more than one.</param>
    public bool TryGet(string word, out object meaning, out bool several)
    {
        if (_words.TryGetValue(word, out var found))
        {
            (meaning, several) = found;
            return true;
        }

        for (var length = Math.Min(word.Length, _longestStem); length >= 2; length--)
        {
            if (_stems.TryGetValue(word[..length], out found))
            {
                (meaning, several) = found;
                return true;
            }
        }

        (meaning, several) = ("", false);
        return false;
    }

    private void Add(object meaning, string words, bool several)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.EndsWith('*'))
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
