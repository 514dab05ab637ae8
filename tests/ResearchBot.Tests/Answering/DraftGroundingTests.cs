using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Answering;

public sealed class DraftGroundingTests
{
    private const string Herons = "Herons nest in the old quarry.";
    private const string Storks = "Storks nest on the church of the town.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sentence_that_its_quote_carries_stands()
    {
        await using var world = await BirdsAsync();

        var answer = await GroundAsync(world, Sentence(Herons, await PassageAsync(world)));

        Assert.NotNull(answer);
        Assert.Equal(Herons, Assert.Single(answer.Sentences).Text);
        Assert.Equal(Herons, Assert.Single(answer.Citations).Quote);
    }

    [Fact]
    public async Task A_sentence_is_dropped_whose_quote_lies_outside_its_passage()
    {
        await using var world = await BirdsAsync();
        var passage = await PassageAsync(world);
        var part = passage with { Span = new TextSpan(0, Herons.Length), Text = Herons, Hash = ContentHash.Of(Herons) };
        var start = Herons.Length + 1;

        Assert.NotNull(await GroundAsync(world, Sentence(Storks, passage, new TextSpan(start, start + Storks.Length))));
        Assert.Null(await GroundAsync(world, Sentence(Storks, part, new TextSpan(start, start + Storks.Length))));
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(10, 5)]
    [InlineData(0, 10_000)]
    [InlineData(int.MinValue, int.MaxValue)]
    public async Task A_sentence_is_dropped_whose_quote_is_no_place(int start, int end)
    {
        await using var world = await BirdsAsync();

        Assert.Null(await GroundAsync(world, Sentence(Herons, await PassageAsync(world), new TextSpan(start, end))));
    }

    [Fact]
    public async Task A_sentence_is_dropped_whose_passage_is_not_what_the_article_holds()
    {
        await using var world = await BirdsAsync();
        var passage = await PassageAsync(world);

        Assert.Null(await GroundAsync(world, Sentence(Herons, passage with { Hash = ContentHash.Of("other words") })));
        Assert.Null(await GroundAsync(world, Sentence(Herons, passage with { Span = new TextSpan(0, 10_000) })));
        Assert.Null(await GroundAsync(world, Sentence(Herons, passage with { Span = new TextSpan(-5, 20) })));
    }

    [Fact]
    public async Task A_sentence_is_dropped_that_says_something_else()
    {
        await using var world = await BirdsAsync();

        Assert.Null(await GroundAsync(world, Sentence("Herons never nest in the old quarry.", await PassageAsync(world))));
        Assert.Null(await GroundAsync(world, new DraftSentence(Herons, [])));
    }

    [Fact]
    public async Task A_sentence_from_a_foreign_space_is_dropped()
    {
        await using var world = await BirdsAsync();
        var club = new SpaceId("club");
        await world.Get<CatalogWriter>().AddAsync(club, [Draft("secret", Herons)], Token);
        await world.Get<IndexCatchUp>().WaitAsync(progress: null, Token);
        var secret = Assert.Single((await world.FindAsync("herons", new PassageFilter(new SpaceScope(club)))).Passages).Passage;

        Assert.Null(await GroundAsync(world, Sentence(Herons, secret)));
        Assert.NotNull(await world.Get<DraftGrounding>().GroundAsync(new Draft([Sentence(Herons, secret)], "extractive"), new SpaceScope(club), Token));
    }

    [Fact]
    public async Task A_sentence_of_a_removed_article_is_dropped()
    {
        await using var world = await BirdsAsync();
        var passage = await PassageAsync(world);

        await world.Get<CatalogWriter>().RemoveAsync(Key("birds"), Token);

        Assert.Null(await GroundAsync(world, Sentence(Herons, passage)));
    }

    [Fact]
    public async Task A_sentence_of_an_older_revision_is_dropped_though_its_words_still_stand_there()
    {
        await using var world = await BirdsAsync();
        var passage = await PassageAsync(world);

        await world.GivenAsync(("birds", $"{Herons} {Storks} Swifts came later."));

        Assert.Null(await GroundAsync(world, Sentence(Herons, passage)));
    }

    [Fact]
    public async Task What_is_dropped_leaves_no_number_and_no_disagreement_behind()
    {
        await using var world = await BirdsAsync();
        var passage = await PassageAsync(world);
        var start = Herons.Length + 1;
        var draft = new Draft([Sentence("Herons never nest in the old quarry.", passage), Sentence(Storks, passage, new TextSpan(start, start + Storks.Length)), Sentence(Herons, passage)], "extractive")
        {
            Disagreements = [(0, 1, DisagreementKind.Denial), (1, 2, DisagreementKind.Denial)],
        };

        var answer = await world.Get<DraftGrounding>().GroundAsync(draft, Everything.Scope, Token);

        Assert.NotNull(answer);
        Assert.Equal([Storks, Herons], answer.Sentences.Select(sentence => sentence.Text));
        Assert.Equal([1, 2], answer.Citations.Select(citation => citation.Number));
        Assert.Equal([new Disagreement(1, 2, DisagreementKind.Denial)], answer.Disagreements);
    }

    private static async Task<LibraryWorld> BirdsAsync()
    {
        var world = await CreateAsync();
        await world.GivenAsync(("birds", $"{Herons} {Storks}"));

        return world;
    }

    private static async Task<Passage> PassageAsync(LibraryWorld world) => Assert.Single((await world.FindAsync("herons")).Passages).Passage;

    private static DraftSentence Sentence(string text, Passage passage, TextSpan? quote = null) =>
        new(text, [new DraftQuote(passage, quote ?? new TextSpan(0, Herons.Length))]);

    private static Task<Answer.Grounded?> GroundAsync(LibraryWorld world, DraftSentence sentence) =>
        world.Get<DraftGrounding>().GroundAsync(new Draft([sentence], "extractive"), Everything.Scope, Token);
}
