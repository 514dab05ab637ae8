using System.Text.Json;
using System.Text.RegularExpressions;

using ResearchBot.Answering.FactChecking;
using ResearchBot.Answering.Verification.Language;
using ResearchBot.Corpus.Text;
using ResearchBot.Tests.Ingestion.Reading;

using Xunit;

namespace ResearchBot.Tests.Answering.FactChecking;

/// <summary>The judge on claims that nobody here wrote, each held against the sentences of its own evidence.</summary>
public sealed partial class SupportSetTests(ITestOutputHelper output)
{
    private static readonly Statement NoTitle = new("");

    [Fact]
    public void Edited_summaries_are_contradicted_ten_times_as_often_as_true_ones()
    {
        var counts = Count("summedits.jsonl", row => (row.GetProperty("label").GetInt32() == 1 ? "consistent" : "edited", [row.GetProperty("document").GetString()!]));

        Assert.True(counts["edited", ClaimStanding.Contradicted] >= 10 * counts["consistent", ClaimStanding.Contradicted]);
    }

    [Fact]
    public void Claims_that_experts_found_supported_are_not_contradicted()
    {
        var counts = Count("expertqa.jsonl", row => (row.GetProperty("support").GetString()!, [.. row.GetProperty("evidence").EnumerateArray().Select(text => text.GetString()!)]));

        Assert.InRange(counts["Complete", ClaimStanding.Contradicted], 0, 3);
        Assert.Equal(0, counts["Missing", ClaimStanding.Supported] + counts["Missing", ClaimStanding.Contradicted]);
    }

    private Tally Count(string file, Func<JsonElement, (string Label, IReadOnlyList<string> Evidence)> read)
    {
        var counts = new Tally();

        foreach (var line in File.ReadLines(Shared.Path("eval", "support", file)))
        {
            using var row = JsonDocument.Parse(line);
            var (label, evidence) = read(row.RootElement);
            var sentences = evidence.SelectMany(text => SentenceSplitter.Split(text).Select(span => span.Of(text))).Where(text => text.Length < 800).Select(text => new Statement(text)).ToList();
            var claim = Marks().Replace(row.RootElement.GetProperty("claim").GetString()!, "");
            var standings = MessageClaims.Read(claim).Claims.Select(part => StandingOf(new Statement(part.Text), sentences)).ToList();
            counts.Add(
                label,
                standings.Contains(ClaimStanding.Contradicted) ? ClaimStanding.Contradicted
                : standings.Count > 0 && standings.TrueForAll(standing => standing == ClaimStanding.Supported) ? ClaimStanding.Supported
                : ClaimStanding.NotInCorpus);
        }

        output.WriteLine($"{file}: {counts}");

        return counts;
    }

    private static ClaimStanding StandingOf(Statement claim, IReadOnlyList<Statement> sentences)
    {
        var standings = sentences.Select(sentence => ClaimJudge.Judge(claim, sentence, NoTitle).Standing).ToHashSet();

        return standings.Contains(ClaimStanding.Supported) ? ClaimStanding.Supported
            : standings.Contains(ClaimStanding.Contradicted) ? ClaimStanding.Contradicted
            : ClaimStanding.NotInCorpus;
    }

    [GeneratedRegex(@"\[[0-9, ]+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    private sealed class Tally
    {
        private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

        public int this[string label, ClaimStanding standing] => _counts.GetValueOrDefault($"{label} {standing}");

        public void Add(string label, ClaimStanding standing) => _counts[$"{label} {standing}"] = this[label, standing] + 1;

        public override string ToString() => string.Join(", ", _counts.Select(entry => $"{entry.Key} {entry.Value}"));
    }
}
