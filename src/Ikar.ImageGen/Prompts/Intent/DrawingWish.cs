namespace Ikar.ImageGen.Prompts.Intent;

/// <summary>Where a wish stands in its sentence, in tokens.</summary>
/// <param name="Verb">The word that asks.</param>
/// <param name="From">The first token that may belong to the subject.</param>
/// <param name="Before">The first token that may belong to a subject before the verb; the verb itself if there can be none.</param>
/// <param name="To">The token where the subject ends; 0 if it may go on to the end of the sentence.</param>
internal readonly record struct DrawingWish(int Verb, int From, int Before, int To = 0);
