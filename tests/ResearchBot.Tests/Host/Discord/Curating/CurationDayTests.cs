using System.Text.RegularExpressions;

using ResearchBot.Emulators.Discord.World;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Curating;

/// <summary>A day of curation, as it is printed in the README.</summary>
public sealed partial class CurationDayTests
{
    private const string Question = "From when do night trams run to the harbour?";

    [Fact]
    public async Task The_day_of_curation_in_the_README_is_what_people_see()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var day = new CurationDay(world);
        await day.OpenAsync();

        var card = await day.SuggestsAsync(PostedFile.OfText("trams.md", CurationDay.Tram));
        Assert.DoesNotContain("1 June 2025", (await day.AsksAsync(Question)).Text, StringComparison.Ordinal);
        await day.EditsAsync(card, ("day", "2025-05-02"));
        await day.ApprovesAsync(card);
        var answer = await day.AsksAsync(Question);
        Assert.Contains("1 June 2025", answer.Text, StringComparison.Ordinal);
        await day.RunsAsync("corpus remove", ("article", "night trams"));
        Assert.DoesNotContain("1 June 2025", (await day.AsksAsync(Question)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1 June 2025", (await day.ChangesAsync(answer, "withdrawn", isTold: true)).Text, StringComparison.Ordinal);
        await day.UndoesAsync(await day.RunsAsync("corpus audit"));
        Assert.Contains("1 June 2025", (await day.AsksAsync(Question)).Text, StringComparison.Ordinal);
        await day.ChangesAsync(answer, "1 June 2025", isTold: false);

        if (Environment.GetEnvironmentVariable("CURATION_MESSAGES") is { Length: > 0 } path)
        {
            await File.WriteAllTextAsync(path, day.Messages, TestContext.Current.CancellationToken);
        }

        if (Environment.GetEnvironmentVariable("CURATION_TRANSCRIPT") is { Length: > 0 } transcript)
        {
            await File.WriteAllTextAsync(transcript, Readable(day.Transcript), TestContext.Current.CancellationToken);
        }

        Assert.Empty(world.Discord.Faults);
        Assert.Equal(Printed(), Readable(day.Transcript));
    }

    private static string Printed()
    {
        var readme = File.ReadAllText(Path.Combine(ReadmeTests.Root, "README.md")).ReplaceLineEndings("\n");

        return Block().Match(readme).Groups["day"].Value.Trim();
    }

    private static string Readable(string transcript) => string.Join('\n', Moment().Replace(transcript, "2 May 2025 09:30").Split('\n').Select(line => line.TrimEnd())).Trim();

    [GeneratedRegex("<!-- curation day -->\n+```text\n(?<day>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();

    /// <summary>A client shows it in the reader's own time.</summary>
    [GeneratedRegex("<t:[0-9]+:f>", RegexOptions.NonBacktracking)]
    private static partial Regex Moment();
}
