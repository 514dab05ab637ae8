using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Corpus.Revisions;
using ResearchBot.Curation;
using ResearchBot.Host.Discord.Curating.Reviewing;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Curating;

/// <summary>What was done to the articles, and undoing it.</summary>
internal sealed class AuditModule(AuditTrail trail, CorpusUndo undo, CorpusArticles articles, ArticleCatalog catalog, ReviewBell bell) : IEntryModule
{
    private static readonly AccessRule Rule = AccessRule.Of(Act.Moderate);

    public IEnumerable<Entry> Entries =>
    [
        Entry.Command("corpus audit", Rule, AuditAsync),
        Entry.Command("corpus history", AccessRule.OfCurators(), HistoryAsync) with { SuggestAsync = articles.SuggestAsync },
        Entry.Component(Acts.CorpusAudit, Rule, TurnAsync),
        Entry.Component(Acts.Undo, Rule, UndoAsync),
    ];

    private async Task AuditAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferAsync(ephemeral: true, cancellationToken);
        await visit.Context.EditAsync((await PageAsync(visit, at: 0, note: default, cancellationToken)).Draft(), cancellationToken);
    }

    private async Task HistoryAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferAsync(ephemeral: true, cancellationToken);
        var curator = Curator.Of(visit);
        var page = await articles.FindAsync(visit, cancellationToken) is { } article
            ? AuditPages.History(
                visit.Words, article, [.. (await trail.ListAsync(article.Key, cancellationToken)).Reverse()], await CompareAsync(article, cancellationToken), mayUndo: curator.IsModerator)
            : curator.NotChosen(visit.Words);
        await visit.Context.EditAsync(page.Draft(), cancellationToken);
    }

    /// <summary>What the latest revision changed in the text; null where there is but one.</summary>
    private async Task<RevisionDifference?> CompareAsync(Article article, CancellationToken cancellationToken) =>
        await catalog.FindRevisionAsync(article.Key, article.Revision - 1, cancellationToken) is { } before ? RevisionDifference.Of(before.Text, article.Text) : null;

    private async Task TurnAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferUpdateAsync(cancellationToken);
        await visit.Context.EditAsync((await PageAsync(visit, visit.About.Number(0) ?? 0, note: default, cancellationToken)).Draft(), cancellationToken);
    }

    private async Task UndoAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferUpdateAsync(cancellationToken);
        var outcome = await undo.UndoAsync(visit.Space, visit.About.Number(0) ?? 0, Actor.Member(visit.Member.ToString()), cancellationToken);
        bell.Ring();
        var note = AuditPages.Outcome(visit.Words, outcome);
        var page = visit.About.Number(1) is { } at
            ? await PageAsync(visit, at, note, cancellationToken)
            : Page.Of(note, outcome is UndoOutcome.Undone ? Accent.Done : Accent.Notice);
        await visit.Context.EditAsync(page.Draft(), cancellationToken);
    }

    private async Task<Page> PageAsync(Visit visit, int at, Escaped note, CancellationToken cancellationToken)
    {
        var count = await trail.CountAsync(visit.Space, cancellationToken);
        var here = Math.Clamp(at, 0, Math.Max(0, (count - 1) / AuditPages.Listed));

        return AuditPages.Trail(visit.Words, await trail.ListAsync(visit.Space, AuditPages.Listed, here * AuditPages.Listed, cancellationToken), here, count, note);
    }
}
