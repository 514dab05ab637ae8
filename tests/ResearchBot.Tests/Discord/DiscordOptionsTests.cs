using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

using ResearchBot.Discord;
using ResearchBot.Discord.Rest;

using Xunit;

namespace ResearchBot.Tests.Discord;

public sealed class DiscordOptionsTests
{
    [Theory]
    [InlineData("Token", "Bot abc", "without the word Bot")]
    [InlineData("Token", "abc\r\nX: y", "is not a token")]
    [InlineData("TokenFile", "/no/such/file", "file that is not there")]
    [InlineData("ApiBaseUrl", "ftp://example.org", "http or https")]
    [InlineData("PublicKey", "abcd", "64 hexadecimal digits")]
    public void A_bad_setting_is_told_in_a_sentence(string name, string value, string sentence)
    {
        using var services = Services((name, value));

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<DiscordOptions>>().Value);

        Assert.Contains(sentence, failure.Message);
    }

    [Fact]
    public void Without_any_setting_there_is_no_bot_and_no_failure()
    {
        using var services = Services();

        Assert.False(services.GetRequiredService<IOptions<DiscordOptions>>().Value.HasToken);
        Assert.NotNull(services.GetRequiredService<DiscordRest>());
    }

    [Fact]
    public void The_token_may_stand_in_a_file()
    {
        var file = Path.GetTempFileName();

        try
        {
            File.WriteAllText(file, " abc.def \n");
            using var services = Services(("TokenFile", file));

            Assert.Equal("abc.def", services.GetRequiredService<IOptions<DiscordOptions>>().Value.ReadToken());
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static ServiceProvider Services(params (string Name, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Discord:{setting.Name}", (string?)setting.Value)))
            .Build())
        .AddLogging()
        .AddDiscord()
        .BuildServiceProvider();
}
