using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

using ResearchBot.Corpus;
using ResearchBot.Indexing.Embedded;

namespace ResearchBot.Tests.Host.Survival;

/// <summary>All that the embedded index holds.</summary>
internal static class IndexContents
{
    /// <summary>The passages of the generation in use.</summary>
    public static IReadOnlyList<Passage> Read(string data)
    {
        if (new EmbeddedGenerations(Path.Combine(data, "index")).Current is not { } current)
        {
            return [];
        }

        using var directory = FSDirectory.Open(current.Folder);
        using var reader = DirectoryReader.Open(directory);
        var rows = new RowReader(reader);
        var found = new IndexSearcher(reader).Search(new TermQuery(new Term(EmbeddedFields.Kind, EmbeddedFields.PassageKind)), Math.Max(1, reader.MaxDoc));

        return [.. found.ScoreDocs.Select(hit => rows.ReadPassage(hit.Doc).Passage)];
    }
}
