using System.Globalization;
using System.Text.Json;

using ResearchBot.Indexing.NearDuplicates;
using ResearchBot.Tests.Ingestion.Reading;

using Xunit;

namespace ResearchBot.Tests.Indexing.NearDuplicates;

/// <summary>What finding near duplicates is worth: the figures of docs/measurements.md, held to their targets.</summary>
public sealed class NearDuplicateFigures(ITestOutputHelper output)
{
    private const int Pairs = 1_000;
    private const int FewestWords = 20;

    /// <summary>The sets hold abstracts that were printed twice, and pages of one template. A pair is none of these, and false, when of the words of its shorter text fewer stand in the other in the same order.</summary>
    private const double SameInOrder = 0.6;

    [Fact]
    public void Texts_with_up_to_15_of_100_words_edited_are_found()
    {
        var random = new Random(20);
        var found = Enumerable.Range(0, Pairs).Select(i =>
        {
            var share = 0.4 * i / Pairs;
            var text = EditedTexts.Write(random, random.Next(80, 900));

            return (Share: share, IsFound: IsFound(text, EditedTexts.Edit(random, text, share)));
        }).ToList();
        Report(found);

        Assert.True(found.Where(pair => pair.Share <= 0.15).Average(pair => pair.IsFound ? 1 : 0) >= 0.95);
    }

    [Fact]
    public void Real_texts_are_found_when_edited_and_not_taken_for_each_other()
    {
        var texts = ReadSets();
        var pairs = FindPairs(texts).ToList();
        var falsePairs = pairs.Where(pair => ShareInOrder(WordHashes.Of(pair.One), WordHashes.Of(pair.Other)) < SameInOrder).ToList();
        falsePairs.ForEach(pair => output.WriteLine($"{pair.One}\n{pair.Other}\n"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} texts, {pairs.Count} pairs found, {falsePairs.Count} of them false"));
        var random = new Random(21);
        var found = Enumerable.Range(0, Pairs).Select(i =>
        {
            var (share, text) = (0.4 * i / Pairs, texts[random.Next(texts.Count)]);

            return (Share: share, IsFound: IsFound(text, EditedTexts.Edit(random, text, share)));
        }).ToList();
        Report(found);

        Assert.Empty(falsePairs);
        Assert.True(found.Where(pair => pair.Share <= 0.15).Average(pair => pair.IsFound ? 1 : 0) >= 0.95);
    }

    private static bool IsFound(string one, string other)
    {
        var (first, second) = (Shingles.Of(one), Shingles.Of(other));
        var bands = new SignatureBands();
        bands.Add(Signature.Of(first));

        return bands.FindCandidates(Signature.Of(second)).Count == 1 && Resemblance.Of(first, second).IsNear;
    }

    private static IEnumerable<(string One, string Other)> FindPairs(List<string> texts)
    {
        var bands = new SignatureBands();

        foreach (var text in texts)
        {
            var shingles = Shingles.Of(text);
            var signature = Signature.Of(shingles);

            foreach (var near in bands.FindCandidates(signature).Where(near => Resemblance.Of(shingles, Shingles.Of(texts[near])).IsNear))
            {
                yield return (texts[near], text);
            }

            bands.Add(signature);
        }
    }

    /// <summary>The longest common subsequence of words, as a share of the shorter text: nothing that is measured here was made of it.</summary>
    private static double ShareInOrder(ulong[] one, ulong[] other)
    {
        var lengths = new int[other.Length + 1];

        foreach (var word in one)
        {
            var diagonal = 0;

            for (var i = 0; i < other.Length; i++)
            {
                (diagonal, lengths[i + 1]) = (lengths[i + 1], word == other[i] ? diagonal + 1 : Math.Max(lengths[i], lengths[i + 1]));
            }
        }

        return (double)lengths[^1] / Math.Min(one.Length, other.Length);
    }

    /// <summary>The texts, each once: with fewer words than are compared, or copies of others, they are left out.</summary>
    private static List<string> ReadSets() =>
    [
        .. Directory.EnumerateFiles(Shared.Path("eval", "retrieval"), "corpus.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
            .Where(text => WordHashes.Of(text).Length >= FewestWords)
            .DistinctBy(text => string.Join(' ', WordHashes.Of(text))),
    ];

    private void Report(IEnumerable<(double Share, bool IsFound)> found)
    {
        foreach (var step in found.GroupBy(pair => (int)(pair.Share * 20)).OrderBy(step => step.Key))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{step.Key * 5}–{(step.Key * 5) + 5} % edited: {step.Average(pair => pair.IsFound ? 1 : 0):0.000} of {step.Count()} found"));
        }
    }
}
