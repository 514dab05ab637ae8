using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

using ResearchBot.Indexing.Embedded;

using Xunit;

namespace ResearchBot.Tests.Indexing.Embedded;

public sealed class PositionalDirectoryTests : IDisposable
{
    /// <summary>Opening a sound index takes a tenth of it.</summary>
    private const long Enough = 8 << 20;

    /// <summary>The files that say how much there is of everything.</summary>
    private static readonly string[] Heads = ["segments_", ".si", ".fnm", ".dvm", ".nvm", ".cfe", ".del"];

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("researchbot-heads-").FullName;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_number_that_a_flipped_bit_made_huge_is_never_believed(bool isCompound)
    {
        Write(isCompound);
        Assert.True(OpenAndCount() is (2, < Enough));
        List<string> heads = [.. System.IO.Directory.GetFiles(_folder).Where(file => Heads.Any(Path.GetFileName(file)!.Contains))];
        Assert.InRange(heads.Count, 3, 10);

        foreach (var file in heads)
        {
            var bytes = File.ReadAllBytes(file);

            for (var at = 0; at < bytes.Length; at++)
            {
                var flipped = bytes.ToArray();
                flipped[at] ^= (byte)(1 << (at % 2 == 0 ? 6 : 7));
                File.WriteAllBytes(file, flipped);
                var (count, taken) = OpenAndCount();

                Assert.True(count is null, $"Byte {at} of {Path.GetFileName(file)} was not noticed.");
                Assert.True(taken < Enough, $"Byte {at} of {Path.GetFileName(file)} took {taken} bytes of memory.");
            }

            File.WriteAllBytes(file, bytes);
        }
    }

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    private void Write(bool isCompound)
    {
        using var directory = new PositionalDirectory(_folder);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer: null) { UseCompoundFile = isCompound });

        foreach (var bird in new[] { "heron", "stork", "swan" })
        {
            writer.AddDocument([new StringField("bird", bird, Field.Store.YES), new NumericDocValuesField("length", bird.Length), new BinaryDocValuesField("bytes", new BytesRef(bird))]);
        }

        writer.Commit();
        writer.DeleteDocuments(new Term("bird", "swan"));
        writer.Commit();
    }

    private (int? Count, long Taken) OpenAndCount()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        try
        {
            using var directory = new PositionalDirectory(_folder);
            using var reader = DirectoryReader.Open(directory);

            return (reader.NumDocs, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        catch (IOException)
        {
            return (null, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }
}
