using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace ResearchBot.Indexing.Embedded;

/// <summary>Replays terms that were analysed already, each as often as it was counted.</summary>
internal sealed class CountedTermStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly IEnumerator<KeyValuePair<string, int>> _counts;
    private int _left;

    public CountedTermStream(TermCounts terms)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _counts = terms.Counts.GetEnumerator();
    }

    public override bool IncrementToken()
    {
        if (_left == 0)
        {
            if (!_counts.MoveNext())
            {
                return false;
            }

            _left = _counts.Current.Value;
        }

        _left--;
        ClearAttributes();
        _term.SetEmpty().Append(_counts.Current.Key);

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
