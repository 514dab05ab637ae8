using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Text;
using ResearchBot.Curation.Feeds;

namespace ResearchBot.Host.Terminal.Checking;

/// <summary>Followed feeds, of all spaces, can be had.</summary>
internal static class FeedsCheck
{
    /// <summary>Names a feed that has failed so often that it is taken for dead.</summary>
    public static async Task<CheckView> RunAsync(VerbSession session, CancellationToken cancellationToken)
    {
        await session.OpenCatalogAsync(cancellationToken);
        var feeds = await session.Get<FollowedFeeds>().ListAllAsync(cancellationToken);
        var limit = session.Get<IOptions<FeedOptions>>().Value.DeadAfter;
        var dead = feeds.Where(feed => feed.IsGone || feed.Failures >= limit).ToList();

        return (feeds.Count, dead) switch
        {
            (0, _) => new CheckView("feeds", CheckView.Ok, "none is followed."),
            (_, []) => new CheckView("feeds", CheckView.Ok, FormattableString.Invariant($"{feeds.Count:N0} are followed, and none is dead.")),
            (_, [var first, ..]) => new CheckView(
                "feeds",
                CheckView.Warning,
                FormattableString.Invariant($"{dead.Count:N0} of {feeds.Count:N0} are dead, {ShownText.OneLine(first.Address)} of space '{first.Space}' among them: 'researchbot feeds list' says why; correct or remove them.")),
        };
    }
}
