using System.Text;

using Microsoft.Extensions.Options;

using ResearchBot.Curation;
using ResearchBot.Curation.Feeds;
using ResearchBot.Curation.Feeds.Subscriptions;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Curating;

/// <summary><c>/feeds import</c> and <c>/feeds export</c>: lists as other programs read and write them.</summary>
internal sealed class FeedListsModule(FollowedFeeds feeds, FeedFollowing following, AttachedFiles attached, IOptions<CurationOptions> options) : IEntryModule
{
    private static readonly AccessRule Rule = AccessRule.Of(Act.Moderate);

    public IEnumerable<Entry> Entries =>
    [
        Entry.Command("feeds import", Rule, (visit, token) => AnswerAsync(visit, ImportAsync, token)),
        Entry.Command("feeds export", Rule, (visit, token) => AnswerAsync(visit, ExportAsync, token)),
    ];

    private static async Task AnswerAsync(Visit visit, Func<Visit, CancellationToken, Task<Page>> make, CancellationToken cancellationToken)
    {
        await visit.Context.DeferAsync(ephemeral: true, cancellationToken);
        await visit.Context.EditAsync((await make(visit, cancellationToken)).Draft(), cancellationToken);
    }

    private async Task<Page> ImportAsync(Visit visit, CancellationToken cancellationToken)
    {
        var filing = FeedFilings.Read(visit);

        if (filing.Review && string.IsNullOrEmpty(visit.Settings.ReviewChannel))
        {
            return Page.Of(visit.Words.NoReviewChannel(Mention.Command("settings")), Accent.Notice);
        }

        if (visit.Context.GetAttachment("file") is not { } file
            || await attached.FindAsync(new JobFile(file.Filename, file.Url), cancellationToken) is not { } source)
        {
            return Page.Of(visit.Words.FileGone, Accent.Notice);
        }

        if (Opml.Read(source.Bytes) is not { } listed)
        {
            return Page.Of(visit.Words.NoListOfFeeds, Accent.Notice);
        }

        var room = Math.Max(0, options.Value.FeedsAServer - (await feeds.ListAsync(visit.Space, cancellationToken)).Count);
        var results = await following.FollowAllAsync(visit.Space, [.. listed.Take(room)], filing, cancellationToken);
        var page = FeedPages.Imported(visit.Words, [.. listed.Take(room).Zip(results)]);

        return listed.Count > room ? page.Say(visit.Words.QuotaFeeds(visit.Words.Number(options.Value.FeedsAServer))) : page;
    }

    private async Task<Page> ExportAsync(Visit visit, CancellationToken cancellationToken)
    {
        var all = await feeds.ListAsync(visit.Space, cancellationToken);

        return all.Count == 0
            ? Page.Of(visit.Words.NoFeeds)
            : Page.Of(visit.Words.FeedsExported(all.Count), Accent.Done).Attach(new FilePart("feeds.opml", Encoding.UTF8.GetBytes(Opml.Write(all)), "text/x-opml"));
    }
}
