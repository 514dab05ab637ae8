using System.Collections.Concurrent;
using System.Numerics.Tensors;
using System.Runtime.ExceptionServices;

using Lucene.Net.Index;
using Lucene.Net.Util;

using ResearchBot.Indexing.Words;

namespace ResearchBot.Indexing.Embedded;

/// <summary>One question put to one view of the embedded index.</summary>
internal sealed class EmbeddedSearch(IndexReader index, IndexProfile profile, PassageQuery query)
{
    /// <summary>How many more than wanted the squeezed scan keeps, so that squeezing costs no place among the wanted.</summary>
    private const int Margin = 100;

    private readonly RowReader _rows = new(index);
    private readonly WordFormat _words = new(LexiconNumbers.Of(profile.Lexicon));
    private readonly ConcurrentDictionary<(int Segment, string Kind), FixedBitSet> _accepted = [];

    private bool HasVector => query.Vector.Length == profile.Embedding.Dimensions && query.Vector.Length > 0;

    /// <summary>All legs.</summary>
    public IndexLegs Run()
    {
        if (index.MaxDoc == 0)
        {
            return IndexLegs.None;
        }

        IEnumerable<(int Entry, float Score)> passages = [], articles = [];
        IEnumerable<int> nearest = [];
        AllAtOnce(
            () => nearest = Nearest(),
            () => passages = ByTerms(EmbeddedFields.PassageKind, EmbeddedFields.PassageTerms, profile.Lexicon.PassageLength, term => term.PassageWeight),
            () => articles = ByTerms(EmbeddedFields.ArticleKind, EmbeddedFields.ArticleTerms, profile.Lexicon.ArticleLength, term => term.ArticleWeight));
        var termScores = passages.ToDictionary(hit => hit.Entry, hit => hit.Score);

        return new IndexLegs(
            [.. WithSimilarity([.. termScores.Keys], nearest).Select(hit => ReadPassage(hit, termScores.GetValueOrDefault(hit.Entry))).Where(Allowed)],
            [.. articles.Select(ReadArticle)
                .Where(candidate => query.Filter.Allows(candidate.Article, candidate.Facets))
                .OrderByDescending(candidate => candidate.TermScore)
                .ThenBy(candidate => candidate.Article.ToString(), StringComparer.Ordinal)]);
    }

    private void AllAtOnce(params Action[] legs)
    {
        try
        {
            Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = index.MaxDoc < SegmentVectors.WorthSharing ? 1 : -1 }, legs);
        }
        catch (AggregateException exception)
        {
            // The fault itself tells whether the index is harmed.
            ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
        }
    }

    private IEnumerable<(int Entry, float Score)> ByTerms(string kind, string field, float averageLength, Func<WeightedTerm, float> weightOf)
    {
        List<ScoredTerm> terms =
        [
            .. query.Terms
                .Select(term => new ScoredTerm(field, term.Term, weightOf(term), averageLength))
                .Where(term => term.Weight > 0)
                .OrderByDescending(term => term.Most),
        ];
        var best = new BestEntries(query.Limit);

        foreach (var segment in terms.Count == 0 ? [] : index.Leaves)
        {
            using var scores = new TermScores(segment.AtomicReader, Accepted(segment, kind), segment.DocBase);
            scores.Offer(terms, query.Limit, best);
        }

        return best.Scored;
    }

    private FixedBitSet Accepted(AtomicReaderContext segment, string kind) =>
        _accepted.GetOrAdd((segment.Ord, kind), _ => EmbeddedFilter.Of(query.Filter, kind, segment.AtomicReader));

    /// <summary>Everything found by terms, and the nearest.</summary>
    private IEnumerable<Similar> WithSimilarity(HashSet<int> found, IEnumerable<int> nearest)
    {
        if (!HasVector)
        {
            return found.Select(entry => new Similar(entry, 0, default));
        }

        List<Similar> all = [.. Similarities(found.Union(nearest).ToHashSet())];
        var kept = all.OrderByDescending(hit => hit.Similarity).Take(query.Limit).Select(hit => hit.Entry).ToHashSet();

        return all.Where(hit => kept.Contains(hit.Entry) || found.Contains(hit.Entry));
    }

    private IEnumerable<Similar> Similarities(HashSet<int> entries)
    {
        var bytes = new BytesRef();

        foreach (var segment in index.Leaves)
        {
            var stored = segment.AtomicReader.GetBinaryDocValues(EmbeddedFields.Vector);

            foreach (var entry in entries.Where(entry => entry >= segment.DocBase && entry < segment.DocBase + segment.AtomicReader.MaxDoc))
            {
                float[] vector = stored is null ? [] : [.. SegmentVectors.Read(stored, entry - segment.DocBase, bytes)];
                yield return vector.Length == query.Vector.Length ? new Similar(entry, TensorPrimitives.Dot(vector, query.Vector.Span), vector) : new Similar(entry, 0, default);
            }
        }
    }

    private IEnumerable<int> Nearest()
    {
        if (!HasVector)
        {
            return [];
        }

        var squeezed = Int8Vectors.Squeeze(query.Vector.Span);
        var best = new BestEntries(query.Limit + Margin);

        foreach (var segment in index.Leaves)
        {
            SegmentVectors.Of(segment.AtomicReader, squeezed.Length).Scan(Accepted(segment, EmbeddedFields.PassageKind), segment.DocBase, squeezed, best);
        }

        return best.Entries;
    }

    private PassageCandidate ReadPassage(Similar hit, float termScore)
    {
        var (passage, facets) = _rows.ReadPassage(hit.Entry);

        return new PassageCandidate(passage, facets, termScore, hit.Similarity)
        {
            Words = termScore > 0 ? _rows.ReadWords(hit.Entry, _words) : [],
            Vector = hit.Vector,
        };
    }

    private ArticleCandidate ReadArticle((int Entry, float Score) hit)
    {
        var (article, facets) = _rows.ReadArticle(hit.Entry);

        return new ArticleCandidate(article, facets, hit.Score);
    }

    private bool Allowed(PassageCandidate candidate) => query.Filter.Allows(candidate.Passage.Article, candidate.Facets);

    private readonly record struct Similar(int Entry, float Similarity, ReadOnlyMemory<float> Vector);
}
