using System.Globalization;
using Ikar.ImageGen;

namespace Quickstart;

/// <summary>The file the picture goes to. Tried before anything is drawn: a picture that can't be saved should not be paid for.</summary>
internal static class OutputFile
{
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".bmp", ".tif", ".tiff"];

    /// <summary>Whether the file can be written; if not, one line says why. Leaves no file behind that was not there before.</summary>
    public static bool CanWrite(string path, Words words, out string problem)
    {
        problem = "";
        try
        {
            var full = Path.GetFullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full) ?? ".");
            var existed = File.Exists(full);
            using (new FileStream(full, FileMode.OpenOrCreate, FileAccess.Write))
            {
            }

            if (!existed)
            {
                File.Delete(full);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = string.Format(CultureInfo.InvariantCulture, words.CannotWrite, path, e.Message);
            return false;
        }
    }

    /// <summary>The file as asked, or with the picture's own extension where the one asked for would lie about what is in it.</summary>
    public static string For(string path, GeneratedImage image)
    {
        var asked = Path.GetExtension(path).ToLowerInvariant();
        return Pictures.Contains(asked) && (asked == ".jpeg" ? ".jpg" : asked) != image.FileExtension ? Path.ChangeExtension(path, image.FileExtension) : path;
    }
}
