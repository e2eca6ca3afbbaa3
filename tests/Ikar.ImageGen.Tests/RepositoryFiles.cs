namespace Ikar.ImageGen.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ikar.ImageGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Run the tests from inside the checkout: no Ikar.ImageGen.sln above " + AppContext.BaseDirectory);
    }
}
