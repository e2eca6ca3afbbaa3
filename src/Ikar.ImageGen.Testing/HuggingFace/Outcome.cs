using Microsoft.AspNetCore.Http;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>What will be answered: a reply still to be made, and the answer of the script, if one takes part.</summary>
internal readonly record struct Outcome(Func<Reply> Reply, Answer? Answer = null, GenerationCall? Call = null)
{
    public static implicit operator Outcome(Reply reply) => new(() => reply);

    public async Task SendAsync(HttpContext context, EmulatedRequest request, TimeProvider time)
    {
        var gone = context.RequestAborted;
        if (Answer is not { } answer)
        {
            await Delivery.WholeAsync(context, Noted(Reply, request), time, gone).ConfigureAwait(false);
            return;
        }

        request.Answer = answer.Name;
        if (answer.Delay > TimeSpan.Zero)
        {
            await Task.Delay(answer.Delay, time, gone).ConfigureAwait(false);
        }

        var (normal, call) = (Reply, Call);
        Func<Reply> make = answer.Rewrite is { } rewrite && call is not null ? () => rewrite(normal, call) : normal;
        await answer.Deliver(context, Noted(make, request), time, gone).ConfigureAwait(false);
    }

    private static Func<Reply> Noted(Func<Reply> make, EmulatedRequest request) => () =>
    {
        var reply = make();
        request.Status = reply.Status;
        return reply;
    };
}
