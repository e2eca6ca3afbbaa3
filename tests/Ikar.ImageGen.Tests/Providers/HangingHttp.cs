namespace Ikar.ImageGen.Tests.Providers;

/// <summary>Never answers.</summary>
internal sealed class HangingHttp : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        return null!;
    }
}
