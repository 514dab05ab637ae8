using ResearchBot.Chat;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation.Quotas;
using ResearchBot.Host.Discord.Curating;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Host.Discord.Works;

/// <summary>Adds what a moderator, or whoever curates a shelf, brings: one article or a file of many, all that can be read or, where there is no room for all, none.</summary>
internal sealed class AdditionWork(CommunityArticles community, JobArticles articles) : IJobWork
{
    private const int MostReasons = 5;
    private const int LongestReason = 200;

    public IReadOnlyCollection<QuestionKind> Kinds { get; } = [QuestionKind.Addition];

    public async Task<JobResult> DoAsync(JobTask task, StepClock steps, CancellationToken cancellationToken)
    {
        steps.Show(Page.Of(task.Words.FetchingArticle));

        return new JobResult((await AddAsync(task, cancellationToken)).Lay(task.Style));
    }

    private async Task<Page> AddAsync(JobTask task, CancellationToken cancellationToken)
    {
        var curator = new Curator(task.Settings, task.Asker);

        // The shelf may have been given to others while this waited.
        if (!curator.IsModerator && (task.Job.Shelf is not { } shelf || !curator.May([shelf])))
        {
            return curator.Refusal(task.Words);
        }

        var (results, instead) = await articles.ReadAsync(task, cancellationToken);

        if (instead is not null)
        {
            return instead;
        }

        // What happened to an article before now, and who did it, a file from a member cannot prove.
        IReadOnlyList<ArticleDraft> drafts = [.. results.OfType<ReadResult.Read>().Select(read => read.Draft with { History = null })];
        var outcome = await community.AddAsync(
            task.Space, Actor.Member(task.Job.Member.ToString()), drafts, task.Job.Shelf, curator.IsModerator ? null : curator.May, cancellationToken);

        return outcome switch
        {
            CommunityAdding.Added added => PageOf(task.Words, added.Articles, [.. results.OfType<ReadResult.Failed>()]),
            CommunityAdding.OverQuota over => CorpusPages.Excess(task.Words, over.Excess),
            CommunityAdding.NotTheirs => curator.Refusal(task.Words),
            _ => throw new InvalidOperationException("They are added, or they are not."),
        };
    }

    private static Page PageOf(Wordbook words, IReadOnlyList<AddedArticle> added, IReadOnlyList<ReadResult.Failed> failed)
    {
        Escaped Count(AddOutcome outcome) => words.Number(added.LongCount(article => article.Outcome == outcome));

        return new Page(added.Count > 0 ? Accent.Done : Accent.Notice)
            .Say(words.AddedTotals(Count(AddOutcome.Added), Count(AddOutcome.Updated), Count(AddOutcome.Unchanged), words.Number(failed.Count)))
            .Say(Escaped.Join("\n", failed.Take(MostReasons).Select(one => Escaped.Text(one.Reason, LongestReason))).Subtext());
    }
}
