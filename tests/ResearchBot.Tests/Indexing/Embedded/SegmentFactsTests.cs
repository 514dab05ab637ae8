using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

using ResearchBot.Indexing.Embedded;

using Xunit;

namespace ResearchBot.Tests.Indexing.Embedded;

public sealed class SegmentFactsTests
{
    [Fact]
    public void A_fact_that_is_first_asked_after_something_was_deleted_is_still_read()
    {
        using var directory = new RAMDirectory();
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer: null));

        foreach (var name in new[] { "one", "two", "three" })
        {
            writer.AddDocument([new StringField(EmbeddedFields.Source, name, Field.Store.NO)]);
        }

        writer.Commit();
        var before = DirectoryReader.Open(directory);
        Assert.True(Holders(before, "one").Get(0));

        writer.DeleteDocuments(new Term(EmbeddedFields.Source, "one"));
        writer.Commit();
        using var after = DirectoryReader.OpenIfChanged(before);
        before.Dispose();

        Assert.True(Holders(after, "two").Get(1));
        Assert.Equal(3, SegmentFacts.Of(after.Leaves[0].AtomicReader).Days.Length);
    }

    private static FixedBitSet Holders(DirectoryReader index, string name) => SegmentFacts.Of(index.Leaves[0].AtomicReader).HoldersOf(EmbeddedFields.Source, name);
}
