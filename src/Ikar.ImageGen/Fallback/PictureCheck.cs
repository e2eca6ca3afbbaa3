using Ikar.ImageGen.Imaging;
using Ikar.ImageGen.Providers.Http;

namespace Ikar.ImageGen.Fallback;

/// <summary>Looks at what a provider sent before anybody believes that it is a picture.</summary>
internal static class PictureCheck
{
    // What the answer says is never quoted, so that nothing has to be kept out of it.
    private static readonly ErrorContext Nobody = new() { Who = "" };

    /// <summary>Keeps the good ones; the report says why when there is none.</summary>
    /// <param name="answer">What the provider sent.</param>
    /// <param name="call">What it was asked for.</param>
    /// <param name="images">The good pictures are added here.</param>
    /// <param name="warnings">What the caller should know is added here.</param>
    /// <returns>Null if at least one picture is good.</returns>
    public static FailureReport? Keep(ProviderImages answer, ImageCall call, List<GeneratedImage> images, Warnings warnings)
    {
        FailureReport? problem = null;
        var before = images.Count;
        for (var i = 0; i < answer.Images.Count; i++)
        {
            var image = answer.Images[i];
            var here = Problem(image);
            if (here is not null)
            {
                problem ??= here with { HttpStatus = answer.HttpStatus, RequestId = answer.RequestId };
                continue;
            }

            // A provider that draws several pictures from one seed rarely says how it went on from the first.
            var picture = GeneratedImage.FromBytes(image.Data, image.Seed ?? (i == 0 ? call.Seed : null));
            images.Add(picture);
            if (call.Size is { IsEmpty: false } asked && (picture.Width != asked.Width || picture.Height != asked.Height))
            {
                warnings.Add(FormattableString.Invariant($"{call.Model.Name} gave {picture.Width}x{picture.Height} instead of {asked}."));
            }
        }

        if (images.Count == before)
        {
            return problem ?? new FailureReport(FailureKind.InvalidImage, "the answer held no picture") { HttpStatus = answer.HttpStatus, RequestId = answer.RequestId };
        }

        if (problem is not null)
        {
            warnings.Add($"{call.Model.Name} gave only {images.Count - before} good pictures of {answer.Images.Count}: {problem.Message}.");
        }

        return null;
    }

    private static FailureReport? Problem(ProviderImage image)
    {
        if (image.IsFlagged)
        {
            return new FailureReport(FailureKind.ContentFiltered, "the provider's checker flagged the picture");
        }

        if (!ImageInspector.TryInspect(image.Data.Span, out var info, out var problem))
        {
            var said = ErrorClassifier.ClassifyPicture(image.Data, Nobody);
            return new FailureReport(said?.Kind ?? FailureKind.InvalidImage, FailureReading.Clean(problem)) { Scope = said?.Scope ?? default, RetryAfter = said?.RetryAfter };
        }

        return BlackPicture.IsBlack(image.Data, info.Width, info.Height)
            ? new FailureReport(FailureKind.ContentFiltered, "the picture is nothing but black, as safety checkers deliver what they refuse") { MayHaveBeenBilled = true }
            : null;
    }
}
