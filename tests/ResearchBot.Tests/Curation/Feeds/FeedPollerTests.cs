using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Feeds;
using ResearchBot.Emulators.Web;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Curation.Feeds;

public sealed class FeedPollerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_poll_takes_the_whole_articles_and_files_them_as_it_was_told()
    {
        await using var world = await FeedWorld.CreateAsync(items: 3);
        await world.FollowAsync(new FeedFiling { Tags = ["harbours"], Shelf = "News" });

        var poll = await world.PollAsync();
        var articles = await world.ArticlesAsync();

        Assert.Equal((3, 0, 0), (poll.Added.Count, poll.Failed.Count, poll.Left));
        Assert.Equal(Enumerable.Range(0, 3).Select(world.Site.At).Order(StringComparer.Ordinal), articles.Select(article => article.Details.Url).Order(StringComparer.Ordinal));
        Assert.All(articles, article =>
        {
            var details = article.Details;
            Assert.Contains("took", article.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Stub", article.Text, StringComparison.Ordinal);
            Assert.Equal(("Fjord Times", new DateOnly(2024, 3, 4), "News", "harbours"), (details.Source, details.PublishedAt, details.Shelves[0], details.Tags[0]));
        });
    }

    [Fact]
    public async Task Polling_twice_adds_nothing_and_asks_for_the_feed_alone()
    {
        await using var world = await FeedWorld.CreateAsync(items: 4);
        await world.FollowAsync();
        await world.PollAsync();
        var asked = world.Site.Sites.Asked.Count;

        var again = await world.PollAsync();
        world.Site.Publish(1);
        var later = await world.PollAsync();

        Assert.Equal((0, 1), (again.Added.Count, later.Added.Count));
        Assert.Equal(["/feed.xml", "/feed.xml", "/news/4"], world.Site.Sites.Asked.Skip(asked).Select(page => page.Path));
        Assert.Equal(5, (await world.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task New_ids_and_new_addresses_for_the_same_article_are_no_news()
    {
        await using var world = await FeedWorld.CreateAsync(items: 2);
        await world.FollowAsync();
        await world.PollAsync();

        for (var i = 0; i < 3; i++)
        {
            var number = i;
            world.Site.Guid = () => FormattableString.Invariant($"again-{number}-");
            world.Site.Sites.Put("/feed.xml", Pages.Feed(world.Site.Rss(FeedSite.Item(world.Site.At(0) + "?utm_source=feed" + number, "Again", "Stub."), FeedSite.Item(world.Site.Sites.At($"/session/{number}"), "Again", "Stub."))));
            world.Site.Sites.Put($"/session/{number}", Pages.Article(FeedSite.Title(0), "", FeedSite.TextOf(0), "Nobody in town 0 had expected that the herring would come back so soon after the dredging of quay 0."));
            Assert.Empty((await world.PollAsync()).Added);
        }

        Assert.Equal(2, (await world.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task A_flood_of_items_comes_in_portions()
    {
        await using var world = await FeedWorld.CreateAsync(items: 7);
        await world.FollowAsync(new FeedFiling { Limit = 3 });

        var polls = new[] { await world.PollAsync(), await world.PollAsync(), await world.PollAsync(), await world.PollAsync() };

        Assert.Equal([3, 3, 1, 0], polls.Select(poll => poll.Added.Count));
        Assert.Equal([4, 1, 0, 0], polls.Select(poll => poll.Left));
    }

    [Fact]
    public async Task An_item_whose_page_is_gone_is_given_up_and_one_that_cannot_be_had_now_is_tried_again()
    {
        await using var world = await FeedWorld.CreateAsync(items: 3, ("Feeds:Attempts", "3"));
        world.Site.Sites.Put(FeedSite.Path(0), Pages.Status(404));
        world.Site.Sites.Put(FeedSite.Path(1), Pages.Status(500));
        await world.FollowAsync();

        var first = await world.PollAsync();
        var second = await world.PollAsync();
        world.Site.Sites.Put(FeedSite.Path(1), Pages.Article(FeedSite.Title(1), "", FeedSite.TextOf(1)));
        var third = await world.PollAsync();
        var fourth = await world.PollAsync();

        Assert.Equal((1, 2, 1), (first.Added.Count, first.Failed.Count, first.Left));
        Assert.Equal((0, 1, 1), (second.Added.Count, second.Failed.Count, second.Left));
        Assert.Equal((1, 0, 0), (third.Added.Count, third.Failed.Count, third.Left));
        Assert.Equal((0, 0), (fourth.Added.Count, fourth.Failed.Count));
        Assert.Single(world.Site.Sites.Asked, page => page.Path == FeedSite.Path(0));
    }

    [Fact]
    public async Task An_item_that_never_can_be_had_is_given_up_in_the_end()
    {
        await using var world = await FeedWorld.CreateAsync(items: 1, ("Feeds:Attempts", "2"));
        world.Site.Sites.Put(FeedSite.Path(0), Pages.Status(500));
        await world.FollowAsync();

        var polls = new[] { await world.PollAsync(), await world.PollAsync(), await world.PollAsync() };

        Assert.Equal([1, 0, 0], polls.Select(poll => poll.Left));
        Assert.Equal(2, world.Site.Sites.Asked.Count(page => page.Path == FeedSite.Path(0)));
    }

    [Fact]
    public async Task What_a_feed_carries_itself_is_taken_only_where_the_page_cannot_be_read_and_it_is_long()
    {
        await using var world = await FeedWorld.CreateAsync(items: 0);
        var text = string.Concat(Enumerable.Range(0, 30).Select(i => $"<p>{FeedSite.TextOf(i)}</p>"));
        world.Site.Sites.Put("/feed.xml", Pages.Feed(FeedSite.Wrap(
            FeedSite.Item(world.Site.Sites.At("/closed"), "Closed", text),
            FeedSite.Item(world.Site.Sites.At("/stub"), "Stub", "A few words."),
            FeedSite.Item(world.Site.Sites.At("/script"), "Script", text.Replace("harbour", "lighthouse", StringComparison.Ordinal)),
            FeedSite.Item(null, "Nowhere", text.Replace("harbour", "quarry", StringComparison.Ordinal), "nowhere"))));
        world.Site.Sites.Put("/closed", Pages.Status(403));
        world.Site.Sites.Put("/script", Pages.Html("<html><body><p>This page needs scripts to show its text.</p></body></html>"));
        await world.FollowAsync();

        var poll = await world.PollAsync();
        var articles = await world.ArticlesAsync();

        Assert.Equal([world.Site.Sites.At("/stub")], poll.Failed.Select(item => item.Name));
        Assert.Equal(["Closed", "Nowhere", "Script"], articles.Select(article => article.Details.Title).Order(StringComparer.Ordinal));
        Assert.All(articles, article => Assert.Contains("town 29", article.Text, StringComparison.Ordinal));
        Assert.All(articles, article => Assert.Equal("Fjord Times", article.Details.Source));
    }

    [Fact]
    public async Task What_a_person_added_edited_or_removed_stays_as_it_is()
    {
        await using var world = await FeedWorld.CreateAsync(items: 3);
        var own = new ArticleDraft { Id = "mine", Text = "My own words about harbour 0.", Details = new ArticleDetails { Title = "Mine", Url = world.Site.At(0) } };
        await world.Library.GivenAsync(own);
        await world.FollowAsync();
        var first = await world.PollAsync();
        var (edited, removed) = (first.Added[0], first.Added[1]);
        await world.Library.Get<CatalogWriter>().AddAsync(SpaceId.Default, [new ArticleDraft { Id = edited.Id, Text = "A better text.", Details = new ArticleDetails { Title = "Better" } }], Token);
        await world.Library.Get<CatalogWriter>().RemoveAsync(removed, Token);

        world.Library.Scalar("DELETE FROM feed_items");
        world.Library.Scalar("UPDATE feeds SET ETag = NULL, LastModified = NULL");
        var again = await world.PollAsync();

        Assert.Equal((2, 0, 3), (first.Added.Count, again.Added.Count, again.Known));
        Assert.Equal(["A better text.", "My own words about harbour 0."], (await world.ArticlesAsync()).Select(article => article.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Items_that_share_one_address_are_told_apart_by_their_ids()
    {
        await using var world = await FeedWorld.CreateAsync(items: 0);
        var texts = Enumerable.Range(0, 2).Select(round => string.Concat(Enumerable.Range(round * 40, 30).Select(i => $"<p>{FeedSite.TextOf(i)}</p>"))).ToList();
        world.Site.Sites.Put("/feed.xml", Pages.Feed(FeedSite.Wrap(FeedSite.Item(null, "One", texts[0], "1"), FeedSite.Item(null, "Two", texts[1], "2"))));
        await world.FollowAsync();

        Assert.Equal((2, 0), ((await world.PollAsync()).Added.Count, (await world.PollAsync()).Added.Count));
    }

    [Fact]
    public async Task Spaces_that_follow_one_feed_know_nothing_of_each_other()
    {
        await using var world = await FeedWorld.CreateAsync(items: 2);
        var other = new SpaceId("guild:1");
        await world.FollowAsync();
        await world.FollowAsync(space: other);

        Assert.Equal(2, (await world.PollAsync()).Added.Count);
        Assert.Empty(await world.ArticlesAsync(other));
        Assert.Equal(2, (await world.PollAsync(other)).Added.Count);
    }

    [Fact]
    public async Task A_feed_that_is_followed_again_brings_nothing_twice()
    {
        await using var world = await FeedWorld.CreateAsync(items: 2);
        var feed = await world.FollowAsync();
        await world.PollAsync();

        Assert.True(await world.Library.Get<FollowedFeeds>().RemoveAsync(SpaceId.Default, feed.Id, Token));
        Assert.Equal(feed.Id, (await world.FollowAsync()).Id);

        Assert.Empty((await world.PollAsync()).Added);
    }
}
