using System.Globalization;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>The finished files, as a provider's content network serves them: without a token, or not at all.</summary>
internal sealed class DownloadApi(EmulatedWorld world)
{
    // A signed address refuses a second way to prove who one is; so do the storage services behind the providers.
    private const string TwoWays =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>InvalidArgument</Code><Message>Only one auth mechanism allowed</Message></Error>";

    public Outcome Handle(EmulatedRequest request)
    {
        request.Kind = EmulatedRequestKind.Download;
        if (request.Method != "GET"
            || request.Path.Split('/') is not ["", var provider, var id, var file]
            || !int.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || world.Pictures.Find(id) is not { } job
            || job.Call.Provider != provider
            || index >= job.Call.Count)
        {
            return Reply.Text(404, "<html><body><h1>404</h1>No such file.</body></html>", "text/html");
        }

        request.Provider = provider;
        request.ModelId = job.Call.ModelId;
        if (request.Headers.ContainsKey("Authorization"))
        {
            return Reply.Text(400, TwoWays, "application/xml");
        }

        return new Outcome(
            () =>
            {
                var picture = job.Picture(index);
                return Reply.Bytes(picture, job.TypeOf(picture.Span));
            },
            job.Strikes(EmulatedStage.Download) ? job.Answer : null,
            job.Call);
    }
}
