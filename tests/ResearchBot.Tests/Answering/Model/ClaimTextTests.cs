using System.Text.Json;
using ResearchBot.Answering.Model;
using Xunit;

namespace ResearchBot.Tests.Answering.Model;

public sealed class ClaimTextTests
{
    [Theory]
    [InlineData("The bank raised its rate by 0.25 points to 4.5 % on 3 December 2023.")]
    [InlineData("Mr. Smith of the U.S. said at 5 p.m. that \"costs\" – about $3.5bn – rose (again).")]
    [InlineData("東京の人口は1400万人である。")]
    [InlineData("Data: the figures rose 3:2 in A/B tests; R&D grew.")]
    public void Plain_prose_passes(string text) => Assert.Equal(text, ClaimText.Clean(text));

    [Theory]
    [InlineData("Hello @everyone now.")]
    [InlineData("Hello @\u200Beveryone now.")]
    [InlineData("Hello ＠here now.")]
    [InlineData("Ask <@&123> or <@!1> or <#2>.")]
    [InlineData("See ![x](https://evil/?q=SECRET).")]
    [InlineData("See [https://good](https://evil).")]
    [InlineData("See <https://evil>.")]
    [InlineData("See https://evil now.")]
    [InlineData("See ht\u200Btps://evil now.")]
    [InlineData("See ｈｔｔｐｓ：／／evil now.")]
    [InlineData("See hxxp:evil now.")]
    [InlineData("See evil。com now.")]
    [InlineData("See evil.com now.")]
    [InlineData("See discord.gg/x now.")]
    [InlineData("See www.x now.")]
    [InlineData("Run javascript:alert now.")]
    [InlineData("Open data:text/html,x now.")]
    [InlineData("Open 169.254.169.254 now.")]
    [InlineData("A <img src=x> image.")]
    [InlineData("A &lt;b&gt; tag.")]
    [InlineData("Some **bold** words.")]
    [InlineData("Some `code` words.")]
    [InlineData("A ||spoiler|| here.")]
    [InlineData("# A heading")]
    [InlineData("One line.\nAnother line.")]
    [InlineData("Nul \0 here.")]
    [InlineData("Cited already. [1]")]
    [InlineData("Z\u0310\u0311\u0312\u0313algo text.")]
    [InlineData("")]
    [InlineData("\u200B\u202E")]
    [InlineData("1234 5678")]
    public void Links_mentions_and_markup_do_not(string text) => Assert.Null(ClaimText.Clean(text));

    [Fact]
    public void Hidden_characters_are_taken_out() =>
        Assert.Equal("The day was long.", ClaimText.Clean("The\u202E day\U000E0041 was\u00A0 long."));

    [Fact]
    public void Four_hundred_characters_are_the_most()
    {
        Assert.NotNull(ClaimText.Clean(new string('a', 400)));
        Assert.Null(ClaimText.Clean(new string('a', 401)));
    }

    [Fact]
    public void Of_a_list_of_hostile_strings_nothing_that_links_mentions_or_hides_passes()
    {
        const string List = "../shared/eval/attacks/blns.json";
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, List)))
        {
            folder = folder.Parent;
        }

        Assert.SkipWhen(folder is null, "The list of hostile strings is not here.");
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(folder!.FullName, List)))!;

        Assert.All(strings.Select(ClaimText.Clean).OfType<string>(), text =>
        {
            Assert.DoesNotContain("://", text, StringComparison.Ordinal);
            Assert.DoesNotContain(text, unit => "@<>`*_[]|\\".Contains(unit, StringComparison.Ordinal) || char.IsControl(unit) || unit is '\u200B' or '\u202E' or '\uFEFF');
        });
    }
}
