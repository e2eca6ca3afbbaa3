namespace Ikar.ImageGen.Prompts.Intent;

/// <summary>Where a wish stands in its sentence, in tokens.</summary>
/// <param name="Verb">The word that asks.</param>
/// <param name="From">The first token that may belong to the subject.</param>
/// <param name="Before">The first token that may belong to a subject before the verb; the verb itself if there can be none.</param>
internal readonly record struct DrawingWish(int Verb, int From, int Before);
