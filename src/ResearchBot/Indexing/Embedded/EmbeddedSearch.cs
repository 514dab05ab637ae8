using System.Numerics.Tensors;

using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ResearchBot.Indexing.Embedded;

/// <summary>One question put to one view of the embedded index.</summary>
internal sealed class EmbeddedSearch(IndexSearcher searcher, IndexProfile profile, PassageQuery query)
{
    /// <summary>How many more than wanted the squeezed scan keeps, so that squeezing costs no place among the wanted.</summary>
    private const int Margin = 100;

    private readonly RowReader _rows = new(searcher.IndexReader);

    /// <summary>All legs.</summary>
    public IndexLegs Run()
    {
        if (searcher.IndexReader.MaxDoc == 0)
        {
            return IndexLegs.None;
        }

        var termScores = ByTerms(
            EmbeddedFilter.Of(query.Filter, EmbeddedFields.PassageKind),
            EmbeddedFields.PassageTerms,
            term => term.PassageWeight)
            .ToDictionary(hit => hit.Doc, hit => hit.Score);
        var articles = ByTerms(
            EmbeddedFilter.Of(query.Filter, EmbeddedFields.ArticleKind),
            EmbeddedFields.ArticleTerms,
            term => term.ArticleWeight);
        var similarities = BySimilarity(termScores.Keys);

        return new IndexLegs(
            [.. similarities.Select(hit => ReadPassage(hit.Key, termScores.GetValueOrDefault(hit.Key), hit.Value)).Where(Allowed)],
            [.. articles.Select(ReadArticle)
                .Where(candidate => query.Filter.Allows(candidate.Article, candidate.Facets))
                .OrderByDescending(candidate => candidate.TermScore)
                .ThenBy(candidate => candidate.Article.ToString(), StringComparer.Ordinal)]);
    }

    private ScoreDoc[] ByTerms(Filter filter, string field, Func<WeightedTerm, float> weightOf)
    {
        var any = new BooleanQuery(disableCoord: true);

        foreach (var term in query.Terms)
        {
            any.Add(new TermQuery(new Term(field, CountedTermStream.Indexed(term.Term))) { Boost = weightOf(term) }, Occur.SHOULD);
        }

        return any.Clauses.Count == 0 ? [] : [.. searcher.Search(any, filter, query.Limit).ScoreDocs.Where(hit => hit.Score > 0)];
    }

    private Dictionary<int, float> BySimilarity(IEnumerable<int> found)
    {
        var entries = found.ToHashSet();

        if (query.Vector.Length != profile.Embedding.Dimensions || query.Vector.Length == 0)
        {
            return entries.ToDictionary(entry => entry, _ => 0f);
        }

        var similarities = Similarities(entries.Union(Nearest()).ToHashSet());
        var kept = similarities.OrderByDescending(hit => hit.Value).Take(query.Limit).Select(hit => hit.Key).ToHashSet();

        return similarities.Where(hit => entries.Contains(hit.Key) || kept.Contains(hit.Key)).ToDictionary();
    }

    private Dictionary<int, float> Similarities(HashSet<int> entries)
    {
        var similarities = new Dictionary<int, float>(entries.Count);
        var bytes = new BytesRef();

        foreach (var segment in searcher.IndexReader.Leaves)
        {
            var stored = segment.AtomicReader.GetBinaryDocValues(EmbeddedFields.Vector);

            foreach (var entry in entries.Where(entry => entry >= segment.DocBase && entry < segment.DocBase + segment.AtomicReader.MaxDoc))
            {
                var vector = stored is null ? [] : SegmentVectors.Read(stored, entry - segment.DocBase, bytes);
                similarities[entry] = vector.Length == query.Vector.Length ? TensorPrimitives.Dot(vector, query.Vector.Span) : 0;
            }
        }

        return similarities;
    }

    private IEnumerable<int> Nearest()
    {
        var filter = EmbeddedFilter.Of(query.Filter, EmbeddedFields.PassageKind);
        var squeezed = Int8Vectors.Squeeze(query.Vector.Span);
        var best = new BestEntries(query.Limit + Margin);

        foreach (var segment in searcher.IndexReader.Leaves)
        {
            var reader = segment.AtomicReader;

            if (filter.GetDocIdSet(segment, reader.LiveDocs)?.GetIterator() is { } iterator)
            {
                var accepted = new FixedBitSet(reader.MaxDoc);
                accepted.Or(iterator);
                SegmentVectors.Of(reader, squeezed.Length).Scan(accepted, segment.DocBase, squeezed, best);
            }
        }

        return best.Entries;
    }

    private PassageCandidate ReadPassage(int entry, float termScore, float similarity)
    {
        var (passage, facets) = _rows.ReadPassage(entry);

        return new PassageCandidate(passage, facets, termScore, similarity);
    }

    private ArticleCandidate ReadArticle(ScoreDoc hit)
    {
        var (article, facets) = _rows.ReadArticle(hit.Doc);

        return new ArticleCandidate(article, facets, hit.Score);
    }

    private bool Allowed(PassageCandidate candidate) => query.Filter.Allows(candidate.Passage.Article, candidate.Facets);
}
