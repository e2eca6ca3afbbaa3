using System.Text.Json.Serialization;

namespace Ikar.ImageGen.Fallback;

/// <summary>Generated readers and writers for <see cref="HealthFile"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthFile))]
internal sealed partial class HealthJson : JsonSerializerContext;
