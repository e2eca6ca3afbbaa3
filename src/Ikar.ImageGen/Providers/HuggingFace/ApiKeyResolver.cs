namespace Ikar.ImageGen.Providers.HuggingFace;

/// <summary>Finds the Hugging Face token: the options, then the environment, then the file that "hf auth login" writes.</summary>
internal static class ApiKeyResolver
{
    /// <summary>In the order in which they are looked at.</summary>
    public static readonly string[] Variables = ["HF_TOKEN", "HF_API_KEY", "HF_API_TOKEN", "HUGGINGFACEHUB_API_TOKEN", "HUGGING_FACE_HUB_TOKEN"];

    /// <summary>Fills <see cref="ImageGenOptions.ApiKey"/> if it is blank and the environment may be asked.</summary>
    public static void Resolve(ImageGenOptions options) => Resolve(options, Environment.GetEnvironmentVariable, ReadFile);

    /// <summary>The same with the environment and the file system given, so that tests need neither.</summary>
    public static void Resolve(ImageGenOptions options, Func<string, string?> environment, Func<string, string?> readFile)
    {
        if (Clean(options.ApiKey) is { } given)
        {
            options.ApiKey = given;
            options.ApiKeySource ??= nameof(ImageGenOptions.ApiKey);
            return;
        }

        options.ApiKey = null;
        if (!options.UseEnvironmentApiKey)
        {
            return;
        }

        foreach (var variable in Variables)
        {
            if (Clean(environment(variable)) is { } value)
            {
                (options.ApiKey, options.ApiKeySource) = (value, variable);
                return;
            }
        }

        if (Clean(readFile(TokenPath(environment))) is { } fromFile)
        {
            (options.ApiKey, options.ApiKeySource) = (fromFile, "token file");
        }
    }

    // The official clients' order: HF_TOKEN_PATH, HF_HOME/token, XDG_CACHE_HOME/huggingface/token, ~/.cache/huggingface/token (on Windows too).
    private static string TokenPath(Func<string, string?> environment)
    {
        if (Clean(environment("HF_TOKEN_PATH")) is { } path)
        {
            return path;
        }

        var home = Clean(environment("HF_HOME"))
            ?? Path.Combine(
                Clean(environment("XDG_CACHE_HOME")) ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
                "huggingface");
        return Path.Combine(home, "token");
    }

    private static string? ReadFile(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A token that can't be read is no token; the error about the missing token says where to put one.
            return null;
        }
    }

    private static string? Clean(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
