using ResearchBot.Corpus;
using ResearchBot.Curation.Quotas;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Curation.Quotas;

public sealed class CorpusQuotaTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_space_has_room_for_so_many_articles_and_so_much_text_and_no_other_counts()
    {
        await using var world = await CreateAsync(settings: [("Curation:ArticlesAServer", "2"), ("Curation:MegabytesAServer", "1")]);
        var quota = world.Get<CorpusQuota>();
        await world.GivenAsync(("one", "Hérons."));

        Assert.Equal(new CorpusSize(1, 8), await quota.MeasureAsync(SpaceId.Default, Token));
        Assert.Null(await quota.FindExcessAsync(SpaceId.Default, [Draft("two", "Storks.")], Token));
        Assert.Equal(new QuotaExcess(QuotaKind.Articles, 2), await quota.FindExcessAsync(SpaceId.Default, [Draft("two", "Storks."), Draft("three", "Swifts.")], Token));
        Assert.Equal(new QuotaExcess(QuotaKind.Megabytes, 1), await quota.FindExcessAsync(SpaceId.Default, [Draft("two", new string('a', 1024 * 1024))], Token));
        Assert.Null(await quota.FindExcessAsync(new SpaceId("club"), [Draft("two", "Storks."), Draft("three", "Swifts.")], Token));
    }

    [Fact]
    public async Task A_day_has_so_many_fetches_and_the_next_day_has_more()
    {
        await using var world = await CreateAsync(settings: ("Curation:FetchesADay", "3"));
        var quota = world.Get<CorpusQuota>();

        var first = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => quota.TryFetchAsync(SpaceId.Default, Token)));
        world.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(2, first.Count(excess => excess == new QuotaExcess(QuotaKind.Fetches, 3)));
        Assert.Null(await quota.TryFetchAsync(SpaceId.Default, Token));
    }
}
