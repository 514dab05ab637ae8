using System.Globalization;

namespace ResearchBot.Tests.Host.Discord;

/// <summary>How much is loaded upon the bot: little in the tests, more where the environment says so.</summary>
internal static class Load
{
    public static int Of(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : usual;
}
