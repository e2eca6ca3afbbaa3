namespace Ikar.ImageGen.Tests.Fallback.Simulation;

/// <summary>The chain broke one of its promises.</summary>
internal sealed class SimViolation(int seed, string message) : Exception(
    $"Scenario {seed}: {message}{Environment.NewLine}Replay it: IKAR_SIM_SEED={seed} and the test Simulation_of_one_seed, which prints the trace.");
