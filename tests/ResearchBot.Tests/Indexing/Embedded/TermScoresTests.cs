using CsCheck;

using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

using ResearchBot.Indexing;
using ResearchBot.Indexing.Embedded;

using Xunit;

namespace ResearchBot.Tests.Indexing.Embedded;

public sealed class TermScoresTests
{
    private const string Field = EmbeddedFields.PassageTerms;

    private static readonly string[] Words = [.. Enumerable.Range(0, 12).Select(word => $"w{word}")];

    /// <summary>Texts in which the first words are common and the last ones rare.</summary>
    private static readonly Gen<string[]> Text = Gen.Int[0, 143].Select(at => Words[at < 100 ? at % 3 : (int)Math.Sqrt(at)]).Array[1, 30];

    [Fact]
    public void Passing_over_what_cannot_be_among_the_best_changes_neither_the_best_nor_their_scores() =>
        Gen.Select(Text.Array[1, 120], Gen.Float[0, 9].Array[Words.Length], Gen.Int[1, 20], Gen.Int[1, 7]).Sample(
            (texts, weights, limit, deleted) =>
            {
                using var directory = new RAMDirectory();
                Write(directory, texts);
                using var index = DirectoryReader.Open(directory);
                ScoredTerm[] terms = [.. Words.Zip(weights, (word, weight) => new ScoredTerm(Field, word, weight, 12)).Where(term => term.Weight > 0).OrderByDescending(term => term.Most)];

                var pruned = Best(index, terms, limit, deleted);
                var all = Best(index, terms, texts.Length, deleted).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Entry).Take(limit);

                Assert.Equal(all.Order(), pruned.Order());
            },
            iter: 300,
            threads: 1);

    [Fact]
    public void Scores_are_those_of_the_formula()
    {
        using var directory = new RAMDirectory();
        Write(directory, [["w1", "w1", "w2"], ["w3"]]);
        using var index = DirectoryReader.Open(directory);

        var (entry, score) = Assert.Single(Best(index, [new(Field, "w1", 3, 2), new(Field, "w2", 2, 2)], 5, deleted: 9));

        Assert.Equal(0, entry);
        Assert.Equal((3 * Bm25.Impact(2, 3, 2)) + (2 * Bm25.Impact(1, 3, 2)), score, 1e-5f);
    }

    private static void Write(RAMDirectory directory, string[][] texts)
    {
        // Small segments, so that there are several.
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer: null)
        {
            Similarity = new ExactLengths(),
            MaxBufferedDocs = 40,
        });
        var counted = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = Lucene.Net.Index.IndexOptions.DOCS_AND_FREQS };

        foreach (var text in texts)
        {
            writer.AddDocument([new Field(Field, new CountedTermStream(TermCounts.Of(text)), counted)]);
        }
    }

    private static List<(int Entry, float Score)> Best(DirectoryReader index, ScoredTerm[] terms, int limit, int deleted)
    {
        var best = new BestEntries(limit);

        foreach (var segment in index.Leaves)
        {
            var accepted = new FixedBitSet(segment.Reader.MaxDoc);

            for (var entry = 0; entry < segment.Reader.MaxDoc; entry++)
            {
                if ((segment.DocBase + entry + 1) % deleted != 0 || deleted == 1)
                {
                    accepted.Set(entry);
                }
            }

            using var scores = new TermScores(segment.AtomicReader, accepted, segment.DocBase);
            scores.Offer(terms, limit, best);
        }

        return [.. best.Scored];
    }
}
