namespace Quickstart;

/// <summary>The file the picture goes to. Tried before anything is drawn: a picture that can't be saved should not be paid for.</summary>
internal static class OutputFile
{
    /// <summary>Whether the file can be written; if not, one line says why. Leaves no file behind that was not there before.</summary>
    public static bool CanWrite(string path, out string problem)
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
            problem = $"Can't write {path}: {e.Message} Choose another file with --out.";
            return false;
        }
    }
}
