using ResearchBot.Host.Discord.Messages;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Messages;

public sealed class CustomIdTests
{
    [Fact]
    public void What_is_sent_is_what_comes_back()
    {
        var id = CustomId.Of("quote", "0190a7", "2");

        Assert.Equal("quote:0190a7:2", id.ToString());
        Assert.Equal(id, CustomId.Parse("quote:0190a7:2"));
        Assert.Equal(2, id.Number(1));
        Assert.Equal(2, id.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("quote:")]
    [InlineData(":quote")]
    [InlineData("quote::2")]
    [InlineData("quote:a b")]
    [InlineData("quote:ä")]
    [InlineData("quote:\n2")]
    [InlineData("quote:1:2:3:4:5:6:7")]
    [InlineData("quote:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_was_never_sent_is_not_read(string? text) => Assert.Null(CustomId.Parse(text));

    [Theory]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("1.0")]
    [InlineData("99999999999")]
    [InlineData("x")]
    public void Only_plain_numbers_are_numbers(string part) => Assert.Null((CustomId.Parse($"quote:a:{part}") ?? CustomId.Of("quote", "a", "x")).Number(1));

    [Fact]
    public void An_id_that_cannot_be_sent_is_refused() => Assert.Throws<ArgumentException>(() => CustomId.Of("quote", "a:b"));
}
