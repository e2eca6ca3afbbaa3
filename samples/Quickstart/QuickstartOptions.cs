namespace Quickstart;

/// <summary>The command line, parsed.</summary>
internal sealed record QuickstartOptions
{
    public const string Help = """
        Ikar.ImageGen Quickstart: one conversation, from a chat message to a delivered picture.

        Without options everything is played on this machine: the library talks real HTTP to loopback emulators of
        Hugging Face and Telegram, and a managed painter draws. No key, no network, no GPU.

          --prompt TEXT     draw TEXT and skip the chat
          --model ID        try this model first, for example Qwen/Qwen-Image
          --out FILE        where to save the picture (default: artifacts/quickstart.png; the picture's own extension is
                            added, or put in the place of another picture type's)
          --seed N          the same seed gives the same picture, where the route takes one (--scenario ok: it does)
          --lang ru|en      language of the chat and of these explanations (default: a Russian chat, explained in English)
          --scenario NAME   ok | loading | gone | all-down: the day the emulated models have (default: loading)
          --live            the live Hugging Face, with the token in HF_TOKEN; with TELEGRAM_BOT_TOKEN and
                            TELEGRAM_CHAT_ID also the live Telegram. This spends your account's credit.
          --help            this text

        Exit codes: 0 a picture was drawn; 2 no model drew one; 64 wrong option; 69 Telegram can't be reached;
        73 the file can't be written; 78 wrong configuration (a missing or bad token); 130 interrupted.
        """;

    public static readonly string[] Names = ["--prompt", "--model", "--out", "--seed", "--lang", "--scenario", "--live", "--help"];

    public static readonly string[] Scenarios = ["ok", "loading", "gone", "all-down"];

    public string? Prompt { get; init; }

    public string? Model { get; init; }

    public string Out { get; init; } = Path.Combine("artifacts", "quickstart.png");

    public long? Seed { get; init; }

    public string? Lang { get; init; }

    public string Scenario { get; init; } = "loading";

    public bool Live { get; init; }

    public bool ShowHelp { get; init; }

    /// <summary>Parses the arguments; on a mistake <paramref name="error"/> says in one line what is allowed.</summary>
    public static QuickstartOptions? Parse(IReadOnlyList<string> args, out string error)
    {
        error = "";
        var options = new QuickstartOptions();
        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = args[i] is "-h" ? ("--help", null) : args[i].IndexOf('=', StringComparison.Ordinal) is > 0 and var at && args[i].StartsWith("--", StringComparison.Ordinal)
                ? (args[i][..at], args[i][(at + 1)..])
                : (args[i], null);
            if (!Names.Contains(name, StringComparer.Ordinal))
            {
                error = $"Unknown option \"{Shown(name)}\". The options are {string.Join(", ", Names)}.";
                return null;
            }

            if (name is "--live" or "--help")
            {
                options = name == "--live" ? options with { Live = true } : options with { ShowHelp = true };
                continue;
            }

            value ??= i + 1 < args.Count ? args[++i] : null;
            if (string.IsNullOrWhiteSpace(value))
            {
                error = $"{name} needs a value.";
                return null;
            }

            if (options.With(name, value, out error) is not { } changed)
            {
                return null;
            }

            options = changed;
        }

        return options;
    }

    private QuickstartOptions? With(string name, string value, out string error)
    {
        error = "";
        switch (name)
        {
            case "--prompt":
                return this with { Prompt = value };
            case "--model":
                return this with { Model = value };
            case "--out":
                return this with { Out = value };
            case "--seed" when long.TryParse(value, System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var seed):
                return this with { Seed = seed };
            case "--lang" when value is "ru" or "en":
                return this with { Lang = value };
            case "--scenario" when Scenarios.Contains(value, StringComparer.Ordinal):
                return this with { Scenario = value };
            default:
                var allowed = name switch { "--seed" => "a whole number", "--lang" => "ru or en", _ => string.Join(", ", Scenarios) };
                error = $"{name} can't be \"{Shown(value)}\"; it takes {allowed}.";
                return null;
        }
    }

    // An argument is echoed on one line, whatever it holds.
    private static string Shown(string text)
    {
        var line = new string([.. text.Take(60).Select(c => char.IsControl(c) ? '?' : c)]);
        return text.Length > 60 ? line + "…" : line;
    }
}
