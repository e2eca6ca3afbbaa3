using System.Text;

namespace Ikar.ImageGen.Fallback;

/// <summary>Reads an error out of a body that came as a picture with status 200: seen in production at several providers.</summary>
internal static class ErrorBody
{
    private const int LongestRead = 2048;

    /// <summary>What the text says, or <see cref="FailureKind.InvalidImage"/> if it is no JSON or says nothing known.</summary>
    public static FailureKind KindOf(ReadOnlySpan<byte> body)
    {
        var start = body[..Math.Min(body.Length, LongestRead)].TrimStart(" \t\r\n"u8);
        if (start is not [(byte)'{' or (byte)'[', ..])
        {
            return FailureKind.InvalidImage;
        }

        var text = Encoding.UTF8.GetString(start);
        bool Says(params ReadOnlySpan<string> marks)
        {
            foreach (var mark in marks)
            {
                if (text.Contains(mark, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }

        return Says("insufficient_quota", "monthly included", "credits", "billing") ? FailureKind.QuotaExceeded
            : Says("nsfw", "content_policy", "content policy", "safety", "moderation") ? FailureKind.ContentFiltered
            : Says("rate limit", "too many requests") ? FailureKind.RateLimited
            : Says("estimated_time", "is currently loading") ? FailureKind.ModelLoading
            : Says("unauthorized", "invalid token", "invalid api key") ? FailureKind.Auth
            : FailureKind.InvalidImage;
    }
}
