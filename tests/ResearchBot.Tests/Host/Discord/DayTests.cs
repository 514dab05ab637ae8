using System.Text.RegularExpressions;


using Xunit;

namespace ResearchBot.Tests.Host.Discord;

/// <summary>A day in a server, as it is printed in the README: what members do, and what they see.</summary>
public sealed partial class DayTests
{
    [Fact]
    public async Task The_day_in_the_README_is_what_members_see()
    {
        await using var world = await BotWorld.StartAsync();
        var day = new Day(world);
        await world.SetAsync(settings => settings with { Limits = settings.Limits with { MemberADay = 4 } });

        var answer = await day.AsksAsync("What is in Putin's plan for AI?");
        await day.OpensAsync(answer, 1);
        await day.VotesAsync(answer);
        var followed = await day.FollowsUpAsync(answer, "Who announced it?");
        await day.MentionsAsync("When did the EU AI Act enter into force?");
        await day.WritesAsync("What is the capital of France?");
        await day.ReachesTheLimitAsync("Who proposed the treaty?");

        Assert.NotNull(followed);
        Assert.Empty(world.Discord.Faults);
        Assert.Equal(Printed(), Readable(day.Transcript));
    }

    private static string Printed()
    {
        var readme = File.ReadAllText(Path.Combine(ReadmeTests.Root, "README.md")).ReplaceLineEndings("\n");

        return Block().Match(readme).Groups["day"].Value.Trim();
    }

    private static string Readable(string transcript) => string.Join('\n', Moment().Replace(transcript, "in some hours").Split('\n').Select(line => line.TrimEnd())).Trim();

    [GeneratedRegex("<!-- day -->\n+```text\n(?<day>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("in [0-9]+ (hours?|minutes?|seconds?|days?)|in an? (hour|minute|day)", RegexOptions.NonBacktracking)]
    private static partial Regex Moment();
}
