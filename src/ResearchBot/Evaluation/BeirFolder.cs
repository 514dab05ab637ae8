using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResearchBot.Evaluation;

/// <summary>An evaluation set in BEIR form: <c>corpus.jsonl</c>, <c>queries.jsonl</c>, <c>qrels/test.tsv</c>.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Corpus">The path of the articles.</param>
/// <param name="Queries">All queries, in order.</param>
/// <param name="Judgements">Query id to article id to relevance, above 0; queries without a relevant article are missing.</param>
public sealed record BeirFolder(
    string Name,
    string Corpus,
    IReadOnlyList<BeirQuery> Queries,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Judgements)
{
    /// <summary>Reads a folder.</summary>
    /// <exception cref="EvaluationException">A file is missing or a line of one cannot be understood.</exception>
    public static BeirFolder Read(string folder)
    {
        var corpus = Required(folder, "corpus.jsonl");
        var queries = File.ReadLines(Required(folder, "queries.jsonl")).Where(line => line.Length > 0).Select(ReadQuery).ToList();
        var judgements = File.ReadLines(Required(folder, Path.Combine("qrels", "test.tsv")))
            .Skip(1)
            .Where(line => line.Length > 0)
            .Select(ReadJudgement)
            .Where(judgement => judgement.Relevance > 0)
            .GroupBy(judgement => judgement.Query, StringComparer.Ordinal)
            .ToDictionary(query => query.Key, Collect, StringComparer.Ordinal);

        return new BeirFolder(Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)), corpus, queries, judgements);
    }

    private static string Required(string folder, string name)
    {
        var path = Path.Combine(folder, name);

        return File.Exists(path)
            ? path
            : throw new EvaluationException($"'{folder}' has no {name}: name a folder with corpus.jsonl, queries.jsonl and qrels/test.tsv.");
    }

    private static (string Query, string Article, int Relevance) ReadJudgement(string line) =>
        line.Split('\t') is [var query, var article, var relevance] && int.TryParse(relevance, CultureInfo.InvariantCulture, out var value)
            ? (query, article, value)
            : throw new EvaluationException($"A line of qrels/test.tsv is no judgement (query, article and a whole number, with tabs between): {line[..Math.Min(line.Length, 80)]}");

    private static IReadOnlyDictionary<string, int> Collect(IGrouping<string, (string Query, string Article, int Relevance)> judgements)
    {
        var articles = new Dictionary<string, int>(StringComparer.Ordinal);

        foreach (var (query, article, relevance) in judgements)
        {
            if (!articles.TryAdd(article, relevance))
            {
                throw new EvaluationException($"qrels/test.tsv judges article '{article}' twice for query '{query}'.");
            }
        }

        return articles;
    }

    private static BeirQuery ReadQuery(string line)
    {
        try
        {
            var query = JsonNode.Parse(line)!;
            var metadata = query["metadata"] as JsonObject;

            return new BeirQuery(query["_id"]!.GetValue<string>(), query["text"]!.GetValue<string>())
            {
                Answers = metadata?["answers"] is JsonArray answers ? [.. answers.Select(answer => answer!.GetValue<string>())] : null,
                IsAnswerable = metadata?["answerable"]?.GetValue<bool>() ?? metadata?["question_type"]?.GetValue<string>() != "null_query",
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new EvaluationException($"A line of queries.jsonl is no query: {line[..Math.Min(line.Length, 80)]}", exception);
        }
    }
}

/// <summary>A query.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its words.</param>
public sealed record BeirQuery(string Id, string Text)
{
    /// <summary>Strings of which one should stand in an answer; null where the set gives none.</summary>
    public IReadOnlyList<string>? Answers { get; init; }

    /// <summary>Whether the set's corpus answers it.</summary>
    public bool IsAnswerable { get; init; } = true;
}
