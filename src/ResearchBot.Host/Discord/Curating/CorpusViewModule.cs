using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation.Quotas;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Discord;
using ResearchBot.Host.Discord.Curating.Reviewing;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Indexing.NearDuplicates;
using ResearchBot.Research;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Curating;

/// <summary><c>/corpus</c>, as far as it shows articles: list, show, search, stats.</summary>
internal sealed class CorpusViewModule(
    CorpusArticles articles, ArticleCatalog catalog, Searcher searcher, CorpusQuota quota, SuggestionBox box, SuggestionNews news, ReviewChannels channels, AuditTrail trail, DuplicateFinder duplicates) : IEntryModule
{
    private const int MostFound = 20;

    private static readonly AccessRule Rule = AccessRule.OfCurators();
    private static readonly AccessRule Moderators = AccessRule.Of(Act.Moderate);

    public IEnumerable<Entry> Entries =>
    [
        Entry.Command("corpus list", Rule, (visit, token) => AnswerAsync(visit, ListAsync, token)),
        Entry.Component(Acts.CorpusList, Rule, TurnAsync),
        Entry.Command("corpus show", Rule, (visit, token) => AnswerAsync(visit, ShowAsync, token)) with { SuggestAsync = articles.SuggestAsync },
        Entry.Command("corpus search", Rule, (visit, token) => AnswerAsync(visit, SearchAsync, token)),
        Entry.Command("corpus stats", Moderators, (visit, token) => AnswerAsync(visit, StatsAsync, token)),
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

    private Task<Page> ListAsync(Visit visit, CancellationToken cancellationToken) => ListAsync(visit, at: 0, cancellationToken);

    private async Task<Page> ListAsync(Visit visit, int at, CancellationToken cancellationToken)
    {
        var curator = Curator.Of(visit);
        var all = await catalog.ListAsync(new SpaceScope(visit.Space), withRemoved: true, cancellationToken);

        return CorpusPages.List(visit.Words, [.. all.Where(article => curator.May(article.Details.Shelves))], at);
    }

    private async Task<Page> ShowAsync(Visit visit, CancellationToken cancellationToken) => await articles.FindAsync(visit, cancellationToken) is { } article
        ? CorpusPages.Show(visit.Words, article, await FindCopiesAsync(visit, article, cancellationToken))
        : Curator.Of(visit).NotChosen(visit.Words);

    private async Task<IReadOnlyList<FoundDuplicate>> FindCopiesAsync(Visit visit, Article article, CancellationToken cancellationToken)
    {
        var draft = new ArticleDraft { Text = article.Text, Details = article.Details };
        var found = await duplicates.FindAsync(new SpaceScope(article.Key.Space), draft, cancellationToken);
        var curator = Curator.Of(visit);

        return [.. found.Where(copy => copy.Article != article.Key && curator.May(copy.Details.Shelves) && copy.Kind is not DuplicateKind.SameAddress)];
    }

    private async Task<Page> SearchAsync(Visit visit, CancellationToken cancellationToken)
    {
        var words = visit.Context.GetString("words") ?? "";
        var curator = Curator.Of(visit);
        var found = await searcher.SearchAsync(words, curator.FilterOf(visit.Space), MostFound, cancellationToken);

        // An index may be behind: what counts is where the article stands now.
        return SearchMessage.Of(visit.Words, words, found is SearchOutcome.Found { Hits: var hits } ? FoundArticle.Of([.. hits.Where(hit => curator.May(hit.Citation.Details.Shelves))]) : []);
    }

    private async Task<Page> StatsAsync(Visit visit, CancellationToken cancellationToken)
    {
        var unseen = await news.CountUnseenAsync(visit.Space, cancellationToken);

        return CorpusPages.Stats(
            visit.Words,
            await quota.MeasureAsync(visit.Space, cancellationToken),
            (await catalog.ListOutletsAsync(new SpaceScope(visit.Space), cancellationToken)).Count,
            (await box.ListWaitingAsync(visit.Space, outlet: null, cancellationToken)).Count,
            await trail.CountAsync(visit.Space, cancellationToken),
            unseen,
            unseen == 0 ? Escaped.Empty : WhyUnseen(visit));
    }

    /// <summary>Why suggestions have no card; empty where theirs will come in a moment.</summary>
    private Escaped WhyUnseen(Visit visit) => Snowflake.TryParse(visit.Settings.ReviewChannel) is not { } channel
        ? visit.Words.UnseenWithoutChannel(Mention.Command("settings"))
        : channels.Refuses(visit.Space, channel) ? visit.Words.UnseenRefused(Mention.Channel(channel)) : Escaped.Empty;
}
