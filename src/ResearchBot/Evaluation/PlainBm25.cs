using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

using ResearchBot.Corpus;

namespace ResearchBot.Evaluation;

/// <summary>The yardstick: Lucene as it comes, BM25 with its own defaults over title and text of whole articles, and nothing of ours.</summary>
internal sealed class PlainBm25 : IDisposable
{
    private readonly RAMDirectory _directory = new();
    private readonly EnglishAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly IndexWriter _writer;

    public PlainBm25() => _writer = new IndexWriter(
        _directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = new BM25Similarity() });

    public void Add(Article article) => _writer.AddDocument(new Document
    {
        new StringField("id", article.Key.Id, Field.Store.YES),
        new TextField("text", article.Details.Title + "\n" + article.Text, Field.Store.NO),
    });

    public Func<string, IReadOnlyList<string>> Open(int depth)
    {
        var searcher = new IndexSearcher(_writer.GetReader(applyAllDeletes: true)) { Similarity = new BM25Similarity() };

        return query =>
        {
            var words = new BooleanQuery();

            foreach (var word in Words(query))
            {
                words.Add(new TermQuery(new Term("text", word)), Occur.SHOULD);
            }

            return [.. searcher.Search(words, depth).ScoreDocs.Select(hit => searcher.Doc(hit.Doc).Get("id"))];
        };
    }

    public void Dispose()
    {
        _writer.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }

    private IEnumerable<string> Words(string query)
    {
        using TokenStream stream = _analyzer.GetTokenStream("text", query);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();

        while (stream.IncrementToken())
        {
            yield return term.ToString();
        }

        stream.End();
    }
}
