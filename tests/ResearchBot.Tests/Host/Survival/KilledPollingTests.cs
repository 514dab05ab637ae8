using System.Globalization;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Tests.Curation.Feeds;
using ResearchBot.Tests.Doubles;
using ResearchBot.Tests.Host.Discord;

using Xunit;

namespace ResearchBot.Tests.Host.Survival;

/// <summary>The program, killed again and again while it polls a feed that grows. <c>eng/kill-while-polling.sh</c> repeats it a hundred times.</summary>
public sealed class KilledPollingTests
{
    private const int NewItems = 3;

    private static readonly int Polls = Load.Of("KILL_POLLS", 8);

    private static readonly string?[] Steps =
        [WriteSteps.ArticleRead, WriteSteps.TransactionBegun, WriteSteps.RowsWritten, WriteSteps.Committed, WriteSteps.Acknowledged, null];

    private readonly Random _random = new(20_261_128);
    private readonly Dictionary<string, int> _killed = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_item_becomes_one_article_whenever_the_program_is_killed()
    {
        using var data = new SurvivalData();
        await using var site = await FeedSite.StartAsync(NewItems, Token);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        // So many a poll that the last one, which nobody kills, takes all that the others left.
        Assert.Equal(0, await RunAsync(data, site, step: null, killAfter: null, "feeds", "add", site.Address, "--limit", "500"));

        for (var poll = 0; poll < Polls; poll++)
        {
            var step = Steps[poll % Steps.Length];
            var code = await RunAsync(data, site, step, step is null ? TimeSpan.FromMilliseconds(_random.Next(300, 4_000)) : null, "feeds", "poll", "--no-wait");
            Assert.True(code is 0 or 137 || OperatingSystem.IsWindows(), $"Exit code {code}.");
            _killed[step ?? "random"] = _killed.GetValueOrDefault(step ?? "random") + (code == 0 ? 0 : 1);
            acknowledged.UnionWith(data.TakeAcknowledged().Select(article => article.Id));
            site.Publish(NewItems);
        }

        Assert.Equal(0, await RunAsync(data, site, step: null, killAfter: null, "feeds", "poll"));
        Assert.Equal(0, await RunAsync(data, site, step: null, killAfter: null, "feeds", "poll"));
        var stored = CatalogFile.Rows(data.Directory, "SELECT Id, Url, Revision FROM articles", row => (Id: row.GetString(0), Url: row.GetString(1), Revision: row.GetInt32(2)));

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Polls} polls, {site.Items} items, {stored.Count} articles, {acknowledged.Count} acknowledged before a kill; killed at: {string.Join(", ", _killed.Select(step => $"{step.Key} {step.Value}"))}."));
        Assert.Equal(Enumerable.Range(0, site.Items).Select(site.At).Order(StringComparer.Ordinal), stored.Select(article => article.Url).Order(StringComparer.Ordinal));
        Assert.All(stored, article => Assert.Equal(1, article.Revision));
        Assert.Subset(stored.Select(article => article.Id).ToHashSet(), acknowledged);
        Assert.Equal("ok", CatalogFile.Scalar(data.Directory, "PRAGMA integrity_check"));
    }

    [Fact]
    public async Task Every_item_of_a_reviewed_feed_is_suggested_once_whenever_the_program_is_killed()
    {
        using var data = new SurvivalData();
        await using var site = await FeedSite.StartAsync(NewItems, Token);
        Assert.Equal(0, await RunAsync(data, site, step: null, killAfter: null, "feeds", "add", site.Address, "--review", "--limit", "500"));

        for (var poll = 0; poll < (Polls + 3) / 4; poll++)
        {
            var step = Steps[poll % Steps.Length];
            var code = await RunAsync(data, site, step, step is null ? TimeSpan.FromMilliseconds(_random.Next(300, 4_000)) : null, "feeds", "poll", "--no-wait");
            Assert.True(code is 0 or 137 || OperatingSystem.IsWindows(), $"Exit code {code}.");
            site.Publish(NewItems);
        }

        Assert.Equal(0, await RunAsync(data, site, step: null, killAfter: null, "feeds", "poll"));
        Assert.Equal(0, await RunAsync(data, site, step: null, killAfter: null, "feeds", "poll"));
        var waiting = CatalogFile.Rows(data.Directory, "SELECT Address FROM suggestions", row => row.GetString(0));

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(Polls + 3) / 4} polls of a reviewed feed, {site.Items} items, {waiting.Count} suggestions."));
        Assert.Equal(Enumerable.Range(0, site.Items).Select(number => CanonicalAddress.Of(site.At(number))).Order(StringComparer.Ordinal), waiting.Order(StringComparer.Ordinal));
        Assert.Equal(0L, CatalogFile.Scalar(data.Directory, "SELECT COUNT(*) FROM articles"));
    }

    private async Task<int> RunAsync(SurvivalData data, FeedSite site, string? step, TimeSpan? killAfter, params string[] words)
    {
        // A machine that is busy is no site that is slow.
        string[] settings = ["--Fetch:Seconds=600", "--Reading:Seconds=600", .. site.Settings.Select(setting => $"--{setting.Item1}={setting.Item2}")];
        using var process = ProgramProcess.Start(data.Directory, ProgramProcess.DyingAt(data.AcknowledgedFile, step, _random.Next(1, NewItems + 1)), [.. settings, .. words]);
        var output = process.StandardOutput.ReadToEndAsync(Token);
        var error = process.StandardError.ReadToEndAsync(Token);

        if (killAfter is { } wait)
        {
            await Task.WhenAny(process.WaitForExitAsync(Token), Task.Delay(wait, TimeProvider.System, Token));
            process.Kill();
        }

        await process.WaitForExitAsync(Token);
        TestContext.Current.TestOutputHelper?.WriteLine($"{step} {process.ExitCode} {await output}{await error}".TrimEnd());

        return process.ExitCode;
    }
}
