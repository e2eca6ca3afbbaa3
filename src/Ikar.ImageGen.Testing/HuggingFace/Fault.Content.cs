using System.IO.Compression;
using System.Text;
using Ikar.ImageGen.Testing.HuggingFace;

namespace Ikar.ImageGen.Testing;

/// <content>Faults of what is sent.</content>
public static partial class Fault
{
    private const long TenGigabytes = 10L * 1024 * 1024 * 1024;
    private const int ZerosPerMember = 16 * 1024 * 1024;

    private static readonly Lazy<byte[]> GzipMember = new(() =>
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(new byte[ZerosPerMember]);
        }

        return packed.ToArray();
    });

    /// <summary>The answer as a whole by HTTP, but its second half is missing: a cut-off file, or cut-off JSON.</summary>
    /// <returns>The answer.</returns>
    public static Answer Truncated() => Answer.Changed("Truncated", normal => new Reply
    {
        Status = normal.Status,
        ContentType = normal.ContentType,
        Headers = normal.Headers,
        Body = normal.Body[..(normal.Body.Length / 2)],
    });

    /// <summary>A body that does not end for a long time: a picture's first bytes, or JSON with the beginning of one, and then always the same.</summary>
    /// <param name="bytes">How many bytes; the default is 10 GiB.</param>
    /// <param name="isDeclared">Whether Content-Length tells it beforehand.</param>
    /// <returns>The answer.</returns>
    public static Answer HugeBody(long bytes = TenGigabytes, bool isDeclared = false) => Answer.Changed("HugeBody", normal =>
    {
        var isJson = normal.ContentType?.Contains("json", StringComparison.Ordinal) == true;
        var start = isJson ? Encoding.ASCII.GetBytes("{\"data\":[{\"b64_json\":\"iVBORw0KGgo") : SolidPicture.Png(new(64, 64), 0, 0, 0)[..33];
        return new Reply
        {
            ContentType = normal.ContentType,
            StreamLength = isDeclared ? bytes : null,
            Stream = (body, cancellationToken) => EndlessBody.WriteAsync(body, start, isJson ? (byte)'A' : (byte)0, bytes, cancellationToken),
        };
    });

    /// <summary>A gigabyte of zeros, packed to a megabyte with Content-Encoding: gzip, whatever the client accepts.</summary>
    /// <returns>The answer.</returns>
    public static Answer GzipOfZeros() => Answer.Changed("GzipOfZeros", normal => new Reply
    {
        ContentType = normal.ContentType,
        Stream = async (body, cancellationToken) =>
        {
            // Members of a gzip file may follow one another, so one small one is enough.
            for (var i = 0; i < 1024 * 1024 * 1024 / ZerosPerMember; i++)
            {
                await body.WriteAsync(GzipMember.Value, cancellationToken).ConfigureAwait(false);
            }
        },
    }.With("Content-Encoding", "gzip"));

    /// <summary>Something that is no base64 within the base64; where the answer is a file, noise after its first bytes.</summary>
    /// <returns>The answer.</returns>
    public static Answer GarbageInBase64() => Answer.Changed("GarbageInBase64", normal =>
    {
        var body = normal.Body.ToArray();
        if (normal.ContentType?.Contains("json", StringComparison.Ordinal) == true)
        {
            var text = body.AsSpan();
            var start = Math.Max(0, Math.Max(text.IndexOf("b64_json"u8) + "b64_json\":\"".Length, text.IndexOf(";base64,"u8)));
            var length = text[start..].IndexOf((byte)'"');
            "!?*~"u8.CopyTo(text[(start + (length / 2))..]);
        }
        else
        {
            body.AsSpan(8).Fill(0x5A);
        }

        return new Reply { Status = normal.Status, ContentType = normal.ContentType, Headers = normal.Headers, Body = body };
    });

    /// <summary>The answer damaged by chance: members of JSON are missing or of another kind, files have wrong bytes. For tests that try very many.</summary>
    /// <param name="seed">The same seed damages the same answer in the same way.</param>
    /// <returns>The answer.</returns>
    public static Answer Mangled(int seed) => Answer.Changed(Named("Mangled", seed), normal => Mangling.Damage(normal, new Random(seed)));

    /// <summary>JSON nested 10 000 deep.</summary>
    /// <returns>The answer.</returns>
    public static Answer DeepJson() => Answer.Instead("DeepJson", _ => Reply.Text(
        200, new StringBuilder().Append("{\"data\":").Append('[', 10_000).Append(']', 10_000).Append('}').ToString(), "application/json"));

    /// <summary>The provider's checker finds the picture unfit: a flag and a black picture, or a failed job, as the provider does it.</summary>
    /// <returns>The answer.</returns>
    public static Answer Nsfw() => Answer.Flagged("Nsfw", drawing => SolidPicture.Png(drawing.Size, 0, 0, 0));

    /// <summary>A black PNG and no word about it.</summary>
    /// <returns>The answer.</returns>
    public static Answer BlackPicture() => Answer.Drawn("BlackPicture", drawing => SolidPicture.Png(drawing.Size, 0, 0, 0));

    /// <summary>A black WebP and no word about it.</summary>
    /// <returns>The answer.</returns>
    public static Answer BlackWebP() => Answer.Drawn("BlackWebP", drawing => SolidPicture.WebP(drawing.Size, 0, 0, 0));

    /// <summary>A WebP that is declared to be a PNG.</summary>
    /// <returns>The answer.</returns>
    public static Answer WrongType() => Answer.Drawn("WrongType", drawing => SolidPicture.WebP(drawing.Size, 90, 140, 200), "image/png");
}
