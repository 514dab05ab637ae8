using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Feeds;
using ResearchBot.Spaces.Life;

using Xunit;

namespace ResearchBot.Tests.Curation.Feeds;

public sealed class FeedQuotaTests
{
    private static readonly SpaceId Club = new("discord:7");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_community_that_is_full_gets_the_rest_when_there_is_room_again()
    {
        await using var world = await ClubAsync(4, ("Curation:ArticlesAServer", "2"));

        var first = await world.PollAsync(Club);
        var asked = world.Site.Sites.Asked.Count;
        var second = await world.PollAsync(Club);
        await world.Library.Get<CatalogWriter>().RemoveAsync(first.Added[0], Token);
        var third = await world.PollAsync(Club);

        Assert.Equal((2, 2, FeedHold.Articles), (first.Added.Count, first.Left, first.Hold));
        Assert.Equal((0, FeedHold.Articles, asked), (second.Added.Count, second.Hold, asked));
        Assert.Equal((1, 1, FeedHold.Articles), (third.Added.Count, third.Left, third.Hold));
        Assert.Equal((FeedHold.Articles, 0, null), ((await world.FeedAsync(Club)).Held, (await world.FeedAsync(Club)).Failures, (await world.FeedAsync(Club)).Fault));
        Assert.Equal(2, (await world.ArticlesAsync(Club)).Count);
    }

    [Fact]
    public async Task A_community_fetches_so_much_a_day_and_the_rest_the_next_day()
    {
        await using var world = await ClubAsync(5, ("Curation:FetchesADay", "3"));

        var first = await world.PollAsync(Club);
        var second = await world.PollAsync(Club);
        var due = (await world.FeedAsync(Club)).NextPollAt;
        world.Library.Time.SetUtcNow(due);
        var third = await world.PollAsync(Club);
        world.Library.Time.Advance(TimeSpan.FromDays(1));
        var fourth = await world.PollAsync(Club);

        Assert.Equal((2, 3, FeedHold.Fetches), (first.Added.Count, first.Left, first.Hold));
        Assert.Equal((0, FeedHold.Fetches), (second.Added.Count, second.Hold));
        Assert.Equal(new DateTimeOffset(2024, 6, 16, 0, 0, 0, TimeSpan.Zero), due);
        Assert.Equal((2, 1, FeedHold.Fetches), (third.Added.Count, third.Left, third.Hold));
        Assert.Equal((1, 0, null), (fourth.Added.Count, fourth.Left, fourth.Hold));
        Assert.Null((await world.FeedAsync(Club)).Held);
    }

    [Fact]
    public async Task Text_counts_in_megabytes()
    {
        await using var world = await ClubAsync(2, ("Curation:MegabytesAServer", "1"));
        await world.Library.Get<CatalogWriter>().AddAsync(Club, [new ArticleDraft { Text = new string('a', 1024 * 1024 - 10), Details = new ArticleDetails { Title = "Long" } }], Token);

        var poll = await world.PollAsync(Club);

        Assert.Equal((0, 2, FeedHold.Megabytes), (poll.Added.Count, poll.Left, poll.Hold));
    }

    [Fact]
    public async Task What_the_operator_follows_is_bound_by_none_of_it()
    {
        await using var world = await FeedWorld.CreateAsync(4, ("Curation:ArticlesAServer", "1"), ("Curation:FetchesADay", "1"));
        await world.FollowAsync();

        Assert.Equal((4, null), ((await world.PollAsync()).Added.Count, (await world.FeedAsync()).Held));
    }

    private static async Task<FeedWorld> ClubAsync(int items, params (string, string)[] settings)
    {
        var world = await FeedWorld.CreateAsync(items, settings);
        await world.Library.Get<SpaceLife>().ArriveAsync(Club, Token);
        await world.FollowAsync(space: Club);

        return world;
    }
}
