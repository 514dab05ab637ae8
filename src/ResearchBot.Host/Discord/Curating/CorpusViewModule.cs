using System.Text;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation.Quotas;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Indexing.NearDuplicates;
using ResearchBot.Ingestion;
using ResearchBot.Research;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Curating;

/// <summary><c>/corpus</c>, as far as it shows articles: list, show, search, stats, export.</summary>
internal sealed class CorpusViewModule(
    CorpusArticles articles, ArticleCatalog catalog, Searcher searcher, CorpusQuota quota, SuggestionBox box, AuditTrail trail, ArticleExport export, DuplicateFinder duplicates) : IEntryModule
{
    private const int MostFound = 20;
    private const int LargestFile = 8 * 1024 * 1024;

    private static readonly AccessRule Rule = AccessRule.Of(Act.Moderate);

    public IEnumerable<Entry> Entries =>
    [
        Entry.Command("corpus list", Rule, (visit, token) => AnswerAsync(visit, ListAsync, token)),
        Entry.Component(Acts.CorpusList, Rule, TurnAsync),
        Entry.Command("corpus show", Rule, (visit, token) => AnswerAsync(visit, ShowAsync, token)) with { SuggestAsync = articles.SuggestAsync },
        Entry.Command("corpus search", Rule, (visit, token) => AnswerAsync(visit, SearchAsync, token)),
        Entry.Command("corpus stats", Rule, (visit, token) => AnswerAsync(visit, StatsAsync, token)),
        Entry.Command("corpus export", Rule, (visit, token) => AnswerAsync(visit, ExportAsync, token)),
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

    private async Task<Page> ListAsync(Visit visit, int at, CancellationToken cancellationToken) =>
        CorpusPages.List(visit.Words, await catalog.ListAsync(new SpaceScope(visit.Space), withRemoved: true, cancellationToken), at);

    private async Task<Page> ShowAsync(Visit visit, CancellationToken cancellationToken) => await articles.FindAsync(visit, cancellationToken) is { } article
        ? CorpusPages.Show(visit.Words, article, await FindCopiesAsync(article, cancellationToken))
        : Page.Of(visit.Words.ArticleNotChosen, Accent.Notice);

    private async Task<IReadOnlyList<FoundDuplicate>> FindCopiesAsync(Article article, CancellationToken cancellationToken)
    {
        var draft = new ArticleDraft { Text = article.Text, Details = article.Details };
        var found = await duplicates.FindAsync(new SpaceScope(article.Key.Space), draft, cancellationToken);

        return [.. found.Where(copy => copy.Article != article.Key && copy.Kind is not DuplicateKind.SameAddress)];
    }

    private async Task<Page> SearchAsync(Visit visit, CancellationToken cancellationToken)
    {
        var words = visit.Context.GetString("words") ?? "";
        var found = await searcher.SearchAsync(words, new PassageFilter(new SpaceScope(visit.Space)), MostFound, cancellationToken);

        return SearchMessage.Of(visit.Words, words, found is SearchOutcome.Found { Hits: var hits } ? FoundArticle.Of(hits) : []);
    }

    private async Task<Page> StatsAsync(Visit visit, CancellationToken cancellationToken) => CorpusPages.Stats(
        visit.Words,
        await quota.MeasureAsync(visit.Space, cancellationToken),
        (await catalog.ListOutletsAsync(new SpaceScope(visit.Space), cancellationToken)).Count,
        (await box.ListWaitingAsync(visit.Space, outlet: null, cancellationToken)).Count,
        await trail.CountAsync(visit.Space, cancellationToken));

    private async Task<Page> ExportAsync(Visit visit, CancellationToken cancellationToken)
    {
        using var lines = new MemoryStream();
        var count = 0;

        await foreach (var line in export.ReadAsync(visit.Space, visit.Context.GetBoolean("history") ?? false, cancellationToken))
        {
            lines.Write(Encoding.UTF8.GetBytes(line.Json + "\n"));
            count += line.IsArticle ? 1 : 0;

            if (lines.Length > LargestFile)
            {
                return Page.Of(visit.Words.ExportTooLarge, Accent.Notice);
            }
        }

        return count == 0
            ? Page.Of(visit.Words.NoArticles)
            : Page.Of(visit.Words.Exported(count), Accent.Done).Attach(new FilePart("articles.jsonl", lines.ToArray(), "application/x-ndjson"));
    }
}
