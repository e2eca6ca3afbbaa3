namespace Ikar.ImageGen.Fallback;

/// <summary>Passes progress on to the app and keeps the app's exceptions from the chain.</summary>
internal sealed class SafeProgress(IProgress<ImageProgress> inner, Action<Exception> onError) : IProgress<ImageProgress>
{
    public void Report(ImageProgress value)
    {
        try
        {
            inner.Report(value);
        }
#pragma warning disable CA1031 // Whatever the app's callback throws, the picture matters more.
        catch (Exception e)
#pragma warning restore CA1031
        {
            onError(e);
        }
    }
}
