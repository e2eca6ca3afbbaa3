using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using Quickstart;
using Telegram.Bot.Exceptions;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (QuickstartOptions.Parse(args, out var mistake) is not { } options)
{
    Console.Error.WriteLine(mistake);
    return ExitCode.Usage;
}

if (options.ShowHelp)
{
    Console.WriteLine(QuickstartOptions.Help);
    return ExitCode.Ok;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    return await new Play(options, Narrator.ForConsole()).RunAsync(stop.Token);
}
catch (OptionsValidationException e)
{
    Console.Error.WriteLine(string.Join(" ", e.Failures));
    return ExitCode.Configuration;
}
catch (Exception) when (stop.IsCancellationRequested)
{
    // Telegram.Bot wraps a cancellation in an exception of its own, so any kind counts.
    Console.Error.WriteLine(Words.For(options.Lang).Interrupted);
    return ExitCode.Interrupted;
}
catch (RequestException e)
{
    Console.Error.WriteLine(string.Format(CultureInfo.InvariantCulture, Words.For(options.Lang).Unreachable, e.Message));
    return ExitCode.Unavailable;
}
