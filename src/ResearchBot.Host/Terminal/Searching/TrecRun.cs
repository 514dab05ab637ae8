using System.Globalization;

using ResearchBot.Corpus;
using ResearchBot.Retrieval;

namespace ResearchBot.Host.Terminal.Searching;

/// <summary>Searches for a file of queries and writes the articles found as a TREC run.</summary>
internal static class TrecRun
{
    private const string Tag = "researchbot";

    /// <summary>Writes the run, whole or not at all, and what it took.</summary>
    public static async Task<int> WriteAsync(
        VerbSession session, string file, string output, PassageFilter filter, int top, CancellationToken cancellationToken)
    {
        await using var lines = JsonLines.Open(session.Streams, file);
        await session.OpenAsync(cancellationToken);
        var times = new List<double>();
        var code = ExitCode.Done;

        await WholeFile.WriteAsync(output, async writer =>
        {
            await foreach (var (number, line) in lines.ReadAsync(Json.Shapes.QuestionLine, cancellationToken))
            {
                if (line is not { Text: { } text, Id: { } id } || string.IsNullOrWhiteSpace(text))
                {
                    await session.TellAsync($"Line {number} of {file} is no query: it should be {{\"_id\", \"text\"}}.");
                    code = ExitCode.Failed;
                    continue;
                }

                var started = TimeProvider.System.GetTimestamp();
                var findings = await session.Get<Retriever>().FindAsync(new SearchRequest(text, filter), cancellationToken);
                times.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
                await WriteAsync(writer, Token(id.ToString()), findings.Articles.Take(top));
            }
        });

        times.Sort();
        await session.WriteAsync(new RunView(times.Count, Percentile(times, .5), Percentile(times, .99)), Json.Shapes.RunView);

        return code;
    }

    /// <summary>Writes the ranking of one query.</summary>
    public static async Task WriteAsync(TextWriter writer, string query, IEnumerable<RankedArticle> articles)
    {
        var rank = 0;

        foreach (var found in articles.OrderByDescending(found => found.Score))
        {
            await writer.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{query} Q0 {Token(found.Article.Id)} {++rank} {found.Score:R} {Tag}"));
        }
    }

    /// <summary>An id as one word: the format parts its columns by white space.</summary>
    private static string Token(string id) => string.Concat(id.Select(c => char.IsWhiteSpace(c) ? Uri.HexEscape(c < 256 ? c : ' ') : c.ToString()));

    private static double Percentile(List<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : Math.Round(sorted[(int)Math.Ceiling(share * sorted.Count) - 1], 2);
}
