using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace Ikar.ImageGen.Providers.Http;

/// <summary>Takes the pictures out of <c>{"data":[{"b64_json":"…"}]}</c> straight from the body's bytes: no string, one array a picture.</summary>
internal static class Base64Pictures
{
    private static readonly SearchValues<byte> Padding = SearchValues.Create("="u8);

    /// <summary>Reads every "b64_json", and every "url" beside it where a provider sends that instead.</summary>
    /// <exception cref="JsonException">The body is no JSON, or nested absurdly deep.</exception>
    /// <exception cref="FormatException">A picture is no base64.</exception>
    public static (List<byte[]> Pictures, List<string> Urls) Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return ReadAll(json);
        }
        catch (InvalidOperationException e)
        {
            // The reader's word for escaped text whose bytes are no UTF-8.
            throw new FormatException("The picture is no base64.", e);
        }
    }

    /// <summary>Decodes base64 in UTF-8, with or without a "data:" prefix, into one array of the right length.</summary>
    /// <exception cref="FormatException">It is no base64.</exception>
    public static byte[] Decode(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("data:"u8))
        {
            text = text[(text.IndexOf((byte)',') + 1)..];
        }

        text = text.Trim(" \t\r\n"u8);
        var padding = text.Length - Math.Max(0, text.LastIndexOfAnyExcept(Padding) + 1);
        if (padding > 2 || text.Length % 4 != 0)
        {
            return DecodeLoosely(text);
        }

        var picture = GC.AllocateUninitializedArray<byte>((text.Length / 4 * 3) - padding);
        var status = Base64.DecodeFromUtf8(text, picture, out _, out var written);
        return status == OperationStatus.Done && written == picture.Length ? picture : DecodeLoosely(text);
    }

    private static (List<byte[]> Pictures, List<string> Urls) ReadAll(ReadOnlySpan<byte> json)
    {
        var pictures = new List<byte[]>(1);
        var urls = new List<string>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            var isPicture = reader.ValueTextEquals("b64_json"u8);
            var isUrl = !isPicture && reader.ValueTextEquals("url"u8);
            reader.Read();
            if (isPicture && reader.TokenType == JsonTokenType.String)
            {
                pictures.Add(Value(ref reader));
            }
            else if (isUrl && reader.TokenType == JsonTokenType.String)
            {
                urls.Add(reader.GetString()!);
            }
        }

        return (pictures, urls);
    }

    // The rare forms: line breaks inside, or the padding left out.
    private static byte[] DecodeLoosely(ReadOnlySpan<byte> text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(text.Length + 4);
        try
        {
            var length = 0;
            foreach (var c in text)
            {
                if (c is not ((byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t'))
                {
                    buffer[length++] = c;
                }
            }

            while (length % 4 is 2 or 3)
            {
                buffer[length++] = (byte)'=';
            }

            var status = Base64.DecodeFromUtf8InPlace(buffer.AsSpan(0, length), out var written);
            return status == OperationStatus.Done ? buffer.AsSpan(0, written).ToArray() : throw new FormatException("The picture is no base64.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Value(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return Decode(reader.ValueSpan);
        }

        // Some encoders write "/" as "\/", which base64 is full of.
        var buffer = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            return Decode(buffer.AsSpan(0, reader.CopyString(buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
