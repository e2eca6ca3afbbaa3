using Ikar.ImageGen.Telegram.Delivery;
using Microsoft.Extensions.Options;

namespace Ikar.ImageGen.Telegram.Progress;

/// <summary>What every <see cref="JobProgress"/> shows itself with.</summary>
internal sealed class ProgressTools(MessageSender sender, IOptions<TelegramImageOptions> options, TimeProvider time)
{
    public MessageSender Sender { get; } = sender;

    public TelegramImageOptions Options { get; } = options.Value;

    public TimeProvider Time { get; } = time;
}
