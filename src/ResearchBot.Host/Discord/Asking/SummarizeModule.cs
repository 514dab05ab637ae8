using ResearchBot.Chat;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Asking;

/// <summary>Summaries of an article, a topic or a time.</summary>
internal sealed class SummarizeModule(InteractionJobs jobs, JobDesk desk, Suggestions suggestions) : IEntryModule
{
    private static readonly AccessRule Rule = AccessRule.InChannel(Act.Summarize);

    public IEnumerable<Entry> Entries =>
    [
        Entry.Command("summarize article", Rule, ArticleAsync) with { SuggestAsync = suggestions.SuggestAsync },
        Entry.Command("summarize topic", Rule, TopicAsync) with { SuggestAsync = suggestions.SuggestAsync },
        Entry.Command("summarize period", Rule, PeriodAsync) with { SuggestAsync = suggestions.SuggestAsync },
    ];

    private Task ArticleAsync(Visit visit, CancellationToken cancellationToken) => TakeAsync(visit, visit.Context.GetString("article"), job => job with { Article = job.Text }, cancellationToken);

    private Task TopicAsync(Visit visit, CancellationToken cancellationToken) => TakeAsync(visit, visit.Context.GetString("topic"), job => job with { Period = visit.Context.GetString("period") }, cancellationToken);

    private Task PeriodAsync(Visit visit, CancellationToken cancellationToken) => TakeAsync(visit, visit.Context.GetString("period"), job => job with { Period = job.Text, Text = "" }, cancellationToken);

    private Task TakeAsync(Visit visit, string? text, Func<AnswerJob, AnswerJob> detail, CancellationToken cancellationToken) =>
        desk.TakeAsync(detail(jobs.Of(visit, QuestionKind.Summary, text)), visit.Context, cancellationToken);
}
