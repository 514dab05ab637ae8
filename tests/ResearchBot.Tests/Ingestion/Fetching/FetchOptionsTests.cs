using Microsoft.Extensions.Options;

using ResearchBot.Ingestion.Fetching;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Fetching;

public sealed class FetchOptionsTests
{
    [Theory]
    [InlineData("Ports", "")]
    [InlineData("Ports", "80,many")]
    [InlineData("Ports", "0")]
    [InlineData("Ports", "65536")]
    [InlineData("AllowedHosts", "localhost")]
    [InlineData("AllowedHosts", "localhost:")]
    [InlineData("AllowedHosts", ":80")]
    [InlineData("Contact", "ada\r\nX-Evil: 1")]
    [InlineData("Contact", "a) (b")]
    [InlineData("Seconds", "0")]
    [InlineData("Redirects", "21")]
    public async Task A_bad_setting_is_told_in_a_sentence_that_names_it(string key, string value)
    {
        await using var world = await FetchWorld.CreateAsync((key, value));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => world.FetchAsync("http://news.example/"));

        Assert.Contains($"Fetch:{key} ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_private_is_allowed_by_default() => Assert.Empty(new FetchOptions().AllowedHosts);
}
