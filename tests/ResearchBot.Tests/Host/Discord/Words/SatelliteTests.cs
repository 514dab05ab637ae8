using System.Text.Json.Nodes;

using ResearchBot.Host.Discord.Words;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Words;

public sealed class SatelliteTests
{
    [Theory]
    [InlineData("de")]
    [InlineData("es")]
    public void Each_translation_stands_beside_the_program(string language) =>
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, language, $"{typeof(Wordbook).Assembly.GetName().Name}.resources.dll")));

    [Fact]
    public void The_program_finds_them_although_it_knows_no_cultures()
    {
        var settings = Path.Combine(AppContext.BaseDirectory, $"{typeof(Wordbook).Assembly.GetName().Name}.runtimeconfig.json");
        var properties = JsonNode.Parse(File.ReadAllText(settings))!["runtimeOptions"]!["configProperties"]!;

        Assert.True((bool?)properties["System.Globalization.Invariant"]);
        Assert.False((bool?)properties["System.Globalization.PredefinedCulturesOnly"]);
    }
}
