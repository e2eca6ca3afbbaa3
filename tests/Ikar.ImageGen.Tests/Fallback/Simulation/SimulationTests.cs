using System.Globalization;
using Xunit;

namespace Ikar.ImageGen.Tests.Fallback.Simulation;

/// <summary>Thousands of random bad days. Set IKAR_SIM_COUNT for more, IKAR_SIM_SEED to replay one.</summary>
public class SimulationTests
{
    private const int Slices = 4;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Thousands_of_bad_days_break_no_promise(int slice)
    {
        var count = Setting("IKAR_SIM_COUNT") ?? 5_000;
        var (requests, pictures) = (0, 0);
        for (var seed = slice; seed < count; seed += Slices)
        {
            foreach (var run in Simulator.Run(ScenarioMaker.Make(seed)).Runs)
            {
                requests++;
                pictures += run.Succeeded ? 1 : 0;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{requests} requests, {pictures} pictures");
        Assert.True(pictures > requests / 3, $"only {pictures} pictures of {requests}: the days are too bad to tell anything");
    }

    [Fact]
    public void The_same_seed_gives_the_same_trace()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            Assert.Equal(Simulator.Run(ScenarioMaker.Make(seed)).Trace(), Simulator.Run(ScenarioMaker.Make(seed)).Trace());
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Two_thousand_bad_days_go_the_same_way_through_the_generator(int slice)
    {
        for (var seed = slice; seed < 2_000; seed += 2)
        {
            var simulator = Simulator.Run(ScenarioMaker.Make(seed));
            var (expected, actual) = (simulator.Trace(), DriverSimulation.Trace(ScenarioMaker.Make(seed), simulator.Moments));
            Assert.True(expected == actual, $"Scenario {seed} goes another way through the generator; replay it with IKAR_SIM_SEED={seed} and Simulation_of_one_seed.");
        }
    }

    [Fact]
    public void Simulation_of_one_seed()
    {
        var seed = Setting("IKAR_SIM_SEED") ?? 1;
        var simulator = new Simulator(ScenarioMaker.Make(seed));
        try
        {
            simulator.Run();
        }
        finally
        {
            TestContext.Current.TestOutputHelper?.WriteLine(simulator.Trace());
        }

        TestContext.Current.TestOutputHelper?.WriteLine("Through the generator:");
        TestContext.Current.TestOutputHelper?.WriteLine(DriverSimulation.Trace(ScenarioMaker.Make(seed), simulator.Moments));
    }

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
