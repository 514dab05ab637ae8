using System.Text.Json.Serialization;

using ResearchBot.Evaluation;

namespace ResearchBot.Host.Terminal.Measuring;

/// <summary>What an evaluation measured, as JSON.</summary>
internal sealed record EvaluationView(
    string Dataset,
    string Backend,
    int Articles,
    long Passages,
    double ArticlesPerSecond,
    int Queries,
    [property: JsonPropertyName("ndcg_at_10")] double NdcgAt10,
    [property: JsonPropertyName("bm25_ndcg_at_10")] double PlainNdcgAt10,
    [property: JsonPropertyName("recall_at_100")] double RecallAt100,
    [property: JsonPropertyName("mrr_at_10")] double MrrAt10,
    [property: JsonPropertyName("p50_ms")] double P50Ms,
    [property: JsonPropertyName("p99_ms")] double P99Ms,
    AnswerEvaluationView? Answers)
{
    public static EvaluationView Of(EvaluationReport report) => new(
        report.Dataset,
        report.Backend,
        report.Articles,
        report.Passages,
        Math.Round(report.ArticlesPerSecond, 1),
        report.Queries,
        Math.Round(report.NdcgAt10, 4),
        Math.Round(report.PlainNdcgAt10, 4),
        Math.Round(report.RecallAt100, 4),
        Math.Round(report.MrrAt10, 4),
        Math.Round(report.P50Ms, 2),
        Math.Round(report.P99Ms, 2),
        report.Answers is { } answers ? AnswerEvaluationView.Of(answers) : null);
}

/// <summary>How the set's questions were answered.</summary>
internal sealed record AnswerEvaluationView(
    int Asked,
    double Answered,
    double Declined,
    int Unanswerable,
    double GoldInFirst,
    double GoldInThree,
    int Citations,
    int Broken,
    [property: JsonPropertyName("p50_ms")] double P50Ms,
    [property: JsonPropertyName("p99_ms")] double P99Ms)
{
    public static AnswerEvaluationView Of(AnswerReport report) => new(
        report.Asked,
        Math.Round(report.Answered, 4),
        Math.Round(report.Declined, 4),
        report.Unanswerable,
        Math.Round(report.GoldInFirst, 4),
        Math.Round(report.GoldInThree, 4),
        report.Citations,
        report.Broken,
        Math.Round(report.P50Ms, 2),
        Math.Round(report.P99Ms, 2));
}
