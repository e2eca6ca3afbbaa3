using System.Text.Json.Nodes;

namespace Ikar.ImageGen.Testing.HuggingFace;

/// <summary>The JSON in which each provider tells of an error.</summary>
internal static class ErrorShapes
{
    public static JsonObject Body(string provider, int status, string message) => provider switch
    {
        "fal-ai" or "replicate" => new JsonObject { ["detail"] = message },
        "wavespeed" => new JsonObject { ["code"] = status, ["message"] = message },
        "zai-org" => new JsonObject { ["error"] = new JsonObject { ["code"] = "1210", ["message"] = message } },
        "together" or "nscale" or "deepinfra" => new JsonObject
        {
            ["error"] = new JsonObject { ["message"] = message, ["type"] = "server_error", ["param"] = null, ["code"] = null },
        },
        _ => new JsonObject { ["error"] = message },
    };

    public static Reply Reply(string provider, int status, string message) => HuggingFace.Reply.Json(status, Body(provider, status, message));
}
