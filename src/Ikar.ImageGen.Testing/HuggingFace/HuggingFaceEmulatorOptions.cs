using System.Security.Cryptography.X509Certificates;

namespace Ikar.ImageGen.Testing;

/// <summary>The settings of a <see cref="HuggingFaceEmulator"/>. Every default works untouched.</summary>
public sealed class HuggingFaceEmulatorOptions
{
    /// <summary>The clock for delays and recorded times.</summary>
    /// <value>The default is the system's. With a fake one, a delay ends when the test moves the clock.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Tokens to accept beside those that begin with "hf_emulated".</summary>
    public IList<string> Tokens { get; } = [];

    /// <summary>The models that the Hub knows from the start.</summary>
    /// <value>The default is null: the built-in registry. More are added with <see cref="HuggingFaceEmulator.Model"/>.</value>
    public ModelRegistry? Registry { get; set; }

    /// <summary>How many questions find a queued job unfinished.</summary>
    /// <value>The default is 2: "in queue", "in progress", then done.</value>
    public int PollsUntilDone { get; set; } = 2;

    /// <summary>Whether the Hub gives a model's mapping as an array, as its list route does, and not as an object.</summary>
    /// <value>The default is false.</value>
    public bool MappingAsArray { get; set; }

    /// <summary>Draws a file from prompt, size and seed instead of the painter: for tests that need thousands of pictures, or that tell them apart.</summary>
    /// <value>The default is null: the painter, with the mark "emulated".</value>
    public Func<string, ImageSize, long, ReadOnlyMemory<byte>>? Draw { get; set; }

    /// <summary>Serves https with this certificate instead of http.</summary>
    /// <value>The default is null: http.</value>
    public X509Certificate2? Certificate { get; set; }
}
