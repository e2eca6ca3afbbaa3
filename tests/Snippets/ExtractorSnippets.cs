using Ikar.ImageGen;
using Telegram.Bot.Types;

namespace Snippets;

internal static class ExtractorSnippets
{
    public static async Task Streaming(IChatModel llm, IImageGenerator generator, Message message, CancellationToken cancellationToken)
    {
        #region extractor-streaming
        var stream = new PromptStream();
        await foreach (string chunk in llm.StreamAsync(PromptInstructions.Russian, message.Text, cancellationToken))
        {
            Console.Write(stream.Append(chunk)); // what may be shown now; the JSON block never is
        }

        PromptExtraction extraction = stream.Complete(out string rest);
        Console.WriteLine(rest);
        foreach (ImagePrompt prompt in extraction.Prompts)
        {
            ImageResult result = await generator.GenerateAsync(prompt.ToRequest(), cancellationToken);
            Console.WriteLine(await result.Image.SaveAsync("picture", cancellationToken));
        }
        #endregion
    }

    public static void Whole(string reply)
    {
        #region extractor-whole
        PromptExtraction extraction = PromptExtractor.Extract(reply);
        Console.WriteLine(extraction.Text);               // the reply without its image blocks
        Console.WriteLine(extraction.Prompt?.Description); // null: no picture was asked for
        Console.WriteLine(extraction.Truncated);           // the reply ended inside the block: draw it or not, as you like
        Console.WriteLine(extraction.Repairs);             // what was broken, for logs
        #endregion
    }
}
