using Ikar.ImageGen.Telegram.Buttons;
using Ikar.ImageGen.Telegram.Delivery;
using Ikar.ImageGen.Telegram.Drawing;
using Telegram.Bot.Types.Enums;

namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Jobs that draw: limits before, buttons after.</summary>
internal sealed class DrawDesk(JobDesk jobs, DailyLimits limits, ReplyWorkflow workflow, ButtonBook buttons, Indicator indicator)
{
    public JobDesk Jobs => jobs;

    /// <summary>Takes a drawing that a command, a button or a reply asked for.</summary>
    /// <param name="target">Whose, and where.</param>
    /// <param name="text">The user's words.</param>
    /// <param name="pictures">How many it will be.</param>
    /// <param name="requests">Makes the requests when its turn has come; may fetch a picture.</param>
    /// <param name="id">Names the job for replays; null draws anew.</param>
    /// <param name="over">Called once, however it ends.</param>
    /// <returns>False if it was not taken; the user has been told.</returns>
    public bool Draw(
        DeliveryTarget target,
        string? text,
        int pictures,
        Func<CancellationToken, Task<IReadOnlyList<ImageRequest>>> requests,
        string? id = null,
        Action? over = null)
    {
        if (limits.TryTake(target.User, target.Chat.Identifier, pictures, jobs.TextsFor(target)) is { } refusal)
        {
            jobs.Say(target, refusal);
            over?.Invoke();
            return false;
        }

        var drawn = 0;
        return jobs.Submit(
            target,
            text,
            async context =>
            {
                var job = Equip(new PictureJob { Target = target, Id = id }, context);
                try
                {
                    var delivery = await workflow.DrawAsync(job, await requests(context.Token).ConfigureAwait(false), context.Token).ConfigureAwait(false);
                    drawn = Counted(delivery);
                    await buttons.KeepAsync(job, delivery).ConfigureAwait(false);
                }
                finally
                {
                    buttons.Forget(job);
                }
            },
            showQueue: true,
            over: () =>
            {
                limits.Return(target.User, target.Chat.Identifier, pictures - drawn);
                over?.Invoke();
            });
    }

    /// <summary>Takes an answer of the app's LLM, with the pictures it may ask for.</summary>
    public bool Answer(PictureJob job, string? text, Func<Task<bool>>? isForUs, Func<CancellationToken, Task<string>> llm)
    {
        // From the moment of asking: who waits in the queue should see that the bot is awake.
        var typing = isForUs is null ? indicator.Start(job.Target, ChatAction.Typing) : null;
        return jobs.Submit(
            job.Target,
            text,
            async context =>
            {
                if (isForUs is not null && !await isForUs().ConfigureAwait(false))
                {
                    return;
                }

                Task answer;
                using (typing ?? indicator.Start(job.Target, ChatAction.Typing))
                {
                    var reply = await llm(context.Token).WaitAsync(context.Token).ConfigureAwait(false);
                    // Begun before the lease ends, so that the indicator goes on and is not sent anew.
                    answer = AnswerAsync(Equip(job, context), reply, context.Token);
                }

                await answer.ConfigureAwait(false);
            },
            showQueue: false,
            over: () => typing?.Dispose());
    }

    private async Task AnswerAsync(PictureJob job, string reply, CancellationToken cancellationToken)
    {
        var (user, chat) = (job.Target.User, job.Target.Chat.Identifier);
        var extraction = PromptExtractor.Extract(reply);
        var wanted = workflow.CountOf(extraction);
        var texts = jobs.TextsFor(job.Target);
        if (wanted > 0 && limits.TryTake(user, chat, wanted, texts) is { } refusal)
        {
            // The words are no picture: they arrive all the same.
            if (!string.IsNullOrWhiteSpace(extraction.Text))
            {
                await workflow.ReplyAsync(job, extraction.Text, cancellationToken).ConfigureAwait(false);
            }

            throw new IntakeException(refusal);
        }

        var drawn = 0;
        try
        {
            var delivery = await workflow.ReplyAsync(job, reply, cancellationToken).ConfigureAwait(false);
            drawn = Counted(delivery);
            await buttons.KeepAsync(job, delivery).ConfigureAwait(false);
        }
        finally
        {
            buttons.Forget(job);
            limits.Return(user, chat, wanted - drawn);
        }
    }

    private PictureJob Equip(PictureJob job, JobContext context) => buttons.Equip(job with
    {
        Progress = context.Progress,
        TakePlaceholder = context.Progress.TakeAsync,
        Drawn = context.Job.ReleaseWorker,
        DeliveryToken = jobs.Queue.DeliveryToken,
    });

    private static int Counted(TelegramDelivery delivery) =>
        delivery.Status is TelegramDeliveryStatus.Delivered or TelegramDeliveryStatus.PartlyDelivered or TelegramDeliveryStatus.Unconfirmed
            ? delivery.Results.Sum(static result => result.Images.Count)
            : 0;
}
