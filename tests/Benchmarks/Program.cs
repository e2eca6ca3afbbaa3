using BenchmarkDotNet.Running;
using Benchmarks;

return args switch
{
    [TransportServer.Argument, var port] => await TransportServer.RunAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture)),
    ["transport", .. var rest] => await TransportBenchmarks.RunAsync(rest),
    _ => Run(args),
};

static int Run(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}
