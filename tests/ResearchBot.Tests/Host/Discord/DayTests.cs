using System.Text.RegularExpressions;


using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.Gateway;

using Xunit;

namespace ResearchBot.Tests.Host.Discord;

/// <summary>A day in a server, as it is printed in the README: what members do, and what they see.</summary>
public sealed partial class DayTests
{
    [Fact]
    public async Task The_day_in_the_README_is_what_members_see()
    {
        await using var world = await BotWorld.StartAsync(new DiscordServerOptions { GrantedIntents = Intents.MessageContent }, before: null, ("Discord:MessageContent", "true"));
        var day = new Day(world);
        await world.SetAsync(settings => settings with { Limits = settings.Limits with { MemberADay = 5 } });

        var answer = await day.AsksAsync("What is in Putin's plan for AI?");
        await day.OpensAsync(answer, 1);
        await day.VotesAsync(answer);
        var followed = await day.FollowsUpAsync(answer, "Who announced it?");
        await day.MentionsAsync("When did the EU AI Act enter into force?");
        await day.PostsAsync("What does the EU AI Act prohibit?");
        await day.WritesAsync("What is the capital of France?");
        await day.ReachesTheLimitAsync("Who proposed the treaty?");

        if (Environment.GetEnvironmentVariable("DAY_MESSAGES") is { Length: > 0 } path)
        {
            await File.WriteAllTextAsync(path, day.Messages, TestContext.Current.CancellationToken);
        }

        if (Environment.GetEnvironmentVariable("DAY_TRANSCRIPT") is { Length: > 0 } transcript)
        {
            await File.WriteAllTextAsync(transcript, Readable(day.Transcript), TestContext.Current.CancellationToken);
        }

        Assert.NotNull(followed);
        Assert.Empty(world.Discord.Faults);
        Assert.Equal(Printed(), Readable(day.Transcript));
    }

    private static string Printed()
    {
        var readme = File.ReadAllText(Path.Combine(ReadmeTests.Root, "README.md")).ReplaceLineEndings("\n");

        return Block().Match(readme).Groups["day"].Value.Trim();
    }

    private static string Readable(string transcript) => string.Join('\n', Moment().Replace(transcript, "in 13 hours").Split('\n').Select(line => line.TrimEnd())).Trim();

    [GeneratedRegex("<!-- day -->\n+```text\n(?<day>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();

    /// <summary>A client shows it in the reader's own time.</summary>
    [GeneratedRegex("<t:[0-9]+:R>", RegexOptions.NonBacktracking)]
    private static partial Regex Moment();
}
