using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace ResearchBot.Indexing.Embedded;

/// <summary>Scores a term as weight × <see cref="Bm25.Impact"/>, with the lexicon's average lengths and exact text lengths, so that scores equal those of any other backend.</summary>
internal sealed class LexiconSimilarity(Lexicon lexicon) : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => state.Length;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        new Weight(collectionStats.Field) { Boost = queryBoost };

    public override SimScorer GetSimScorer(SimWeight stats, AtomicReaderContext context)
    {
        var weight = (Weight)stats;

        return new Scorer(weight.Boost, AverageLength(weight.Field), context.AtomicReader.GetNormValues(weight.Field));
    }

    private float AverageLength(string field) => field switch
    {
        EmbeddedFields.PassageTerms => lexicon.PassageLength,
        EmbeddedFields.ArticleTerms => lexicon.ArticleLength,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "This field is not scored."),
    };

    private sealed class Weight(string field) : SimWeight
    {
        public string Field { get; } = field;

        public float Boost { get; set; }

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float queryNorm, float topLevelBoost)
        {
            // The boost is the term's whole weight already; Lucene's own normalisation would blur it.
        }
    }

    private sealed class Scorer(float weight, float averageLength, NumericDocValues lengths) : SimScorer
    {
        public override float Score(int doc, float freq) => weight * Bm25.Impact(freq, lengths.Get(doc), averageLength);

        public override float ComputeSlopFactor(int distance) => 1;

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;
    }
}
