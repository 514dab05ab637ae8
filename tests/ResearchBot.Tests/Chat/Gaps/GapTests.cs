using ResearchBot.Answering;
using ResearchBot.Chat;
using ResearchBot.Chat.Gaps;
using ResearchBot.Chat.Privacy;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Chat.Gaps;

public sealed class GapTests
{
    private const string Question = "When was the harbour treaty signed?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_that_ask_for_the_same_are_one_gap_and_the_most_wanted_stands_first()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await DeclineAsync(world, "1", "Who won the regatta?", "ann");
        await DeclineAsync(world, "2", Question, "ann");
        await DeclineAsync(world, "3", "when was the Harbour Treaty signed", "bob");
        await DeclineAsync(world, "4", "Please tell me, who signed the harbour treaties?", "cid");
        await world.AskedAndAnsweredAsync(ChatWorld.Asked("5"));

        var gaps = await world.Get<GapStore>().ListAsync(ChatWorld.Club, Token);

        Assert.Equal([(3, 3), (1, 1)], gaps.Select(gap => (gap.Askers, gap.Questions.Count)));
        Assert.Equal("Please tell me, who signed the harbour treaties?", gaps[0].Text);
        Assert.Empty(await world.Get<GapStore>().ListAsync(ChatWorld.Other, Token));
    }

    [Fact]
    public async Task A_gap_that_was_put_aside_comes_back_when_it_is_asked_for_again()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await DeclineAsync(world, "1", Question, "ann");
        var store = world.Get<GapStore>();
        var gap = Assert.Single(await store.ListAsync(ChatWorld.Club, Token));

        Assert.False(await store.DismissAsync(ChatWorld.Other, gap.Id, Token));
        Assert.True(await store.DismissAsync(ChatWorld.Club, gap.Id, Token));
        Assert.Empty(await store.ListAsync(ChatWorld.Club, Token));

        world.Time.Advance(TimeSpan.FromMinutes(1));
        await DeclineAsync(world, "2", Question, "bob");
        Assert.Equal(2, Assert.Single(await store.ListAsync(ChatWorld.Club, Token)).Askers);
    }

    [Fact]
    public async Task When_an_article_comes_that_answers_everybody_who_asked_is_to_get_the_answer_once()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.GivenAsync(("other", "The regatta was won by a crew from Oslo in June."));
        await DeclineAsync(world, "1", Question, "ann");
        await DeclineAsync(world, "2", "When was the harbour treaty signed, and where?", "bob");
        Assert.Equal(0, await world.Get<GapRetry>().RunAsync(Token));

        await AddTreatyAsync(world);

        Assert.Equal(2, await world.Get<GapRetry>().RunAsync(Token));
        Assert.Equal(0, await world.Get<GapRetry>().RunAsync(Token));
        var due = await world.Get<GapReplies>().ReadDueAsync(10, Token);
        Assert.Equal(["ann", "bob"], due.Select(late => late.Question.MemberId).Order(StringComparer.Ordinal));
        Assert.All(due, late => Assert.Contains("3 May 2021", Assert.IsType<Answer.Grounded>(late.Answer.Answer).Sentences[0].Text, StringComparison.Ordinal));
        Assert.Empty(await world.Get<GapStore>().ListAsync(ChatWorld.Club, Token));

        await world.Get<GapReplies>().EndAsync(due, Token);
        Assert.Empty(await world.Get<GapReplies>().ReadDueAsync(10, Token));
    }

    [Fact]
    public async Task An_article_about_something_else_asks_nothing_again()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await DeclineAsync(world, "1", Question, "ann");
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await world.GivenAsync(("other", "The regatta was won by a crew from Oslo in June."));

        Assert.Equal(0, await world.Get<GapRetry>().RunAsync(Token));
        Assert.Single(await world.Get<GapStore>().ListAsync(ChatWorld.Club, Token));
    }

    [Fact]
    public async Task While_the_index_is_behind_nothing_is_asked_and_afterwards_it_is()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await DeclineAsync(world, "1", Question, "ann");
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await world.Get<CatalogWriter>().AddAsync(SpaceId.Default, [Treaty], Token);

        Assert.Equal(0, await world.Get<GapRetry>().RunAsync(Token));
        await world.Get<IndexCatchUp>().WaitAsync(progress: null, Token);
        Assert.Equal(1, await world.Get<GapRetry>().RunAsync(Token));
    }

    [Fact]
    public async Task Who_was_forgotten_is_neither_counted_nor_answered()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await DeclineAsync(world, "1", Question, "ann");
        await DeclineAsync(world, "2", Question, "bob");
        await world.Get<MemberData>().ForgetAsync(ChatWorld.Club, "ann", Token);
        Assert.Equal(1, Assert.Single(await world.Get<GapStore>().ListAsync(ChatWorld.Club, Token)).Askers);

        await AddTreatyAsync(world);
        Assert.Equal(1, await world.Get<GapRetry>().RunAsync(Token));
        await world.Get<MemberData>().ForgetAsync(ChatWorld.Club, "bob", Token);

        Assert.Empty(await world.Get<GapReplies>().ReadDueAsync(10, Token));
    }

    [Fact]
    public async Task Where_no_words_are_kept_there_are_no_gaps()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.SetAsync(settings => settings with { RetentionDays = 0 });
        await DeclineAsync(world, "1", Question, "ann");

        Assert.Empty(await world.Get<GapStore>().ListAsync(ChatWorld.Club, Token));
    }

    private static ArticleDraft Treaty { get; } =
        LibraryWorld.Draft("treaty", "The harbour treaty was signed on 3 May 2021 in Bergen. Twelve states took part in the signing of the harbour treaty.", "The Harbour Treaty");

    private static async Task AddTreatyAsync(LibraryWorld world)
    {
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await world.GivenAsync(Treaty);
    }

    private static Task<StoredQuestion> DeclineAsync(LibraryWorld world, string source, string text, string member)
    {
        world.Time.Advance(TimeSpan.FromSeconds(1));

        return world.AskedAndAnsweredAsync(ChatWorld.Asked(source, text, member), new Answer.NotInCorpus([]));
    }
}
