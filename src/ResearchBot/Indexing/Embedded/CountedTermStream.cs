using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

using ResearchBot.Corpus;

namespace ResearchBot.Indexing.Embedded;

/// <summary>Replays terms that were analysed already, each as often as it was counted.</summary>
internal sealed class CountedTermStream : TokenStream
{
    private const int LongestTerm = 1_000;

    private readonly ICharTermAttribute _term;
    private readonly IEnumerator<KeyValuePair<string, int>> _counts;
    private int _left;

    public CountedTermStream(TermCounts terms)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _counts = terms.Counts.GetEnumerator();
    }

    /// <summary>A term as the index writes it: one that is too long for the index stands as its hash.</summary>
    public static string Indexed(string term) => term.Length <= LongestTerm ? term : "#" + ContentHash.Of(term);

    public override bool IncrementToken()
    {
        // Nothing changes from one occurrence to the next.
        if (--_left > 0)
        {
            return true;
        }

        if (!_counts.MoveNext())
        {
            return false;
        }

        _left = _counts.Current.Value;
        _term.SetEmpty().Append(Indexed(_counts.Current.Key));

        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _counts.Dispose();
        }

        base.Dispose(disposing);
    }
}
