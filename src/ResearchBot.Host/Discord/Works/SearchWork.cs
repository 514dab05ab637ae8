using ResearchBot.Chat;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Retrieval;

namespace ResearchBot.Host.Discord.Works;

/// <summary>Finds articles, and shows the passage of each that fits best.</summary>
internal sealed class SearchWork(Retriever retriever, ArticleCatalog catalog) : IJobWork
{
    private const int Passages = 40;

    public IReadOnlyCollection<QuestionKind> Kinds { get; } = [QuestionKind.Search];

    public async Task<JobResult> DoAsync(JobTask task, StepClock steps, CancellationToken cancellationToken)
    {
        var found = await retriever.FindAsync(new SearchRequest(task.Job.Text, task.Filter, Passages), cancellationToken);
        var best = found.Passages.DistinctBy(passage => passage.Passage.Article).ToList();
        var articles = await catalog.FindInUseAsync(best.Select(passage => passage.Passage.Article), cancellationToken);
        var shown = best
            .Where(passage => articles.ContainsKey(passage.Passage.Article))
            .Select(passage => new FoundArticle(articles[passage.Passage.Article].Details, passage.Passage.Text));

        return new JobResult(SearchMessage.Of(task.Words, task.Job.Text, [.. shown]).Lay(task.Style));
    }
}
