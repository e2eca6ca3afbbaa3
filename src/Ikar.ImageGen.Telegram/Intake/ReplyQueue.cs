using Ikar.ImageGen.Telegram.Drawing;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Takes messages at once and has them answered from the queue. Keeps the manners of groups and the list of those who are served.</summary>
internal sealed class ReplyQueue(DrawDesk desk, Addressing addressing, Access access)
{
    public bool Enqueue(Message message, PictureJob job, Func<CancellationToken, Task<string>> llm)
    {
        var isForUs = addressing.Decide(message);
        if (isForUs == false)
        {
            return false;
        }

        if (!access.Allows(message.From?.Id, message.Chat.Id))
        {
            // In a group the bot would only add to the noise.
            if (message.Chat.Type is not (ChatType.Group or ChatType.Supergroup))
            {
                desk.Jobs.Say(job.Target, desk.Jobs.TextsFor(job.Target).NotAllowed);
            }

            return false;
        }

        return desk.Answer(job, message.Text ?? message.Caption, isForUs == true ? null : () => addressing.DecideAsync(message), llm);
    }
}
