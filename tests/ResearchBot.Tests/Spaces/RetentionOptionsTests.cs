using Microsoft.Extensions.Options;

using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Spaces;

public sealed class RetentionOptionsTests
{
    [Theory]
    [InlineData("RetentionDays", "-1")]
    [InlineData("RetentionDays", "4000")]
    [InlineData("GraceDays", "366")]
    [InlineData("SweepMinutes", "0")]
    public async Task A_setting_that_makes_no_sense_stops_the_start_in_a_sentence(string setting, string value)
    {
        await using var world = await LibraryWorld.CreateAsync(settings: ($"Chat:{setting}", value));

        var refusal = Assert.Throws<OptionsValidationException>(() => world.Get<IStartupValidator>().Validate());

        Assert.Contains($"Chat:{setting} must be a number of", refusal.Message, StringComparison.Ordinal);
    }
}
