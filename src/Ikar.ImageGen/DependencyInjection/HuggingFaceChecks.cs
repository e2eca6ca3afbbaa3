using Ikar.ImageGen.Models;
using Ikar.ImageGen.Providers.HuggingFace;
using Microsoft.Extensions.Options;

namespace Ikar.ImageGen.DependencyInjection;

/// <summary>The part of <see cref="ImageGenOptionsValidator"/> that looks at <see cref="ImageGenOptions.HuggingFace"/>.</summary>
internal static class HuggingFaceChecks
{
    public static void Check(ValidateOptionsResultBuilder errors, HuggingFaceOptions options)
    {
        Address(errors, options.HubEndpoint, "HuggingFace.HubEndpoint");
        Address(errors, options.RouterEndpoint, "HuggingFace.RouterEndpoint");
        BillTo(errors, options.BillTo);
        Providers(errors, options.Providers);
        foreach (var (route, key) in options.ProviderKeys)
        {
            if (string.IsNullOrWhiteSpace(key) || key.Any(static c => c is <= ' ' or > '~'))
            {
                errors.AddError($"the key for \"{route}\" is blank or holds blanks or control characters; set it or remove the entry", "HuggingFace.ProviderKeys");
            }

            if (Route.Find(route) is null)
            {
                errors.AddError(Unknown(route, Route.Ids), "HuggingFace.ProviderKeys");
            }
        }

        foreach (var (model, address) in options.Endpoints)
        {
            if (string.IsNullOrWhiteSpace(model))
            {
                errors.AddError("holds a blank model id; remove it", "HuggingFace.Endpoints");
            }

            Address(errors, address, "HuggingFace.Endpoints", $"the address of \"{model}\" ");
        }
    }

    // It becomes a header. What is wrong with it is not quoted: it may well be a key in the wrong place.
    private static void BillTo(ValidateOptionsResultBuilder errors, string? billTo)
    {
        const string Name = "HuggingFace.BillTo";
        if (billTo is not null && string.IsNullOrWhiteSpace(billTo))
        {
            errors.AddError("is blank; set it to the organisation's name, or leave it null to bill the token's owner", Name);
        }
        else if (billTo?.Trim().Any(static c => c is <= ' ' or > '~') == true)
        {
            errors.AddError("holds blanks, control characters or letters outside ASCII; set it to the name in the organisation's address, https://huggingface.co/NAME", Name);
        }
    }

    private static void Providers(ValidateOptionsResultBuilder errors, IList<string>? providers)
    {
        const string Name = "HuggingFace.Providers";
        if (providers is { Count: 0 })
        {
            errors.AddError("is an empty list, by which nobody would draw; leave it null for the Hub's order", Name);
        }

        foreach (var id in providers ?? [])
        {
            if (string.IsNullOrWhiteSpace(id))
            {
                errors.AddError("holds a blank id; remove it", Name);
            }
            else if (Route.Find(id) is null && !RouteTargets.IsAuto(id))
            {
                errors.AddError(Unknown(id, [.. Route.Ids, RouteTargets.Auto]), Name);
            }
        }
    }

    private static string Unknown(string id, string[] known) =>
        $"\"{id}\" is no provider that is known here (did you mean \"{known.MinBy(other => EditDistance.Between(id, other))}\"?); the ids are {string.Join(", ", known)}";

    private static void Address(ValidateOptionsResultBuilder errors, Uri? address, string name, string what = "")
    {
        if (address is not { IsAbsoluteUri: true } || address.Scheme is not ("https" or "http"))
        {
            errors.AddError($"{what}must be an absolute https address, for example https://abc.example", name);
        }
        else if (address.Scheme == "http" && !address.IsLoopback)
        {
            errors.AddError($"{what}is http: a token must not travel in clear text; use https (http is allowed to loopback only)", name);
        }
    }
}
