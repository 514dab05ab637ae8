using ResearchBot.Chat;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation.Quotas;
using ResearchBot.Host.Discord.Curating;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Ingestion;
using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Host.Discord.Works;

/// <summary>Adds what a moderator brings: one article or a file of many, all that can be read or, where there is no room for all, none.</summary>
internal sealed class AdditionWork(ArticleImport import, JobArticles articles, CorpusQuota quota) : IJobWork
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
        var (results, instead) = await articles.ReadAsync(task, cancellationToken);

        if (instead is not null)
        {
            return instead;
        }

        // What happened to an article before now, and who did it, a file from a member cannot prove.
        IReadOnlyList<ReadResult> taken = [.. results.Where(result => result is not ReadResult.Act).Select(WithoutHistory)];

        if (await quota.FindExcessAsync(task.Space, [.. taken.OfType<ReadResult.Read>().Select(read => read.Draft)], cancellationToken) is { } excess)
        {
            return CorpusPages.Excess(task.Words, excess);
        }

        var totals = await import.As(Actor.Member(task.Job.Member.ToString())).AddAsync(task.Space, shelf: null, taken.ToAsyncEnumerable(), progress: null, cancellationToken);

        return PageOf(task.Words, totals);
    }

    private static ReadResult WithoutHistory(ReadResult result) =>
        result is ReadResult.Read { Draft.History: not null } read ? new ReadResult.Read(read.Path, read.Draft with { History = null }) : result;

    private static Page PageOf(Wordbook words, ImportTotals totals) => new Page(totals.Articles.Count > 0 ? Accent.Done : Accent.Notice)
        .Say(words.AddedTotals(words.Number(totals.Added), words.Number(totals.Updated), words.Number(totals.Unchanged), words.Number(totals.Failed.Count)))
        .Say(Escaped.Join("\n", totals.Failed.Take(MostReasons).Select(failed => Escaped.Text(failed.Reason, LongestReason))).Subtext());
}
