using System.Reflection;
using Xunit;

namespace Ikar.ImageGen.Telegram.Tests.Intake;

public sealed class OptionsPageTests
{
    [Theory]
    [InlineData(typeof(TelegramImageOptions))]
    [InlineData(typeof(TelegramPostOptions))]
    public void The_page_names_every_option(Type options)
    {
        var page = File.ReadAllText(Find("docs/telegram.md"));
        Assert.All(options.GetProperties(BindingFlags.Public | BindingFlags.Instance), option => Assert.Contains($"`{option.Name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_of_the_bot_is_missing_in_either_language()
    {
        foreach (var texts in new[] { TelegramTexts.CreateRussian(), TelegramTexts.CreateEnglish() })
        {
            Assert.All(typeof(TelegramTexts).GetProperties().Where(static text => text.PropertyType == typeof(string)), text => Assert.False(string.IsNullOrWhiteSpace((string?)text.GetValue(texts)), text.Name));
        }
    }

    private static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, path)))
            {
                return Path.Combine(folder.FullName, path);
            }
        }

        throw new InvalidOperationException($"Run the tests from inside the checkout: no {path}.");
    }
}
