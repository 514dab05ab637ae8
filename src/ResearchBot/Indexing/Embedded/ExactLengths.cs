using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace ResearchBot.Indexing.Embedded;

/// <summary>Writes how many terms a text has as it is, and not rounded to a byte. Nothing is scored by Lucene itself (<see cref="TermScores"/>).</summary>
internal sealed class ExactLengths : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => state.Length;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        throw new NotSupportedException();

    public override SimScorer GetSimScorer(SimWeight stats, AtomicReaderContext context) => throw new NotSupportedException();
}
