using Microsoft.Extensions.Hosting;

namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Ends the queue when the host stops.</summary>
internal sealed class IntakeShutdown(JobDesk desk) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => desk.DrainAsync(cancellationToken);
}
