using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ResearchBot.Indexing.Embedded;

/// <summary>A term looked for in one field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Term">The term.</param>
/// <param name="Weight">What a match is worth.</param>
/// <param name="AverageLength">The average length of the field.</param>
internal sealed record ScoredTerm(string Field, string Term, float Weight, float AverageLength)
{
    private readonly BytesRef _bytes = new(CountedTermStream.Indexed(Term));

    /// <summary>More than this it adds to no entry.</summary>
    public float Most => Weight * Bm25.MostImpact;

    /// <summary>What it adds to an entry.</summary>
    /// <param name="occurrences">How often it stands there.</param>
    /// <param name="damping">The entry's <see cref="Bm25.Damping"/>.</param>
    public float Score(int occurrences, float damping) => Weight * Bm25.Damped(occurrences, damping);

    /// <summary>The entries of a segment that hold it, deleted ones too; null where none does.</summary>
    public DocsEnum? Find(AtomicReader reader) =>
        reader.GetTerms(Field)?.GetEnumerator() is { } terms && terms.SeekExact(_bytes) ? terms.Docs(liveDocs: null, reuse: null, DocsFlags.FREQS) : null;
}
