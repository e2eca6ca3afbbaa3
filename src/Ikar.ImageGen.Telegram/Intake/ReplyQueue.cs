using System.Threading.Channels;
using Ikar.ImageGen.Telegram.Delivery;
using Ikar.ImageGen.Telegram.Drawing;
using Ikar.ImageGen.Telegram.Texts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Telegram.Bot.Types.Enums;

namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Takes messages at once and answers them in the background, a few at a time.</summary>
internal sealed partial class ReplyQueue : IAsyncDisposable
{
    private const int Capacity = 100;
    private const int Workers = 4;

    private readonly Channel<(PictureJob Job, Func<CancellationToken, Task<string>> Llm)> _channel =
        Channel.CreateBounded<(PictureJob Job, Func<CancellationToken, Task<string>> Llm)>(new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.Wait });

    private readonly CancellationTokenSource _stop = new();
    private readonly ReplyWorkflow _workflow;
    private readonly MessageSender _sender;
    private readonly Indicator _indicator;
    private readonly TelegramImageOptions _options;
    private readonly ILogger _log;
    private readonly Lazy<Task> _workers;

    public ReplyQueue(ReplyWorkflow workflow, MessageSender sender, Indicator indicator, IOptions<TelegramImageOptions> options, ILogger<ReplyQueue>? logger = null)
    {
        _workflow = workflow;
        _sender = sender;
        _indicator = indicator;
        _options = options.Value;
        _log = logger ?? NullLogger<ReplyQueue>.Instance;
        _workers = new Lazy<Task>(() => Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(WorkAsync))));
    }

    public async ValueTask<bool> EnqueueAsync(PictureJob job, Func<CancellationToken, Task<string>> llm)
    {
        _ = _workers.Value;
        if (_channel.Writer.TryWrite((job, llm)))
        {
            return true;
        }

        await SayAsync(job, TextChoice.Of(_options, job.Target.Language).QueueFull).ConfigureAwait(false);
        return false;
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Writer.TryComplete();
        await _stop.CancelAsync().ConfigureAwait(false);
        if (_workers.IsValueCreated)
        {
            await _workers.Value.ConfigureAwait(false);
        }

        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            await foreach (var (job, llm) in _channel.Reader.ReadAllAsync(_stop.Token).ConfigureAwait(false))
            {
                await AnswerAsync(job, llm).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Shutdown.
        }
    }

    private async Task AnswerAsync(PictureJob job, Func<CancellationToken, Task<string>> llm)
    {
        try
        {
            string reply;
            using (_indicator.Start(job.Target, ChatAction.Typing))
            {
                reply = await llm(_stop.Token).WaitAsync(_stop.Token).ConfigureAwait(false);
            }

            await _workflow.ReplyAsync(job, reply, _stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // The app's LLM may throw anything; the worker lives on and the user gets an answer.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(e, job.Target.Chat.ToString());
            await SayAsync(job, TextChoice.Of(_options, job.Target.Language).AssistantFailed).ConfigureAwait(false);
        }
    }

    private async Task SayAsync(PictureJob job, string text)
    {
        if (job.Target.IsPublic)
        {
            return;
        }

        try
        {
            await _sender.SendTextAsync(new DeliverySession(job.Target), new MarkedText(text), markup: null, _stop.Token).ConfigureAwait(false);
        }
        catch (TelegramCallException)
        {
            // Logged by the caller of Telegram.
        }
    }

    [LoggerMessage(EventId = 741, Level = LogLevel.Error, Message = "The answer to a message in {Chat} failed")]
    private partial void LogFailed(Exception exception, string chat);
}
