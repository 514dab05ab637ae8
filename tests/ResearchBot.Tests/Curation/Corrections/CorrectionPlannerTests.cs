using ResearchBot.Answering;
using ResearchBot.Chat;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Corrections;
using ResearchBot.Tests.Chat;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Curation.Corrections;

public sealed class CorrectionPlannerTests
{
    private const string Herons = "Herons nest in the old quarry.";
    private const string Text = $"So {Herons} Nobody else does.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Removing_an_article_makes_the_answers_that_quote_it_due_and_restoring_it_makes_them_due_back()
    {
        await using var world = await WithAnswersAsync("one", "two");
        await world.Get<CatalogWriter>().RemoveAsync(Key("one"), Token);

        Assert.Equal(1, await PlanAsync(world));
        var correction = Assert.Single(await DueAsync(world));
        Assert.Equal([1], correction.Withdrawn);

        await world.Get<DueCorrections>().ShowAsync(correction, Token);
        Assert.Empty(await DueAsync(world));

        await world.Get<CatalogWriter>().RestoreAsync(Key("one"), Token);
        Assert.Equal(1, await PlanAsync(world));
        Assert.Empty(Assert.Single(await DueAsync(world)).Withdrawn);
    }

    [Fact]
    public async Task Restoring_before_anything_was_shown_leaves_nothing_to_do()
    {
        await using var world = await WithAnswersAsync("one");
        await world.Get<CatalogWriter>().RemoveAsync(Key("one"), Token);
        await PlanAsync(world);
        await world.Get<CatalogWriter>().RestoreAsync(Key("one"), Token);

        Assert.Equal(0, await PlanAsync(world));
        Assert.Empty(await DueAsync(world));
    }

    [Theory]
    [InlineData($"Corrected on Monday: {Herons}", 0)]
    [InlineData("Herons nest in the\n old quarry.", 0)]
    [InlineData("Herons nest in the new quarry.", 1)]
    public async Task A_new_revision_concerns_an_answer_only_when_it_drops_the_quoted_words(string text, int due)
    {
        await using var world = await WithAnswersAsync("one");

        await world.GivenAsync(("one", text));

        Assert.Equal(due, await PlanAsync(world));
        Assert.Equal(due, (await DueAsync(world)).Count);
    }

    [Fact]
    public async Task What_is_looked_at_twice_or_after_a_restart_is_due_once()
    {
        await using var world = await WithAnswersAsync("one");
        await world.Get<CatalogWriter>().RemoveAsync(Key("one"), Token);
        await world.RestartAsync();

        Assert.Equal(1, await PlanAsync(world));
        Assert.Equal(0, await PlanAsync(world));
        Assert.Single(await DueAsync(world));
    }

    [Fact]
    public async Task An_answer_that_is_stored_after_its_article_went_is_due_too()
    {
        await using var world = await WithAnswersAsync("one");
        await world.Get<CatalogWriter>().RemoveAsync(Key("one"), Token);
        await PlanAsync(world);

        await world.AskedAndAnsweredAsync(ChatWorld.Asked("late"), Of("one"));

        Assert.Equal(1, await PlanAsync(world));
        Assert.Equal(2, (await DueAsync(world)).Count);
    }

    [Fact]
    public async Task More_answers_than_are_looked_at_in_one_go_are_all_found()
    {
        await using var world = await WithAnswersAsync("one");

        for (var i = 0; i < 600; i++)
        {
            await world.AskedAndAnsweredAsync(ChatWorld.Asked($"more {i}"), Of("one"));
        }

        await world.Get<CatalogWriter>().RemoveAsync(Key("one"), Token);

        Assert.Equal(601, await PlanAsync(world));
    }

    [Fact]
    public async Task What_would_change_is_told_before_it_does()
    {
        await using var world = await WithAnswersAsync("one", "two");
        await world.AskedAndAnsweredAsync(ChatWorld.Asked("both"), Of("one", "two"));
        var preview = world.Get<CorrectionPreview>();

        var removed = await preview.FindAsync(Key("one"), text: null, Token);
        var reach = await world.Get<AnswerReach>().FindAsync(removed, Token);

        Assert.Equal([(1, 0), (1, 1)], removed.Select(answer => (answer.Lost, answer.Left)));
        Assert.Equal(("10", 2), Assert.Single(reach) is var channel ? (channel.ChannelId, channel.Answers) : default);
        Assert.Empty(await preview.FindAsync(Key("one"), $"Still: {Herons}", Token));
        Assert.Equal(0, await PlanAsync(world));
    }

    private static async Task<LibraryWorld> WithAnswersAsync(params string[] articles)
    {
        var world = await CreateAsync();
        await world.GivenAsync([.. articles.Select(id => (id, $"{Text} {id}"))]);

        foreach (var id in articles)
        {
            await world.AskedAndAnsweredAsync(ChatWorld.Asked(id), Of(id));
            world.Time.Advance(TimeSpan.FromMinutes(1));
        }

        return world;
    }

    private static Answer.Grounded Of(params string[] articles) => new(
        [.. articles.Select((_, i) => new AnswerSentence(Herons, [i + 1]))],
        [.. articles.Select((id, i) => new Citation(i + 1, Key(id), 1, new ArticleDetails { Title = "Birds" }, new TextSpan(3, 3 + Herons.Length), Herons))],
        "extractive");

    private static Task<int> PlanAsync(LibraryWorld world) => world.Get<CorrectionPlanner>().PlanAsync(Token);

    private static Task<IReadOnlyList<Correction>> DueAsync(LibraryWorld world) => world.Get<DueCorrections>().ReadDueAsync(1_000, Token);
}
