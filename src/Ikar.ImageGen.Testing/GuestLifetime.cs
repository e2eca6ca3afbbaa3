using Microsoft.Extensions.Hosting;

namespace Ikar.ImageGen.Testing;

/// <summary>The lifetime of a server inside somebody else's process: it starts and stops when told to. The usual one would take Ctrl+C away from the app.</summary>
internal sealed class GuestLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
