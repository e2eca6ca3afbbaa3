using Ikar.ImageGen.DependencyInjection;
using Ikar.ImageGen.Providers.HuggingFace;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ikar.ImageGen.Tests.DependencyInjection;

public sealed class OptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => Assert.True(new ImageGenOptionsValidator().Validate(null, new ImageGenOptions()).Succeeded);

    public static TheoryData<string, Action<ImageGenOptions>> Mistakes => new()
    {
        { "hf_", o => o.ApiKey = "sk-something-secret" },
        { "blanks", o => o.ApiKey = "hf_with a blank" },
        { "at least one model", o => o.Models.Clear() },
        { "blank model id", o => o.Models.Add(" ") },
        { "Timeout", o => o.Timeout = TimeSpan.Zero },
        { "Timeout", o => o.Timeout = TimeSpan.FromDays(1) },
        { "AttemptTimeout", o => o.AttemptTimeout = TimeSpan.FromMilliseconds(1) },
        { "MaxAttempts", o => o.MaxAttempts = 0 },
        { "MaxRetries", o => o.MaxRetries = -1 },
        { "MaxImageBytes", o => o.MaxImageBytes = 0 },
        { "PromptLimits.MinSide", o => o.PromptLimits.MinSide = 0 },
        { "PromptLimits.MaxSide", o => o.PromptLimits.MaxSide = 0 },
        { "PromptLimits.MaxSide: is 255; set it to 256 or more", o => o.PromptLimits.MaxSide = 255 },
        { "PromptLimits.MaxSide", o => o.PromptLimits.MinSide = 4096 },
        { "PromptLimits.MaxSteps", o => o.PromptLimits.MaxSteps = 0 },
        { "PromptLimits.MaxGuidanceScale", o => o.PromptLimits.MaxGuidanceScale = -0.5 },
        { "PromptLimits.MaxGuidanceScale", o => o.PromptLimits.MaxGuidanceScale = double.NaN },
        { "PromptLimits.MaxCount", o => o.PromptLimits.MaxCount = 0 },
        { "https", o => o.HuggingFace.HubEndpoint = new Uri("/relative", UriKind.Relative) },
        { "clear text", o => o.HuggingFace.RouterEndpoint = new Uri("http://router.example") },
        { "fal-ai", o => o.HuggingFace.ProviderKeys["fal-ai"] = " " },
        { "the ids are hf-inference, fal-ai", o => o.HuggingFace.ProviderKeys["fal"] = "a-key" },
        { "did you mean \"fal-ai\"?", o => o.HuggingFace.ProviderKeys["fal"] = "a-key" },
        { "HuggingFace.Providers: \"hf-inferense\" is no provider that is known here (did you mean \"hf-inference\"?)", o => o.HuggingFace.Providers = ["hf-inferense"] },
        { "did you mean \"fal-ai\"?); the ids are hf-inference, fal-ai", o => o.HuggingFace.Providers = ["replicate", "falai"] },
        { "did you mean \"auto\"?", o => o.HuggingFace.Providers = ["atuo"] },
        { "did you mean \"nscale\"?", o => o.HuggingFace.Providers = ["nscale "] },
        { "HuggingFace.Providers: holds a blank id", o => o.HuggingFace.Providers = ["fal-ai", " "] },
        { "HuggingFace.Providers: is an empty list", o => o.HuggingFace.Providers = [] },
        { "HuggingFace.BillTo: is blank; set it to the organisation's name, or leave it null", o => o.HuggingFace.BillTo = " " },
        { "HuggingFace.BillTo: holds", o => o.HuggingFace.BillTo = "my org" },
        { "HuggingFace.BillTo: holds", o => o.HuggingFace.BillTo = "my-org\r\nX-Other: 1" },
        { "HuggingFace.BillTo: holds", o => o.HuggingFace.BillTo = "моя-организация" },
        { "HuggingFace.Endpoints: the address of \"my/model\" must be an absolute https address", o => o.HuggingFace.Endpoints["my/model"] = new Uri("/relative", UriKind.Relative) },
        { "HuggingFace.Endpoints: the address of \"my/model\" must be an absolute https address", o => o.HuggingFace.Endpoints["my/model"] = new Uri("ftp://endpoint.example") },
        { "HuggingFace.Endpoints: the address of \"my/model\" must be an absolute https address", o => o.HuggingFace.Endpoints["my/model"] = null! },
        { "HuggingFace.Endpoints: the address of \"my/model\" is http: a token must not", o => o.HuggingFace.Endpoints["my/model"] = new Uri("http://endpoint.example") },
        { "HuggingFace.Endpoints: holds a blank model id", o => o.HuggingFace.Endpoints[" "] = new Uri("https://endpoint.example") },
    };

    [Fact]
    public void A_payer_and_endpoints_that_can_work_are_left_alone()
    {
        var options = new ImageGenOptions();
        options.HuggingFace.BillTo = " my-org ";
        options.HuggingFace.Endpoints["my/model"] = new Uri("https://endpoint.example/path");
        options.HuggingFace.Endpoints["my/other"] = new Uri("http://localhost:8080");

        Assert.True(new ImageGenOptionsValidator().Validate(null, options).Succeeded);
    }

    [Fact]
    public void Every_known_provider_and_auto_may_stand_in_the_list()
    {
        var options = new ImageGenOptions();
        options.HuggingFace.Providers = [.. Route.Ids, "FAL-AI", "auto"];

        Assert.True(new ImageGenOptionsValidator().Validate(null, options).Succeeded);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_together_with_what_to_change(string named, Action<ImageGenOptions> mistake)
    {
        var services = new ServiceCollection();
        services.AddIkarImageGen(o =>
        {
            o.UseEnvironmentApiKey = false;
            mistake(o);
        });
        using var provider = services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<ImageGenOptions>>().Value);

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("with a blank", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_token_comes_from_the_options_then_the_variables_in_order_then_the_file()
    {
        var environment = new Dictionary<string, string?>();
        string? file = null;
        string Resolve(string? given = null, bool useEnvironment = true)
        {
            var options = new ImageGenOptions { ApiKey = given, UseEnvironmentApiKey = useEnvironment };
            ApiKeyResolver.Resolve(options, environment.GetValueOrDefault, _ => file);
            return $"{options.ApiKey} from {options.ApiKeySource}";
        }

        Assert.Equal(" from ", Resolve());
        file = "hf_file\n";
        Assert.Equal("hf_file from token file", Resolve());
        foreach (var variable in Enumerable.Reverse(ApiKeyResolver.Variables))
        {
            environment[variable] = " hf_" + variable + " \n";
            Assert.Equal($"hf_{variable} from {variable}", Resolve());
        }

        environment["HF_TOKEN"] = "  ";
        Assert.Equal("hf_HF_API_KEY from HF_API_KEY", Resolve());
        Assert.Equal("hf_given from ApiKey", Resolve(" hf_given "));
        Assert.Equal(" from ", Resolve(useEnvironment: false));
    }

    [Fact]
    public void A_variable_that_holds_no_token_is_named()
    {
        var options = new ImageGenOptions();
        ApiKeyResolver.Resolve(options, name => name == "HF_API_TOKEN" ? "nonsense" : null, _ => null);

        var result = new ImageGenOptionsValidator().Validate(null, options);

        Assert.Contains("HF_API_TOKEN", result.FailureMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("nonsense", result.FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HF_TOKEN_PATH", "/somewhere/secret-file", "/somewhere/secret-file")]
    [InlineData("HF_HOME", "/home-of-hf", "/home-of-hf/token")]
    [InlineData("XDG_CACHE_HOME", "/caches", "/caches/huggingface/token")]
    public void The_token_file_is_where_the_official_clients_put_it(string variable, string value, string expected)
    {
        string? asked = null;
        ApiKeyResolver.Resolve(new ImageGenOptions(), name => name == variable ? value : null, path =>
        {
            asked = path.Replace('\\', '/');
            return null;
        });

        Assert.Equal(expected, asked);
    }
}
