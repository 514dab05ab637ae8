using Microsoft.Extensions.Configuration;

using ResearchBot.Evaluation;

using Xunit;

namespace ResearchBot.Tests.Evaluation;

public sealed class EvaluationRunnerTests : IDisposable
{
    private readonly TinySet _set = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _set.Dispose();

    [Fact]
    public async Task A_set_is_measured_on_the_path_that_questions_take()
    {
        var rankings = new Dictionary<string, string>();

        var report = await Runner().RunAsync(
            BeirFolder.Read(_set.Folder), (query, articles) => rankings.Add(query, articles[0].Article.Id), progress: null, Token);

        Assert.Equal((4, 4L, 2, "embedded"), (report.Articles, report.Passages, report.Queries, report.Backend));
        Assert.Equal((1, 1, 1, 1), (report.NdcgAt10, report.PlainNdcgAt10, report.RecallAt100, report.MrrAt10));
        Assert.Equal(new Dictionary<string, string> { ["q1"] = "herons", ["q2"] = "chips" }, rankings);
        Assert.True(report.P50Ms <= report.P99Ms && report.ArticlesPerSecond > 0);
        Assert.NotNull(report.Answers);
        Assert.Equal((3, 1, 1, 1, 0), (report.Answers.Asked, report.Answers.Unanswerable, report.Answers.Answered, report.Answers.Declined, report.Answers.Broken));
        Assert.Equal(1, report.Answers.GoldInFirst);
    }

    [Fact]
    public async Task Queries_without_answers_are_not_asked()
    {
        _set.Write("queries.jsonl", """{"_id": "q1", "text": "Where do herons nest?"}""");

        Assert.Null((await Runner().RunAsync(BeirFolder.Read(_set.Folder), run: null, progress: null, Token)).Answers);
    }

    [Fact]
    public async Task A_set_without_judged_queries_or_articles_is_refused_in_a_sentence()
    {
        _set.Write("qrels/test.tsv", "query-id\tcorpus-id\tscore\n");
        await Assert.ThrowsAsync<EvaluationException>(() => Runner().RunAsync(BeirFolder.Read(_set.Folder), run: null, progress: null, Token));

        _set.Write("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\therons\t1\n");
        _set.Write("corpus.jsonl", "");
        await Assert.ThrowsAsync<EvaluationException>(() => Runner().RunAsync(BeirFolder.Read(_set.Folder), run: null, progress: null, Token));
    }

    private static EvaluationRunner Runner() => new(new ConfigurationBuilder().Build());
}
