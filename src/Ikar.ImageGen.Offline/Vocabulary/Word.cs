namespace Ikar.ImageGen.Offline.Vocabulary;

/// <summary>A row of the vocabulary: what it means and the words for it, separated by blanks; a star stands for any ending.</summary>
/// <param name="Meaning">A Subject, a Scene, a DayTime, a Weather, a Finish, an Ink, an int (how many) or a Mood.</param>
/// <param name="English">The English words.</param>
/// <param name="Russian">The Russian words, written with е for ё.</param>
/// <param name="Several">Words of either language that mean more than one.</param>
internal sealed record Word(object Meaning, string English, string Russian, string Several = "");
