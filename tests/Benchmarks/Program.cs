using BenchmarkDotNet.Running;
using Benchmarks;
using Benchmarks.Days;

return args switch
{
    [TransportServer.Argument, var port] => await TransportServer.RunAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture)),
    ["transport", .. var rest] => await TransportBenchmarks.RunAsync(rest),
    ["days"] => Days(),
    _ => Run(args),
};

static int Days()
{
    SimulatedDays.Print();
    return 0;
}

static int Run(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}
