using Ikar.ImageGen.Tests.Fallback.Simulation;

namespace Benchmarks.Days;

/// <summary>What a policy does next: a call, or a wait when there is no route.</summary>
internal readonly record struct DayStep(SimRoute? Route, TimeSpan Duration);
