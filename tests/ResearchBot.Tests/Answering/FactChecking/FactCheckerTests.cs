using System.Diagnostics;
using System.Text.Json;

using ResearchBot.Answering.FactChecking;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Tests.Doubles;
using ResearchBot.Tests.Ingestion.Reading;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Answering.FactChecking;

public sealed class FactCheckerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_removed_article_says_nothing_any_more()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("birds", "Herons nest in the old quarry of Selm since 1994."));

        Assert.Equal(ClaimStanding.Supported, await JudgeAsync(world, "Herons nest in the old quarry of Selm."));
        await world.Get<CatalogWriter>().RemoveAsync(Key("birds"), Token);
        Assert.Equal(ClaimStanding.NotInCorpus, await JudgeAsync(world, "Herons nest in the old quarry of Selm."));
    }

    [Fact]
    public async Task An_opinion_supports_but_contradicts_nobody()
    {
        await using var world = await CreateAsync();
        var draft = Draft("tax", "The mayor of Selm taxes marble at three percent since 2011.");
        await world.GivenAsync(draft with { Details = draft.Details with { Kind = ArticleKind.Opinion } });

        Assert.Equal(ClaimStanding.Supported, await JudgeAsync(world, "The mayor of Selm taxes marble at three percent."));
        Assert.Equal(ClaimStanding.NotInCorpus, await JudgeAsync(world, "The mayor of Selm taxes marble at nine percent."));
    }

    [Fact]
    public async Task What_one_article_supports_is_supported_though_another_contradicts_it()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "The mayor of Selm taxes marble at three percent."), ("two", "The mayor of Selm taxes marble at nine percent."));

        Assert.Equal(ClaimStanding.Supported, await JudgeAsync(world, "The mayor of Selm taxes marble at nine percent."));
        Assert.Equal(ClaimStanding.Contradicted, await JudgeAsync(world, "The mayor of Selm taxes marble at five percent."));
    }

    [Fact]
    public async Task An_empty_corpus_says_nothing()
    {
        await using var world = await CreateAsync();

        Assert.Equal(ClaimStanding.NotInCorpus, await JudgeAsync(world, "Herons nest in the old quarry of Selm."));
    }

    [Fact]
    public async Task Naughty_messages_are_checked_like_any()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("birds", "Herons nest in the old quarry of Selm since 1994."));
        var strings = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(Shared.Path("eval", "attacks", "blns.json"), Token))!;

        foreach (var text in strings.Append(string.Join('\n', strings)))
        {
            Assert.IsNotType<FactCheck.Unavailable>(await world.Get<FactChecker>().CheckAsync(text, Everything, Token));
        }
    }

    [Theory]
    [InlineData("a ", 500_000)]
    [InlineData("\"“«", 300_000)]
    [InlineData("> ", 300_000)]
    [InlineData("```", 300_000)]
    [InlineData("[[((", 300_000)]
    [InlineData("Herons nest, nest ", 100_000)]
    [InlineData("Herons nested 5 times in 1994. ", 50_000)]
    [InlineData("<@", 300_000)]
    [InlineData("i think that ", 100_000)]
    [InlineData("🦜\u200D", 100_000)]
    public async Task A_huge_message_is_bounded_and_quick(string part, int times)
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("birds", "Herons nest in the old quarry of Selm since 1994."));
        var message = string.Concat(Enumerable.Repeat(part, times));
        var watch = Stopwatch.StartNew();

        Assert.IsNotType<FactCheck.Unavailable>(await world.Get<FactChecker>().CheckAsync(message, Everything, Token));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    private static async Task<ClaimStanding> JudgeAsync(LibraryWorld world, string claim) =>
        Assert.Single(Assert.IsType<FactCheck.Checked>(await world.Get<FactChecker>().CheckAsync(claim, Everything, Token)).Claims).Standing;
}
