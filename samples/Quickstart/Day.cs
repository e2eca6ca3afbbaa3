using Ikar.ImageGen;
using Ikar.ImageGen.Testing;

namespace Quickstart;

/// <summary>The day that the emulated models have.</summary>
internal static class Day
{
    public static void Begin(HuggingFaceEmulator huggingFace, QuickstartOptions options)
    {
        IEnumerable<string> chain = new ModelRegistry().DefaultChain.Select(model => model.Id);
        string[] models = options.Model is null ? [.. chain] : [options.Model, .. chain.Where(id => !string.Equals(id, options.Model, StringComparison.OrdinalIgnoreCase))];
        // A model id that the registry does not know is not known to the emulated Hub either: a typing error shows as one.
        var first = Array.Find(models, id => new ModelRegistry().TryGet(id, out _))!;
        switch (options.Scenario)
        {
            case "loading":
                huggingFace.Model(first).Answers(Fault.Loading(seconds: 20));
                break;
            case "gone":
                huggingFace.Model(first).Answers(Fault.Gone());
                break;
            case "all-down":
                Answer[] troubles = [Fault.Loading(seconds: 60), Fault.Gone(), Fault.Html(502), Fault.Status(500)];
                for (var i = 0; i < models.Length; i++)
                {
                    if (new ModelRegistry().TryGet(models[i], out _))
                    {
                        huggingFace.Model(models[i]).Answers(troubles[i % troubles.Length]);
                    }
                }

                break;
            default:
                break;
        }
    }
}
