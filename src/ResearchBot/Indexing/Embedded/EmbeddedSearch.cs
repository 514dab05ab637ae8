using System.Collections.Concurrent;
using System.Numerics.Tensors;

using Lucene.Net.Index;
using Lucene.Net.Util;

using ResearchBot.Indexing.Words;

namespace ResearchBot.Indexing.Embedded;

/// <summary>One question put to one view of the embedded index.</summary>
internal sealed class EmbeddedSearch(IndexReader index, IndexProfile profile, PassageQuery query)
{
    /// <summary>How many more than wanted the squeezed scan keeps, so that squeezing costs no place among the wanted.</summary>
    private const int Margin = 100;

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
        AtOnce.Run(
            () => nearest = Nearest(),
            () => passages = ByTerms(EmbeddedFields.PassageKind, EmbeddedFields.PassageTerms, profile.Lexicon.PassageLength, term => term.PassageWeight),
            () => articles = ByTerms(EmbeddedFields.ArticleKind, EmbeddedFields.ArticleTerms, profile.Lexicon.ArticleLength, term => term.ArticleWeight));
        List<Hit> found = [.. passages.Select((hit, rank) => new Hit(hit.Entry, hit.Score, rank < PassageQuery.WithWords))];
        var hits = WithSimilarity(found, nearest);

        return new IndexLegs(
            [.. RowReader.ReadAll(index, hits, ReadPassage).Where(candidate => query.Filter.Allows(candidate.Passage.Article, candidate.Facets))],
            [.. RowReader.ReadAll(index, [.. articles], ReadArticle)
                .Where(candidate => query.Filter.Allows(candidate.Article, candidate.Facets))
                .OrderByDescending(candidate => candidate.TermScore)
                .ThenBy(candidate => candidate.Article.ToString(), StringComparer.Ordinal)]);
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

        // What the largest holds is hardest to come up to.
        foreach (var segment in index.Leaves.Where(_ => terms.Count > 0).OrderByDescending(segment => segment.Reader.MaxDoc))
        {
            using var scores = new TermScores(segment.AtomicReader, Accepted(segment, kind), segment.DocBase);
            scores.Offer(terms, query.Limit, best);
        }

        return best.Scored;
    }

    private FixedBitSet Accepted(AtomicReaderContext segment, string kind) =>
        _accepted.GetOrAdd((segment.Ord, kind), _ => EmbeddedFilter.Of(query.Filter, kind, segment.AtomicReader));

    /// <summary>Everything found by terms, and the nearest.</summary>
    private IReadOnlyList<Hit> WithSimilarity(IReadOnlyList<Hit> found, IEnumerable<int> nearest)
    {
        if (!HasVector)
        {
            return found;
        }

        var others = nearest.Except(found.Select(hit => hit.Entry)).Select(entry => new Hit(entry, termScore: 0, hasWords: false));
        var all = RowReader.ReadAll(index, [.. found.Concat(others).OrderBy(hit => hit.Entry)], (rows, hit) => hit with { Vector = rows.ReadVector(hit.Entry) });
        List<Hit> similar = [.. all.Select(hit => hit.Vector.Length == query.Vector.Length ? hit with { Similarity = TensorPrimitives.Dot(hit.Vector, query.Vector.Span) } : hit with { Vector = [] })];
        var kept = similar.OrderByDescending(hit => hit.Similarity).Take(query.Limit).Select(hit => hit.Entry).ToHashSet();

        return [.. similar.Where(hit => hit.TermScore > 0 || kept.Contains(hit.Entry))];
    }

    private IEnumerable<int> Nearest() => HasVector
        ? new NearestVectors(index, segment => Accepted(segment, EmbeddedFields.PassageKind), query.Vector).Find(query.Limit + Margin)
        : [];

    private PassageCandidate ReadPassage(RowReader rows, Hit hit)
    {
        var (passage, facets) = rows.ReadPassage(hit.Entry);

        return new PassageCandidate(passage, facets, hit.TermScore, hit.Similarity)
        {
            Words = hit.HasWords ? rows.ReadWords(hit.Entry, _words) : [],
            Vector = hit.Vector,
        };
    }

    private static ArticleCandidate ReadArticle(RowReader rows, (int Entry, float Score) hit)
    {
        var (article, facets) = rows.ReadArticle(hit.Entry);

        return new ArticleCandidate(article, facets, hit.Score);
    }

    private readonly record struct Hit(int Entry, float TermScore, bool HasWords, float[] Vector, float Similarity)
    {
        public Hit(int entry, float termScore, bool hasWords)
            : this(entry, termScore, hasWords, [], 0)
        {
        }
    }
}
