using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation.Feeds;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Curation.Feeds;

public sealed class ReviewedFeedTests
{
    private static readonly FeedFiling Reviewed = new() { Review = true, Tags = ["harbours"], Shelf = "News" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_articles_wait_for_moderators_and_nobody_is_answered_from_them_before_one_approves()
    {
        await using var world = await FeedWorld.CreateAsync(items: 2);
        var feed = await world.FollowAsync(Reviewed);

        var poll = await world.PollAsync();
        var waiting = await WaitingAsync(world);

        Assert.Equal((0, 2, 0, 0), (poll.Added.Count, poll.Suggested, poll.Known, poll.Left));
        Assert.All(waiting, suggestion => Assert.Equal((new SuggestingFeed(feed.Id, "Fjord Times"), null, null), (suggestion.Feed, suggestion.MemberId, suggestion.Review)));
        Assert.Empty(await world.Library.Get<ArticleCatalog>().ListAsync(new SpaceScope(SpaceId.Default), withRemoved: true, Token));
        await world.Library.GivenAsync(Array.Empty<ArticleDraft>());
        Assert.Empty((await world.Library.FindAsync("harbour deepened quay")).Passages);

        var made = Assert.IsType<Decision.Made>(await Box(world).ApproveAsync(SpaceId.Default, waiting[0].Id, Actor.Member("9"), Token));
        var article = Assert.Single(await world.ArticlesAsync());

        Assert.Equal((made.Article, waiting[0].Draft.Details.Url), (article.Key, article.Details.Url));
        Assert.Equal(("News", "harbours", "Fjord Times"), (article.Details.Shelves[0], article.Details.Tags[0], article.Details.Source));
        await world.Library.GivenAsync(Array.Empty<ArticleDraft>());
        Assert.NotEmpty((await world.Library.FindAsync("harbour deepened quay")).Passages);
    }

    [Fact]
    public async Task What_was_suggested_added_removed_or_rejected_before_is_not_suggested_again()
    {
        await using var world = await FeedWorld.CreateAsync(items: 5);
        await world.Library.GivenAsync(new ArticleDraft { Id = "kept", Text = "My words.", Details = new ArticleDetails { Title = "Kept", Url = world.Site.At(0) } });
        await world.Library.GivenAsync(new ArticleDraft { Id = "gone", Text = "Other words.", Details = new ArticleDetails { Title = "Gone", Url = world.Site.At(1) } });
        await world.Library.Get<CatalogWriter>().RemoveAsync(Key("gone"), Token);
        await Box(world).SuggestAsync(SpaceId.Default, "1", "7", "20", new ArticleDraft { Text = "A member's.", Details = new ArticleDetails { Title = "Theirs", Url = world.Site.At(2) + "?utm_source=chat" } }, Token);
        await Box(world).RejectAsync(SpaceId.Default, "1", Actor.Member("9"), "No.", Token);
        await world.FollowAsync(Reviewed);

        var first = await world.PollAsync();
        var waiting = await WaitingAsync(world);
        await Box(world).RejectAsync(SpaceId.Default, waiting[0].Id, Actor.Member("9"), "No.", Token);
        world.Library.Scalar("DELETE FROM feed_items");
        world.Library.Scalar("UPDATE feeds SET ETag = NULL, LastModified = NULL");
        var again = await world.PollAsync();

        Assert.Equal((2, 3), (first.Suggested, first.Known));
        Assert.Equal((0, 0, 5), (again.Added.Count, again.Suggested, again.Known));
        Assert.Equal([waiting[1].Id], (await WaitingAsync(world)).Select(suggestion => suggestion.Id));
    }

    [Fact]
    public async Task A_feed_waits_when_many_of_its_articles_do_and_none_of_them_is_lost()
    {
        await using var world = await FeedWorld.CreateAsync(items: 5, ("Feeds:Waiting", "2"), ("Curation:WaitingAMember", "1"));
        await world.FollowAsync(Reviewed);

        var first = await world.PollAsync();
        var asked = world.Site.Sites.Asked.Count;
        var second = await world.PollAsync();

        Assert.Equal((2, 3, FeedHold.Review), (first.Suggested, first.Left, first.Hold));
        Assert.Equal((0, FeedHold.Review, asked), (second.Suggested, second.Hold, world.Site.Sites.Asked.Count));
        Assert.Equal(FeedHold.Review, (await world.FeedAsync()).Held);

        for (var i = 0; i < 5; i++)
        {
            await Box(world).RejectAsync(SpaceId.Default, (await WaitingAsync(world))[0].Id, Actor.Member("9"), reason: null, Token);
            await world.PollAsync();
        }

        Assert.Empty(await WaitingAsync(world));
        Assert.Equal(5L, world.Library.Scalar("SELECT COUNT(DISTINCT Address) FROM suggestions"));
        Assert.Equal(5L, world.Library.Scalar("SELECT COUNT(*) FROM suggestions"));
        Assert.Null((await world.FeedAsync()).Held);
    }

    [Fact]
    public async Task Two_spaces_review_one_feed_each_for_itself()
    {
        await using var world = await FeedWorld.CreateAsync(items: 1);
        var other = new SpaceId("guild:1");
        await world.FollowAsync(Reviewed);
        await world.FollowAsync(Reviewed, other);

        Assert.Equal((1, 1), ((await world.PollAsync()).Suggested, (await world.PollAsync(other)).Suggested));
        await Box(world).ApproveAsync(SpaceId.Default, (await WaitingAsync(world))[0].Id, Actor.Member("9"), Token);
        Assert.Empty(await world.ArticlesAsync(other));
    }

    private static SuggestionBox Box(FeedWorld world) => world.Library.Get<SuggestionBox>();

    private static Task<IReadOnlyList<Suggestion>> WaitingAsync(FeedWorld world) => Box(world).ListWaitingAsync(SpaceId.Default, outlet: null, Token);
}
