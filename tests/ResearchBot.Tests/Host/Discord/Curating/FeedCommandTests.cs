using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Feeds;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Emulators.Discord.World;
using ResearchBot.Emulators.Web;
using ResearchBot.Tests.Curation.Feeds;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Curating;

public sealed class FeedCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_moderator_follows_a_site_sees_its_articles_come_and_leaves_it()
    {
        await using var site = await FeedSite.StartAsync(3, Token);
        site.Sites.Put("/", Pages.Html("<html><head><link rel='alternate' type='application/rss+xml' href='/feed.xml'><link rel='alternate' type='application/rss+xml' href='/comments.xml'></head></html>"));
        await using var world = await WorldAsync(site);
        var day = await OpenAsync(world);
        var space = BotWorld.SpaceOf(world.Guild);

        Assert.Contains("No feeds are followed", (await day.RunsAsync("feeds list")).Text, StringComparison.Ordinal);
        var added = await day.RunsAsync("feeds add", ("address", site.Sites.At("/")), ("tags", "harbours, fish"), ("limit", 2));
        Assert.Contains("which lists 3 items", added.Text, StringComparison.Ordinal);
        Assert.Contains("names more feeds", added.Text, StringComparison.Ordinal);
        Assert.Contains("followed already", (await day.RunsAsync("feeds add", ("address", site.Address))).Text, StringComparison.Ordinal);
        Assert.Contains("1 feed is asked", (await day.RunsAsync("feeds poll")).Text, StringComparison.Ordinal);
        var articles = await UntilAsync(() => world.Get<ArticleCatalog>().ListAsync(new SpaceScope(space), withRemoved: true, Token), found => found.Count == 2);
        await UntilAsync(() => world.Get<FollowedFeeds>().ListAsync(space, Token), found => found[0].PolledAt is not null);

        Assert.All(articles, article => Assert.Equal(["harbours", "fish"], article.Details.Tags.Take(2)));
        var listed = await day.RunsAsync("feeds list");
        Assert.Contains("Fjord Times", listed.Text, StringComparison.Ordinal);
        Assert.Contains("in order", listed.Text, StringComparison.Ordinal);
        var list = Assert.Single((await day.RunsAsync("feeds export")).Files);
        Assert.Contains($"xmlUrl=\"{site.Address}\"", list.Text, StringComparison.Ordinal);
        Assert.Equal(["Fjord Times"], (await day.Mo.TypeAsync(day.Review, "feeds remove", "feed", "fjord")).Select(choice => choice.Name));
        Assert.Contains("not followed any more", (await day.RunsAsync("feeds remove", ("feed", "fjord"))).Text, StringComparison.Ordinal);
        Assert.Contains("1 followed now", (await day.RunsAsync("feeds import", ("file", PostedFile.OfText("feeds.opml", list.Text)))).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await world.Get<ArticleCatalog>().ListAsync(new SpaceScope(space), withRemoved: true, Token)).Count);
        Assert.Empty(world.Discord.Faults);
    }

    [Fact]
    public async Task A_feed_that_is_reviewed_suggests_and_one_that_nobody_would_see_is_not_followed()
    {
        await using var site = await FeedSite.StartAsync(2, Token);
        await using var world = await WorldAsync(site);
        var day = await OpenAsync(world);
        var space = BotWorld.SpaceOf(world.Guild);
        await world.SetAsync(settings => settings with { ReviewChannel = null });
        Assert.Contains("review channel", (await day.RunsAsync("feeds add", ("address", site.Address), ("review", true))).Text, StringComparison.Ordinal);
        await day.OpenAsync();

        Assert.Contains("look at its articles first", (await day.RunsAsync("feeds add", ("address", site.Address), ("review", true))).Text, StringComparison.Ordinal);
        var waiting = await UntilAsync(() => world.Get<SuggestionBox>().ListWaitingAsync(space, outlet: null, Token), found => found.Count == 2);

        Assert.All(waiting, suggestion => Assert.Equal("Fjord Times", suggestion.Feed!.Name));
        Assert.Empty(await world.Get<ArticleCatalog>().ListAsync(new SpaceScope(space), withRemoved: true, Token));
    }

    [Fact]
    public async Task What_cannot_be_followed_is_told_in_a_sentence_and_a_server_follows_so_many()
    {
        await using var site = await FeedSite.StartAsync(0, Token);
        await using var world = await WorldAsync(site, ("Curation:FeedsAServer", "1"));
        var day = await OpenAsync(world);

        Assert.Contains("cannot be followed: This address leads into a network that is not public", (await day.RunsAsync("feeds add", ("address", "http://10.0.0.1/feed"))).Text, StringComparison.Ordinal);
        Assert.Contains("no list of feeds", (await day.RunsAsync("feeds import", ("file", PostedFile.OfText("feeds.opml", "hello")))).Text, StringComparison.Ordinal);
        Assert.Contains("Choose a feed", (await day.RunsAsync("feeds remove", ("feed", "nothing"))).Text, StringComparison.Ordinal);
        var imported = await day.RunsAsync("feeds import", ("file", PostedFile.OfText("feeds.opml", "<opml><outline xmlUrl='https://a.example/'/><outline xmlUrl='https://b.example/'/></opml>")));
        Assert.Contains("1 followed now", imported.Text, StringComparison.Ordinal);
        Assert.Contains("may follow 1 feeds", imported.Text, StringComparison.Ordinal);
        Assert.Contains("may follow 1 feeds", (await day.RunsAsync("feeds add", ("address", site.Address))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dead_feed_is_told_once_in_the_review_channel()
    {
        await using var site = await FeedSite.StartAsync(1, Token);
        await using var world = await WorldAsync(site);
        var day = await OpenAsync(world);
        await day.RunsAsync("feeds add", ("address", site.Address));
        site.Sites.Put("/feed.xml", Pages.Status(410));
        await day.RunsAsync("feeds poll");

        await day.Mo.WaitForAsync(day.Review, message => message.OnlyFor is null && message.Text.Contains("gone for good", StringComparison.Ordinal));
        await UntilAsync(() => world.Get<FeedNews>().ListAsync(Token), news => news.Count == 0);
        var listed = await day.RunsAsync("feeds list");

        Assert.Single(day.Review.Messages, message => message.OnlyFor is null && message.Text.Contains("gone for good", StringComparison.Ordinal));
        Assert.Contains("not asked any more", listed.Text, StringComparison.Ordinal);
    }

    private static Task<BotWorld> WorldAsync(FeedSite site, params (string, string)[] settings) =>
        BotWorld.WithTreatyAsync(settings: [.. site.Settings, .. settings]);

    private static async Task<CurationDay> OpenAsync(BotWorld world)
    {
        var day = new CurationDay(world);
        await day.OpenAsync();

        return day;
    }

    private static async Task<T> UntilAsync<T>(Func<Task<T>> look, Func<T, bool> holds)
    {
        while (true)
        {
            if (await look() is var seen && holds(seen))
            {
                return seen;
            }

            await Task.Delay(50, Token);
        }
    }
}
