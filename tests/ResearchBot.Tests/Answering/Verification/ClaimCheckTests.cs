using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ResearchBot.Answering.Verification;
using Xunit;

namespace ResearchBot.Tests.Answering.Verification;

public sealed class ClaimCheckTests(ITestOutputHelper output)
{
    private const string Long = "The harbour was built in 1902. It is deep. ";

    [Fact]
    public void A_claim_may_rest_on_several_texts_together() =>
        Assert.True(ClaimCheck.Check(
            "Brandt closed the harbour in 1987, and the ferry moved to Orla [1][2].",
            ["Mayor Ada Brandt closed the harbour in 1987. She left soon.", "The ferry moved to Orla after that."]).Supported);

    [Fact]
    public void Each_sentence_of_a_claim_is_checked()
    {
        var verdict = ClaimCheck.Check("The harbour was built in 1902. It was closed in 1990.", [Long]);

        Assert.Contains("The number 1990 is not in what is cited.", verdict.Reasons.Select(reason => reason.ToString()));
    }

    [Fact]
    public void A_claim_is_found_in_long_evidence()
    {
        var noise = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"Boat {i} left the quay with {i * 3} barrels of oil. "));
        var text = noise + "Captain Ada Brandt counted seven seals near the lighthouse on 4 July 1998. " + noise;

        Assert.True(ClaimCheck.Check("Captain Brandt counted 7 seals near the lighthouse on July 4, 1998.", [text]).Supported);
        Assert.False(ClaimCheck.Check("Captain Brandt counted 8 seals near the lighthouse on July 4, 1998.", [text]).Supported);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void Nothing_carries_a_claim_without_evidence(string evidence)
    {
        Assert.Equal(ObjectionKind.NoEvidence, ClaimCheck.Check("Anything.", [evidence]).Reasons[0].Kind);
        Assert.Equal(ObjectionKind.NoEvidence, ClaimCheck.Check("Anything.", []).Reasons[0].Kind);
        Assert.Equal(ObjectionKind.SentenceEmpty, ClaimCheck.Check(evidence, ["Something."]).Reasons[0].Kind);
    }

    [Theory]
    [InlineData("The water rose 40 percent in May 2019. ")]
    [InlineData("{0} boats rose 40 percent in May 2019. ")]
    [InlineData("Ada {0} did not sail {0} before {0}")]
    [InlineData("1 2 3 4 5 6 ")]
    [InlineData("Ada Brandt ")]
    [InlineData("not no never ")]
    [InlineData("May 3, ")]
    [InlineData("99999999999999999999 ")]
    [InlineData("million ")]
    [InlineData("x")]
    [InlineData("U.S.")]
    [InlineData("(\"'")]
    public void A_hostile_claim_takes_bounded_time(string unit)
    {
        var text = string.Concat(Enumerable.Range(0, 100_000 / unit.Length).Select(i => unit.Replace("{0}", $"{i}", StringComparison.Ordinal)));
        var watch = Stopwatch.StartNew();
        ClaimCheck.Check(text, [text]);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void Hostile_strings_are_checked_like_any_other()
    {
        using var strings = JsonDocument.Parse(File.ReadAllText(Shared("attacks/blns.json")));

        foreach (var text in strings.RootElement.EnumerateArray().Select(item => item.GetString()!))
        {
            Assert.InRange(ClaimCheck.Check(text, [text, Long]).Score, 0, 1);
            Assert.InRange(ClaimCheck.Check(Long, [text]).Score, 0, 1);
        }
    }

    [Theory]
    [InlineData("support/expertqa.jsonl")]
    [InlineData("support/summedits.jsonl")]
    public void Supported_claims_are_told_from_others_better_than_by_chance(string file)
    {
        var rows = File.ReadLines(Shared(file)).Select(Judge).OfType<(bool Label, Verdict Verdict, string Domain)>().ToList();

        foreach (var domain in rows.GroupBy(row => row.Domain).Where(group => group.Count() >= 100))
        {
            Report($"{file} {domain.Key}", [.. domain]);
        }

        Assert.InRange(Report(file, rows), 0.55, 1);
    }

    private static (bool Label, Verdict Verdict, string Domain)? Judge(string line)
    {
        using var row = JsonDocument.Parse(line);
        var root = row.RootElement;
        var claim = root.GetProperty("claim").GetString()!;

        if (root.TryGetProperty("document", out var document))
        {
            return (root.GetProperty("label").GetInt32() == 1, ClaimCheck.Check(claim, [document.GetString()!]), root.GetProperty("_id").GetString()!.Split('_')[0]);
        }

        var evidence = root.GetProperty("evidence").EnumerateArray().Select(text => text.GetString()!).ToArray();
        var support = root.GetProperty("support").GetString();

        return support == "Partial"
            ? null
            : (support == "Complete", ClaimCheck.Check(claim, evidence), evidence.Length == 0 ? "without evidence" : root.GetProperty("metadata").GetProperty("system").GetString()!);
    }

    private double Report(string name, List<(bool Label, Verdict Verdict, string Domain)> rows)
    {
        var good = rows.Where(row => row.Label).Select(row => row.Verdict).ToList();
        var bad = rows.Where(row => !row.Label).Select(row => row.Verdict).ToList();

        if (good.Count == 0 || bad.Count == 0)
        {
            return 0;
        }

        var kept = good.Count(verdict => verdict.Supported) / (double)good.Count;
        var refused = bad.Count(verdict => !verdict.Supported) / (double)bad.Count;
        var area = good.Average(one => bad.Average(other => one.Score > other.Score ? 1 : one.Score == other.Score ? 0.5 : 0));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {rows.Count} claims, balanced accuracy {(kept + refused) / 2:f3} (kept {kept:f3}, refused {refused:f3}), AUC {area:f3}"));

        return (kept + refused) / 2;
    }

    private static string Shared(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "..", "shared", "eval", file);

            if (File.Exists(Path.Combine(folder.FullName, "ResearchBot.sln")) && File.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip("The evaluation data is not beside the project.");

        return "";
    }
}
