using Ikar.ImageGen.Offline.Tests.Drawing;

namespace Ikar.ImageGen.Offline.Tests.Painting;

/// <summary>
/// Pictures kept in Data/ hold the painter to what it painted: in another process, on another runtime.
/// After a wanted change run the tests once with IKAR_UPDATE_GOLDENS=1 and look at the new files.
/// </summary>
public sealed class GoldenTests
{
    [Theory]
    [InlineData("cat-in-space", "кот в космосе")]
    [InlineData("sunset", "a beautiful sunset over mountains")]
    [InlineData("winter-house", "a cozy house in the winter forest")]
    [InlineData("night-city", "ночной город")]
    [InlineData("dragon", "a red dragon fighting a knight")]
    [InlineData("abstract", "quantum entanglement")]
    [InlineData("watercolour", "собака на пляже, акварель")]
    public void The_painter_paints_what_it_painted_before(string name, string prompt)
    {
        var painted = new OfflinePainter().Paint(prompt, new ImageSize(96, 96), 1);
        if (Environment.GetEnvironmentVariable("IKAR_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllBytes(Path.Combine(Repository.Root, "tests", "Ikar.ImageGen.Offline.Tests", "Data", name + ".png"), painted.Data.ToArray());
            return;
        }

        var kept = TestPng.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", name + ".png")));
        var now = TestPng.Read(painted.Data);

        Assert.Equal((kept.Width, kept.Height), (now.Width, now.Height));
        var worst = kept.Pixels.Zip(now.Pixels, static (a, b) => Math.Abs(a - b)).Max();
        // Runtimes round a little differently: one level is the same picture.
        Assert.InRange(worst, 0, 1);
    }
}
