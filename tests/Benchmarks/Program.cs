using BenchmarkDotNet.Running;
using Benchmarks;
using Benchmarks.Days;
using Benchmarks.Junk;

return args switch
{
    [TransportServer.Argument, var port] => await TransportServer.RunAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture)),
    ["transport", .. var rest] => await TransportBenchmarks.RunAsync(rest),
    ["days"] => Days(),
    ["junk", .. var rest] => JunkHunt.Run(rest),
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
