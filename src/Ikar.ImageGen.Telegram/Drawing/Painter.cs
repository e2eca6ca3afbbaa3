using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Ikar.ImageGen.Telegram.Drawing;

/// <summary>Draws all pictures of one job at once and sorts them into finished and failed.</summary>
internal sealed class Painter
{
    private readonly IImageGenerator _generator;
    private readonly TelegramImageOptions _options;
    private readonly PromptLimits _limits;

    public Painter(IImageGenerator generator, IOptions<TelegramImageOptions> options, IOptions<ImageGenOptions> drawing)
    {
        _generator = generator;
        _options = options.Value;
        _limits = drawing.Value.PromptLimits;
    }

    /// <summary>The requests that a reply asks for: each gets one picture first, and those that want several share what is left, in order.</summary>
    public IReadOnlyList<ImageRequest> Requests(PromptExtraction extraction)
    {
        var prompts = extraction.Prompts.Count > 0 || extraction.Prompt is null ? extraction.Prompts : [extraction.Prompt];
        var requests = prompts.Take(_options.MaxPictures).Select(prompt => prompt.ToRequest(_limits)).ToArray();
        var left = _options.MaxPictures - requests.Length;
        for (var i = 0; i < requests.Length; i++)
        {
            var count = Math.Min(requests[i].Count, 1 + left);
            left -= count - 1;
            if (count < requests[i].Count)
            {
                var warning = FormattableString.Invariant($"{requests[i].Count} pictures were lowered to {count}: one reply gets at most {_options.MaxPictures} (MaxPictures).");
                requests[i] = requests[i] with { Count = count, Warnings = [.. requests[i].Warnings, warning] };
            }
        }

        return requests;
    }

    /// <summary>Draws. Failures are returned, not thrown, whatever threw them.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<(IReadOnlyList<DrawnPicture> Drawn, IReadOnlyList<ImageGenException> Failures)> DrawAsync(PictureJob job, IReadOnlyList<ImageRequest> requests, CancellationToken cancellationToken)
    {
        var outcomes = await Task.WhenAll(requests.Select((request, index) => DrawOneAsync(Complete(job, request, index), cancellationToken))).ConfigureAwait(false);
        return ([.. outcomes.Where(static outcome => outcome.Picture is not null).Select(static outcome => outcome.Picture!)],
            [.. outcomes.Where(static outcome => outcome.Failure is not null).Select(static outcome => outcome.Failure!)]);
    }

    private async Task<(DrawnPicture? Picture, ImageGenException? Failure)> DrawOneAsync(ImageRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return (new DrawnPicture(request, await _generator.GenerateAsync(request, cancellationToken).ConfigureAwait(false)), null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (ImageGenException e)
        {
            return (null, e);
        }
#pragma warning disable CA1031 // A layer of the app's own may throw anything; the user gets an answer all the same.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return (null, new ImageGenException(FailureKind.Unknown, $"The image generator threw {e.GetType().Name}.", e));
        }
    }

    private ImageRequest Complete(PictureJob job, ImageRequest request, int index)
    {
        var prepared = _options.Prepare is { } prepare ? prepare(request) : request;
        return prepared with
        {
            Progress = prepared.Progress ?? job.Progress,
            RequestId = prepared.RequestId ?? (job.Id is null ? null : Name(job.Id, prepared, index)),
        };
    }

    /// <summary>Whatever else changes the picture belongs to the name too: the core refuses one name for two requests.</summary>
    private static string Name(string job, ImageRequest request, int index)
    {
        var content = new StringBuilder();
        object?[] parts =
        [
            request.Prompt, request.EnglishPrompt, request.NegativePrompt, request.Style, request.Mood, request.Model, request.Size, request.Steps, request.GuidanceScale,
            request.Seed, request.Count, request.AllowFallback, request.RequireAllParameters, request.Strength,
            request.Source is { } source ? Convert.ToHexString(SHA256.HashData(source.Data.Span)) : null,
            .. request.Models ?? [], .. request.Loras.Select(static lora => lora.ToString()),
            .. request.AdditionalParameters.OrderBy(static parameter => parameter.Key, StringComparer.Ordinal).Select(static parameter => $"{parameter.Key}={parameter.Value?.ToJsonString()}"),
        ];
        foreach (var part in parts)
        {
            content.Append(CultureInfo.InvariantCulture, $"{part}\n");
        }

        return FormattableString.Invariant($"{job}-{index}-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())), 0, 8)}");
    }
}
