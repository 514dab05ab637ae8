using System.Text.Json;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Tests.Host.Discord;

using Xunit;

namespace ResearchBot.Tests.Host.Survival;

/// <summary>The program, killed again and again while it adds articles. <c>eng/kill-while-adding.sh</c> repeats it five hundred times.</summary>
public sealed class KilledAddingTests
{
    private const int CyclesOnOneDirectory = 13;

    private static readonly int Cycles = Load.Of("KILL_CYCLES", 30);

    private static readonly string?[] Steps =
    [
        WriteSteps.ArticleRead, WriteSteps.TransactionBegun, WriteSteps.RowsWritten, WriteSteps.Committed, WriteSteps.Acknowledged,
        WriteSteps.JobsTaken, WriteSteps.Encoding, WriteSteps.IndexWritten, WriteSteps.IndexCommitted, WriteSteps.JobsCrossedOut,
        WriteSteps.ProfileSaved, WriteSteps.GenerationBuilt, WriteSteps.GenerationNamed, null,
    ];

    private readonly Random _random = new(20_261_125);
    private readonly Dictionary<string, int> _killed = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_acknowledged_is_there_once_and_the_index_follows_whenever_the_program_is_killed()
    {
        var acknowledged = 0;

        for (var cycle = 0; cycle < Cycles;)
        {
            using var data = new SurvivalData();
            var known = new Dictionary<(string, int), int>();

            for (var i = 0; i < CyclesOnOneDirectory && cycle < Cycles; i++, cycle++)
            {
                foreach (var article in await KillAsync(data, cycle))
                {
                    known[article] = cycle;
                }

                await data.CheckAsync(known);
            }

            acknowledged += known.Count;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"{Cycles} cycles, {acknowledged:N0} revisions acknowledged, killed at: {string.Join(", ", _killed.Select(step => $"{step.Key} {step.Value}"))}."));
        Assert.All(Steps.OfType<string>(), step => Assert.True(Cycles < Steps.Length || _killed.ContainsKey(step), $"It never came to the step '{step}'."));
    }

    private async Task<IReadOnlyList<(string Id, int Revision)>> KillAsync(SurvivalData data, int cycle)
    {
        var step = Steps[cycle % Steps.Length];

        var occurrences = 2;

        if (step is WriteSteps.ProfileSaved or WriteSteps.GenerationBuilt or WriteSteps.GenerationNamed)
        {
            occurrences = 1;
            data.LoseIndex();
        }

        using var process = ProgramProcess.Start(
            data.Directory,
            ProgramProcess.DyingAt(data.AcknowledgedFile, step, _random.Next(1, step is WriteSteps.ArticleRead or WriteSteps.Encoding ? SurvivalData.Articles : occurrences + 1)),
            "articles", "add", data.WriteArticles(cycle), "--json");
        var output = process.StandardOutput.ReadToEndAsync(Token);
        var error = process.StandardError.ReadToEndAsync(Token);

        if (step is null)
        {
            await Task.WhenAny(process.WaitForExitAsync(Token), Task.Delay(TimeSpan.FromMilliseconds(_random.Next(300, 4_000)), TimeProvider.System, Token));
            process.Kill();
        }

        await process.WaitForExitAsync(Token);
        Assert.True(process.ExitCode is 0 or 137 || OperatingSystem.IsWindows(), await error);
        var found = data.TakeAcknowledged();

        if (process.ExitCode == 0)
        {
            Assert.Equal(found.Count, JsonDocument.Parse(await output).RootElement.GetProperty("ids").GetArrayLength());
        }
        else
        {
            _killed[step ?? "random"] = _killed.GetValueOrDefault(step ?? "random") + 1;
        }

        return found;
    }
}
