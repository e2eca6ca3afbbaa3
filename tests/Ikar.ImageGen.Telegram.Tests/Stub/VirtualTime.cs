using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Stub;

/// <summary>Tests that move a clock when the thread pool is idle; alone in the pool, so that "idle" means their own work.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class VirtualTime : ICollectionFixture<VirtualTime.QuietPool>
{
    public const string Name = "virtual time";

    /// <summary>Looks at the idle pool before the first test has anything running in it.</summary>
    public sealed class QuietPool : IAsyncLifetime
    {
        public async ValueTask InitializeAsync() => await PoolWatch.MeasuredAsync();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
