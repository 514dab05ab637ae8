using System.Numerics.Tensors;

using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

using ResearchBot.Indexing.Embedded;

using Xunit;

namespace ResearchBot.Tests.Indexing.Embedded;

public sealed class NearestVectorsTests
{
    private const int Dimensions = 48;

    [Theory]
    [InlineData(900, .999)]
    [InlineData(20_000, .99)]
    public void What_a_scan_of_half_bytes_passes_on_holds_the_nearest(int count, double leastShare)
    {
        var random = new Random(7);
        var vectors = Enumerable.Range(0, count).Select(_ => Vector(random)).ToArray();
        using var directory = new RAMDirectory();
        Write(directory, vectors, segments: 3);
        using var index = DirectoryReader.Open(directory);
        var query = Vector(random);

        var found = new NearestVectors(index, segment => All(segment.AtomicReader.MaxDoc), query).Find(50).ToList();

        var nearest = vectors.Index().OrderByDescending(vector => TensorPrimitives.Dot<float>(vector.Item, query)).Take(40).Select(vector => vector.Index);
        Assert.InRange(nearest.Count(found.Contains) / 40.0, leastShare, 1);
    }

    [Fact]
    public void Only_entries_that_may_be_returned_are_found()
    {
        var random = new Random(8);
        using var directory = new RAMDirectory();
        Write(directory, [.. Enumerable.Range(0, 60).Select(_ => Vector(random))], segments: 2);
        using var index = DirectoryReader.Open(directory);

        var found = new NearestVectors(index, segment => Even(segment), Vector(random)).Find(60);

        Assert.Equal(Enumerable.Range(0, 60).Where(entry => entry % 2 == 0), found.Order());
    }

    private static void Write(RAMDirectory directory, float[][] vectors, int segments)
    {
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer: null));

        foreach (var part in vectors.Chunk((vectors.Length + segments - 1) / segments))
        {
            foreach (var vector in part)
            {
                writer.AddDocument(
                [
                    new StringField(EmbeddedFields.Kind, EmbeddedFields.PassageKind, Field.Store.NO),
                    new BinaryDocValuesField(EmbeddedFields.Squeezed, new BytesRef(SqueezedVectors.Write(vector))),
                ]);
            }

            writer.Commit();
        }
    }

    private static float[] Vector(Random random)
    {
        var vector = Enumerable.Range(0, Dimensions).Select(_ => (float)(random.NextDouble() - .5)).ToArray();
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);

        return vector;
    }

    private static FixedBitSet All(int count)
    {
        var all = new FixedBitSet(count);
        all.Set(0, count);

        return all;
    }

    private static FixedBitSet Even(AtomicReaderContext segment)
    {
        var even = new FixedBitSet(segment.AtomicReader.MaxDoc);

        for (var entry = 0; entry < segment.AtomicReader.MaxDoc; entry++)
        {
            if ((segment.DocBase + entry) % 2 == 0)
            {
                even.Set(entry);
            }
        }

        return even;
    }
}
