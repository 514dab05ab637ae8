using System.CommandLine;
using System.Globalization;

using ResearchBot.Evaluation;
using ResearchBot.Host.Terminal.Searching;
using ResearchBot.Host.Terminal.Showing;

namespace ResearchBot.Host.Terminal.Measuring;

/// <summary><c>evaluate</c>: measures retrieval and answers on a folder in BEIR form.</summary>
internal static class EvaluateVerb
{
    public static Command Create(VerbRunner runner)
    {
        var folder = new Argument<string>("folder") { Description = "A folder with corpus.jsonl, queries.jsonl and qrels/test.tsv." };
        var run = new Option<string?>("--run") { Description = "Write the rankings as a TREC run, too.", HelpName = "OUT.trec" };
        var json = Options.Json();
        var command = new Command("evaluate", "Measure retrieval and answers on a set with judgements; nothing of your corpus is touched.") { folder, json, run };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var view = await MeasureAsync(session, parsed.GetRequiredValue(folder), parsed.GetValue(run), cancellationToken);

            if (parsed.GetValue(json))
            {
                await session.WriteAsync(view, Json.Shapes.EvaluationView);
            }
            else
            {
                await session.Streams.Output.WriteLineAsync(Describe(view));
            }

            return ExitCode.Done;
        }));

        return command;
    }

    private static async Task<EvaluationView> MeasureAsync(VerbSession session, string path, string? run, CancellationToken cancellationToken)
    {
        try
        {
            var folder = BeirFolder.Read(path);
            var rankings = new List<(string Query, IReadOnlyList<Retrieval.RankedArticle> Articles)>();
            await using var progress = new ProgressShow(session.Streams, "Evaluating", "queries");
            var report = await new EvaluationRunner(session.Configuration).RunAsync(
                folder, (query, articles) => rankings.Add((query, articles)), progress, cancellationToken);

            if (run is not null)
            {
                await WholeFile.WriteAsync(run, async writer =>
                {
                    foreach (var (query, articles) in rankings)
                    {
                        await TrecRun.WriteAsync(writer, query, articles);
                    }
                });
            }

            return EvaluationView.Of(report);
        }
        catch (EvaluationException refusal)
        {
            throw new UsageException(refusal.Message, refusal);
        }
    }

    private static string Describe(EvaluationView view) => string.Create(CultureInfo.InvariantCulture, $"""
        {view.Dataset} on the {view.Backend} index: {view.Articles:N0} articles, {view.Passages:N0} passages, {view.ArticlesPerSecond:N0} articles a second
        retrieval  nDCG@10 {view.NdcgAt10:N4} (plain BM25 {view.PlainNdcgAt10:N4}), recall@100 {view.RecallAt100:N3}, MRR@10 {view.MrrAt10:N3} over {view.Queries:N0} queries
        a search   {view.P50Ms:N1} ms half the time, {view.P99Ms:N1} ms at most 99 times of 100{Describe(view.Answers)}
        """);

    private static string Describe(AnswerEvaluationView? answers) => answers is null ? "" : string.Create(CultureInfo.InvariantCulture, $"""

        answers    {answers.Answered:P1} of the answerable answered, {answers.Declined:P1} of {answers.Unanswerable:N0} unanswerable declined
                   the expected words in the first sentence {answers.GoldInFirst:P1}, in the first three {answers.GoldInThree:P1}
                   {answers.Citations:N0} citations, {answers.Broken:N0} answers that break a rule; {answers.P50Ms:N1} ms half the time, {answers.P99Ms:N1} ms 99 times of 100
        """);
}
