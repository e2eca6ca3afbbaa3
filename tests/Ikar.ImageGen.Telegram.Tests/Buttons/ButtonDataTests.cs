using System.Text;
using Ikar.ImageGen.Telegram.Buttons;
using Ikar.ImageGen.Telegram.Intake;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Buttons;

public sealed class ButtonDataTests
{
    [Fact]
    public void Every_button_fits_Telegrams_64_bytes_and_reads_back()
    {
        var id = JobDesk.NewId();
        foreach (var action in Enum.GetValues<ButtonAction>())
        {
            foreach (var choice in new int?[] { null, 0, 23 })
            {
                var data = new ButtonData(action, id, choice);
                Assert.InRange(Encoding.UTF8.GetByteCount(data.ToString()), 1, 64);
                Assert.True(ButtonData.TryRead(data.ToString(), out var read));
                Assert.Equal(data, read);
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("again:7")]
    [InlineData("ikar:")]
    [InlineData("ikar:q:1")]
    [InlineData("ikar:a")]
    [InlineData("ikar:s:1:x")]
    [InlineData("ikar:s:1:-1")]
    [InlineData("ikar:s:1:2:3")]
    public void Other_data_belong_to_the_app(string? text) => Assert.False(ButtonData.TryRead(text, out _));

    [Fact]
    public void Names_are_never_the_same() => Assert.Equal(1000, Enumerable.Range(0, 1000).Select(static _ => JobDesk.NewId()).Distinct().Count());
}
