using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Embeddings;
using ResearchBot.Indexing.Profiles;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Indexing.Embedded;

public sealed class EmbeddedRestartTests
{
    [Fact]
    public async Task A_restart_changes_no_ranking_and_builds_nothing_anew()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync([.. Enumerable.Range(0, 12).Select(i => ($"a{i}", $"Herons and storks nest in quarry {i}. The lake of quarry {i} has reeds, frogs and {i + 2} islands."))]);
        var before = await world.FindAsync("storks in the quarry with reeds");
        var profile = await world.Get<IPassageIndex>().FindProfileIdAsync(TestContext.Current.CancellationToken);

        await world.RestartAsync();

        var after = await world.FindAsync("storks in the quarry with reeds");
        Assert.NotEmpty(after.Passages);
        Assert.Equal(before.Passages.Select(found => (found.Passage.Id, found.Score)), after.Passages.Select(found => (found.Passage.Id, found.Score)));
        Assert.Equal(profile, await world.Get<IPassageIndex>().FindProfileIdAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Words_and_vectors_come_out_of_the_index_as_analysis_and_embedding_give_them()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync([.. Enumerable.Range(0, 12).Select(i => ($"a{i}", $"Herons and storks nest in quarry {i}. The lake of quarry {i} has reeds, frogs and {i + 2} islands."))]);

        // Words that the corpus had not when its words were numbered.
        await world.GivenAsync(("late", "Cormorants dry their wings beside the storks."));
        var profile = (await world.Get<ProfileSource>().FindAsync(TestContext.Current.CancellationToken))!;
        var question = TermCounts.Of(["stork", "quarri"]);
        var vector = (await profile.Embedding.EncodeAsync([new EmbeddingInput("storks quarry", question)], TestContext.Current.CancellationToken))[0];
        var query = new PassageQuery(new PassageFilter(new SpaceScope(SpaceId.Default)), [.. question.Counts.Keys.Select(term => new WeightedTerm(term, 1, 1))], vector);

        var legs = await world.Get<IPassageIndex>().SearchAsync(profile, query, TestContext.Current.CancellationToken);

        Assert.Contains(legs.Passages, candidate => candidate.Passage.Article.Id == "late");

        foreach (var candidate in legs.Passages.Where(candidate => candidate.TermScore > 0))
        {
            var words = world.Get<TextAnalyzer>().Analyze(candidate.Passage.Text, candidate.Facets.Language);
            Assert.Equal(words, candidate.Words);
            Assert.Equal(
                (await profile.Embedding.EncodeAsync([new EmbeddingInput(candidate.Passage.Text, TermCounts.OfTokens(words))], TestContext.Current.CancellationToken))[0].ToArray(),
                candidate.Vector.ToArray());
        }
    }

    [Fact]
    public async Task What_changed_just_before_the_end_is_there_after_the_start()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "Herons nest in the old quarry."), ("two", "Storks nest on the church."));
        var writer = world.Get<CatalogWriter>();
        await writer.RemoveAsync(Key("two"), TestContext.Current.CancellationToken);
        await writer.AddAsync(SpaceId.Default, [Draft("one", "Swifts nest in the old quarry.")], TestContext.Current.CancellationToken);

        await world.RestartAsync();

        Assert.Equal("one", Assert.Single((await world.FindAsync("swifts nest")).Passages).Passage.Article.Id);
        Assert.Equal(1, (await world.Get<IPassageIndex>().MeasureAsync(TestContext.Current.CancellationToken)).Passages);
    }
}
