using ResearchBot.Answering;
using ResearchBot.Answering.FactChecking;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Indexing.NearDuplicates;
using ResearchBot.Research;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Answering;

/// <summary>A text that several outlets printed is one source, and the others are named with it.</summary>
public sealed class PrintingsTests
{
    private const string Wire =
        "The lighthouse of Vardo was sold to a museum on 4 March 2022. The museum paid nine million kroner for the tower and the house of the keeper. "
        + "Visitors will be able to climb the tower from next summer. The town council had wanted to tear the lighthouse down, because repairs were thought to be too expensive. "
        + "A group of fishermen had collected money for years to save the lighthouse of Vardo.";

    private const string When = "When was the lighthouse of Vardo sold to a museum?";

    private static readonly string Edited = Wire.Replace("thought", "considered", StringComparison.Ordinal) + " The museum opens in May.";

    private static readonly ArticleDraft Other =
        Draft("other", "The new bridge in Bergen opened on 9 June 2022. The bridge in Bergen cost 300 million kroner and took four years to build.", "A bridge", "Fjord Times");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_of_several_outlets_is_quoted_from_one_and_the_others_are_named()
    {
        await using var world = await WithAsync(Printed("a", "Post", Wire), Printed("b", "Herald", Edited), Printed("c", "Echo", Wire), Other);

        var answer = Assert.IsType<Answer.Grounded>(await world.AskAsync(When));

        Assert.Single(answer.Citations.DistinctBy(citation => citation.Article));
        Assert.Equal(answer.Sentences.Count, answer.Sentences.DistinctBy(sentence => sentence.Text).Count());
        Assert.All(answer.Citations, citation =>
        {
            Assert.Equal(["a", "b", "c"], citation.Also.Select(printing => printing.Key.Id).Append(citation.Article.Id).Order(StringComparer.Ordinal));
            Assert.Equal(["Echo", "Herald", "Post"], citation.AlsoPrintedBy.Append(citation.Details.Source).Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task What_stands_alone_names_nobody()
    {
        await using var world = await WithAsync(Printed("a", "Post", Wire), Other);

        Assert.Empty(Cited(await world.AskAsync(When)).Also);
    }

    [Fact]
    public async Task A_copy_that_was_removed_or_became_another_text_is_not_named()
    {
        await using var world = await WithAsync(Printed("a", "Post", Wire), Printed("b", "Herald", Wire), Printed("c", "Echo", Wire));
        var quoted = Cited(await world.AskAsync(When)).Article.Id;
        var (removed, changed) = quoted == "a" ? ("b", "c") : quoted == "b" ? ("a", "c") : ("a", "b");

        await world.Get<CatalogWriter>().RemoveAsync(Key(removed), Token);
        Assert.Equal([changed], Cited(await world.AskAsync(When)).Also.Select(printing => printing.Key.Id));

        await world.GivenAsync(Other with { Id = changed });
        Assert.Empty(Cited(await world.AskAsync(When)).Also);
    }

    [Fact]
    public async Task A_copy_that_the_asker_may_not_see_is_not_named()
    {
        await using var world = await WithAsync(
            Printed("a", "Post", Wire), Printed("b", "Herald", Edited) with { Details = new ArticleDetails { Source = "Herald", Shelves = ["vault"] } });
        var filter = Everything with { NoneOf = new FacetChoice(["vault"], []) };

        Assert.Equal("a", Cited(await world.AskAsync(When, filter)).Article.Id);
        Assert.Empty(Cited(await world.AskAsync(When, filter)).Also);
        Assert.NotEmpty(Cited(await world.AskAsync(When)).Also);
    }

    [Fact]
    public async Task A_copy_to_the_letter_in_another_space_is_named_to_those_alone_who_may_see_that_space()
    {
        await using var world = await WithAsync(Printed("a", "Post", Wire));
        var club = new SpaceId("club:1");
        await world.Get<CatalogWriter>().AddAsync(club, [Printed("b", "Herald", Wire), Printed("c", "Echo", Edited)], Token);
        await CompareAsync(world);

        Assert.Empty(Cited(await world.AskAsync(When)).Also);

        var both = Assert.IsType<Answer.Grounded>(await world.AskAsync(When, new PassageFilter(new SpaceScope(SpaceId.Default, club))));
        Assert.Contains(both.Citations, citation => citation.Also.Count == 2);
    }

    [Fact]
    public async Task Questions_in_one_message_are_answered_from_the_same_copy()
    {
        await using var world = await WithAsync(Printed("a", "Post", Wire), Printed("b", "Herald", Edited));

        var answer = Assert.IsType<Answer.Grounded>(await world.AskAsync("When was the lighthouse of Vardo sold to a museum? How much did the museum pay for the tower?"));

        Assert.Single(answer.Citations.DistinctBy(citation => citation.Article));
    }

    [Fact]
    public async Task Two_copies_support_a_claim_once()
    {
        await using var world = await WithAsync(Printed("a", "Post", Wire), Printed("b", "Herald", Edited));

        var check = Assert.IsType<FactCheck.Checked>(await world.Get<FactChecker>().CheckAsync(
            "The lighthouse of Vardo was sold to a museum on 4 March 2022. The museum paid nine million kroner for the tower and the house of the keeper.", Everything, Token));

        Assert.Single(check.Citations.DistinctBy(citation => citation.Article));
        Assert.All(check.Citations, citation => Assert.Single(citation.Also));
    }

    [Fact]
    public async Task A_search_shows_a_story_once_and_so_does_a_summary_of_a_time()
    {
        await using var world = await WithAsync(Printed("a", "Post", Wire), Printed("b", "Herald", Edited), Other);

        var found = Assert.IsType<SearchOutcome.Found>(await world.Get<Searcher>().SearchAsync("lighthouse Vardo", Everything, 10, Token));
        var summary = Assert.IsType<Answer.Grounded>(await world.Get<Summarizer>().SummarizePeriodAsync(Everything, Token));

        Assert.Single(found.Hits, hit => hit.Citation.Article.Id is "a" or "b");
        Assert.Single(found.Hits.First(hit => hit.Citation.Article.Id is "a" or "b").Citation.Also);
        Assert.Single(summary.Citations, citation => citation.Article.Id is "a" or "b");
    }

    [Fact]
    public void A_printing_without_an_outlet_is_known_by_its_host_its_headline_or_its_id()
    {
        var key = Key("b");

        Assert.Equal("Herald", new Printing(key, new ArticleFacets { Source = "Herald", Title = "Sold" }) { Url = "https://herald.example/1" }.Name);
        Assert.Equal("herald.example", new Printing(key, new ArticleFacets { Title = "Sold" }) { Url = "https://herald.example/1" }.Name);
        Assert.Equal("Sold", new Printing(key, new ArticleFacets { Title = "Sold" }).Name);
        Assert.Equal("b", new Printing(key, new ArticleFacets()).Name);
    }

    private static ArticleDraft Printed(string id, string source, string text) => Draft(id, text, "Lighthouse sold", source, new DateOnly(2022, 3, 5));

    private static Citation Cited(Answer answer) => Assert.IsType<Answer.Grounded>(answer).Citations[0];

    private static async Task<LibraryWorld> WithAsync(params ArticleDraft[] drafts)
    {
        var world = await CreateAsync();
        await world.GivenAsync(drafts);
        await CompareAsync(world);

        return world;
    }

    private static async Task CompareAsync(LibraryWorld world)
    {
        await world.Get<IndexCatchUp>().WaitAsync(progress: null, Token);
        await world.Get<SignatureUpdater>().UpdateAsync(Token);
    }
}
