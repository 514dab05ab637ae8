using Microsoft.Extensions.Options;

using ResearchBot.Curation;
using ResearchBot.Curation.Feeds;
using ResearchBot.Curation.Feeds.Subscriptions;
using ResearchBot.Curation.Quotas;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Curating;

/// <summary><c>/feeds</c>, one by one: add, list, remove, poll.</summary>
internal sealed class FeedsModule(FollowedFeeds feeds, FeedFollowing following, FeedChoices choices, CorpusQuota quota, IOptions<CurationOptions> options) : IEntryModule
{
    private static readonly AccessRule Rule = AccessRule.Of(Act.Moderate);

    public IEnumerable<Entry> Entries =>
    [
        Entry.Command("feeds add", Rule, (visit, token) => AnswerAsync(visit, AddAsync, token)),
        Entry.Command("feeds list", Rule, (visit, token) => AnswerAsync(visit, ListAsync, token)),
        Entry.Component(Acts.FeedsList, Rule, TurnAsync),
        Entry.Command("feeds remove", Rule, (visit, token) => AnswerAsync(visit, RemoveAsync, token)) with { SuggestAsync = choices.SuggestAsync },
        Entry.Command("feeds poll", Rule, (visit, token) => AnswerAsync(visit, PollAsync, token)),
    ];

    private static async Task AnswerAsync(Visit visit, Func<Visit, CancellationToken, Task<Page>> make, CancellationToken cancellationToken)
    {
        await visit.Context.DeferAsync(ephemeral: true, cancellationToken);
        await visit.Context.EditAsync((await make(visit, cancellationToken)).Draft(), cancellationToken);
    }

    private async Task TurnAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferUpdateAsync(cancellationToken);
        await visit.Context.EditAsync((await ListAsync(visit, visit.About.Number(0) ?? 0, cancellationToken)).Draft(), cancellationToken);
    }

    private async Task<Page> AddAsync(Visit visit, CancellationToken cancellationToken)
    {
        var filing = FeedFilings.Read(visit);

        if (filing.Review && string.IsNullOrEmpty(visit.Settings.ReviewChannel))
        {
            return Page.Of(visit.Words.NoReviewChannel(Mention.Command("settings")), Accent.Notice);
        }

        if ((await feeds.ListAsync(visit.Space, cancellationToken)).Count >= options.Value.FeedsAServer)
        {
            return Page.Of(visit.Words.QuotaFeeds(visit.Words.Number(options.Value.FeedsAServer)), Accent.Notice);
        }

        if (await quota.TryFetchAsync(visit.Space, cancellationToken) is { } excess)
        {
            return CorpusPages.Excess(visit.Words, excess);
        }

        return await following.FollowAsync(visit.Space, visit.Context.GetString("address") ?? "", filing, cancellationToken) switch
        {
            FollowResult.Followed followed => FeedPages.Followed(visit.Words, followed),
            FollowResult.Refused refused => Page.Of(visit.Words.FeedRefused(Escaped.Text(refused.Sentence, 300)), Accent.Notice),
            _ => throw new InvalidOperationException("It is followed, or it is not."),
        };
    }

    private Task<Page> ListAsync(Visit visit, CancellationToken cancellationToken) => ListAsync(visit, at: 0, cancellationToken);

    private async Task<Page> ListAsync(Visit visit, int at, CancellationToken cancellationToken) =>
        FeedPages.List(visit.Words, await feeds.ListAsync(visit.Space, cancellationToken), at);

    private async Task<Page> RemoveAsync(Visit visit, CancellationToken cancellationToken) =>
        await choices.FindAsync(visit, cancellationToken) is { } feed && await feeds.RemoveAsync(visit.Space, feed.Id, cancellationToken)
            ? Page.Of(visit.Words.FeedLeft(FeedPages.Name(feed)), Accent.Done)
            : Page.Of(visit.Words.FeedNotChosen, Accent.Notice);

    /// <summary>The worker polls them in its own order and pace, also when the program is started anew meanwhile.</summary>
    private async Task<Page> PollAsync(Visit visit, CancellationToken cancellationToken) =>
        await feeds.MakeDueAsync(visit.Space, cancellationToken) is > 0 and var due
            ? Page.Of(visit.Words.FeedsDue(due), Accent.Done)
            : Page.Of(visit.Words.NoFeeds);
}
