using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Stub;

/// <summary>Tests that move a clock when the thread pool is idle; alone in the pool, so that "idle" means their own work.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class VirtualTime
{
    public const string Name = "virtual time";
}
