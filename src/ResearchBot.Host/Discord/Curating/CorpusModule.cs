using ResearchBot.Chat;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Host.Discord.Asking;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Curating;

/// <summary><c>/corpus</c>, as far as it changes articles: add, import, remove, restore, edit.</summary>
internal sealed class CorpusModule(CorpusArticles articles, CatalogWriter writer, AuditTrail trail, InteractionJobs jobs, JobDesk desk) : IEntryModule
{
    private static readonly AccessRule Rule = AccessRule.OfCurators();

    public IEnumerable<Entry> Entries =>
    [
        Entry.Command("corpus add", Rule, AddAsync) with { SuggestAsync = CorpusArticles.SuggestShelvesAsync },
        Entry.Command("corpus import", AccessRule.Of(Act.Moderate), AddAsync),
        Entry.Command("corpus remove", Rule, (visit, token) => MarkAsync(visit, removed: true, token)) with { SuggestAsync = articles.SuggestAsync },
        Entry.Command("corpus restore", Rule, (visit, token) => MarkAsync(visit, removed: false, token)) with { SuggestAsync = articles.SuggestAsync },
        Entry.Command("corpus edit", Rule, OpenEditAsync) with { SuggestAsync = articles.SuggestAsync },
        Entry.Form(Acts.EditArticle, Rule, EditAsync),
    ];

    private Task AddAsync(Visit visit, CancellationToken cancellationToken)
    {
        var curator = Curator.Of(visit);
        var shelf = curator.ShelfOf(visit.Context.GetString("shelf"));

        if (!curator.IsModerator && (shelf is null || !curator.May([shelf])))
        {
            return visit.TellAsync(curator.Refusal(visit.Words), cancellationToken);
        }

        var job = jobs.Of(visit, QuestionKind.Addition, visit.Context.GetString("address")) with { IsPrivate = true, Shelf = shelf };

        return visit.Context.GetAttachment("file") is { } file ? desk.TakeAsync(job with { File = new JobFile(file.Filename, file.Url) }, visit.Context, cancellationToken)
            : job.Text.Length > 0 ? desk.TakeAsync(job, visit.Context, cancellationToken)
            : visit.TellAsync(Page.Of(visit.Words.NothingGiven, Accent.Notice), cancellationToken);
    }

    private async Task MarkAsync(Visit visit, bool removed, CancellationToken cancellationToken)
    {
        await visit.Context.DeferAsync(ephemeral: true, cancellationToken);
        await visit.Context.EditAsync((await MarkedAsync(visit, removed, cancellationToken)).Draft(), cancellationToken);
    }

    private async Task<Page> MarkedAsync(Visit visit, bool removed, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(visit, cancellationToken) is not { } article)
        {
            return Curator.Of(visit).NotChosen(visit.Words);
        }

        var own = writer.As(Actor.Member(visit.Member.ToString()));

        if (!await (removed ? own.RemoveAsync(article.Key, cancellationToken) : own.RestoreAsync(article.Key, cancellationToken)))
        {
            return Page.Of(removed ? visit.Words.IsRemovedAlready : visit.Words.IsInUseAlready, Accent.Notice);
        }

        var title = SourceLines.Title(visit.Words, article.Details);

        return await WithUndoAsync(visit, Page.Of(removed ? visit.Words.RemovedNow(title) : visit.Words.RestoredNow(title), Accent.Done), article.Key, cancellationToken);
    }

    private async Task OpenEditAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(visit, cancellationToken) is { } article && CorpusArticles.Pack(article.Key.Id) is { } packed)
        {
            await visit.Context.ShowModalAsync(SuggestionForms.Edit(visit.Words, CustomId.Of(Acts.EditArticle, packed), article.Details), cancellationToken);
        }
        else
        {
            await visit.TellAsync(Curator.Of(visit).NotChosen(visit.Words), cancellationToken);
        }
    }

    private async Task EditAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferAsync(ephemeral: true, cancellationToken);
        await visit.Context.EditAsync((await EditedAsync(visit, cancellationToken)).Draft(), cancellationToken);
    }

    private async Task<Page> EditedAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (SuggestionForms.Read(visit.Context.Inputs) is not { } change)
        {
            return Page.Of(visit.Words.DateNotRead, Accent.Notice);
        }

        if (CorpusArticles.Unpack(visit.About[0]) is not { } id)
        {
            return Page.Of(visit.Words.OutOfDate, Accent.Notice);
        }

        var key = new ArticleKey(visit.Space, id);

        // It may have left the member's shelf while the form was open.
        if (!Curator.Of(visit).IsModerator && await articles.FindAsync(visit, id, cancellationToken) is null)
        {
            return Curator.Of(visit).Refusal(visit.Words);
        }

        return await writer.As(Actor.Member(visit.Member.ToString())).EditAsync(key, change, cancellationToken) switch
        {
            EditOutcome.Edited => await WithUndoAsync(
                visit, Page.Of(visit.Words.EditedNow(Escaped.Text(SuggestionForms.Input(visit.Context.Inputs, SuggestionForms.Title)).Bold()), Accent.Done), key, cancellationToken),
            EditOutcome.Unchanged => Page.Of(visit.Words.NothingEdited),
            _ => Page.Of(visit.Words.ArticleGone, Accent.Notice),
        };
    }

    private async Task<Page> WithUndoAsync(Visit visit, Page page, ArticleKey article, CancellationToken cancellationToken) =>
        Curator.Of(visit).IsModerator && await trail.ListAsync(article, cancellationToken) is [.., var last] ? page.Controls(AuditPages.Undo(visit.Words, last.Number)) : page;
}
