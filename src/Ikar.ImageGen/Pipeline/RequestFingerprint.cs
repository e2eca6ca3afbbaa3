using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Ikar.ImageGen.Pipeline;

/// <summary>A hash of everything in a request that changes the picture. The prompt goes in as it was asked, so that a translator's changing words don't matter.</summary>
internal static class RequestFingerprint
{
    // Raised when the meaning of a field changes: old fingerprints must not match then.
    private const byte Version = 1;

    /// <summary>The fingerprint: 64 hexadecimal digits.</summary>
    public static string Of(ImageRequest request)
    {
        var writer = new ArrayBufferWriter<byte>(512);
        writer.Write([Version]);
        Write(writer, request.Prompt);
        Write(writer, request.EnglishPrompt);
        Write(writer, request.NegativePrompt);
        Write(writer, request.Style);
        Write(writer, request.Mood);
        Write(writer, request.Model);
        Write(writer, request.Models);
        Write(writer, request.Size is { } size ? size.ToString() : null);
        Write(writer, request.Steps);
        Write(writer, request.GuidanceScale);
        Write(writer, request.Seed);
        Write(writer, request.Count);
        Write(writer, (request.AllowFallback ? 1 : 0) + (request.RequireAllParameters ? 2 : 0));
        Write(writer, request.Strength);
        Write(writer, request.Source is { } source ? Convert.ToHexString(SHA256.HashData(source.Data.Span)) : null);
        Write(writer, request.Loras.Count);
        foreach (var lora in request.Loras)
        {
            Write(writer, lora.Path);
            Write(writer, lora.WeightsFile);
            Write(writer, lora.Scale);
        }

        Write(writer, request.AdditionalParameters.Count);
        foreach (var (name, value) in request.AdditionalParameters.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            Write(writer, name);
            Write(writer, value?.ToJsonString());
        }

        return Convert.ToHexString(SHA256.HashData(writer.WrittenSpan));
    }

    private static void Write(ArrayBufferWriter<byte> writer, IReadOnlyList<string>? texts)
    {
        Write(writer, texts?.Count);
        foreach (var text in texts ?? [])
        {
            Write(writer, text);
        }
    }

    // The length in front keeps "ab" + "c" apart from "a" + "bc"; -1 keeps nothing apart from the empty text.
    private static void Write(ArrayBufferWriter<byte> writer, string? text)
    {
        var length = text is null ? -1 : Encoding.UTF8.GetByteCount(text);
        BinaryPrimitives.WriteInt32LittleEndian(writer.GetSpan(4), length);
        writer.Advance(4);
        if (text is not null)
        {
            writer.Advance(Encoding.UTF8.GetBytes(text, writer.GetSpan(length)));
        }
    }

    private static void Write(ArrayBufferWriter<byte> writer, long? number)
    {
        var span = writer.GetSpan(9);
        span[0] = number is null ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteInt64LittleEndian(span[1..], number ?? 0);
        writer.Advance(9);
    }

    private static void Write(ArrayBufferWriter<byte> writer, double? number) => Write(writer, number is { } value ? BitConverter.DoubleToInt64Bits(value) : (long?)null);
}
