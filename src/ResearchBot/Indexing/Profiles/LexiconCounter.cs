using System.Runtime.InteropServices;

namespace ResearchBot.Indexing.Profiles;

/// <summary>Counts a corpus, article by article, and keeps an even sample of its passages.</summary>
internal sealed class LexiconCounter(int sampleSize)
{
    private readonly Dictionary<string, TermFrequency> _terms = new(StringComparer.Ordinal);
    private readonly List<TermCounts> _sample = [];
    private int _stride = 1;
    private int _articles;
    private int _passages;
    private long _articleTerms;
    private long _passageTerms;

    /// <summary>Every n-th passage, n the smallest power of two with which the sample keeps its size.</summary>
    public IReadOnlyList<TermCounts> Sample => _sample;

    /// <summary>Counts an article. How common a word is, is told by texts alone: a title stands with every passage, and would count as often.</summary>
    public void Add(TermCounts title, TermCounts text, IReadOnlyList<TermCounts> passages)
    {
        _articles++;
        _articleTerms += text.Length + title.Length;
        _passageTerms += (long)passages.Count * title.Length;

        foreach (var term in text.Counts.Keys)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, term, out _);
            known = known with { Articles = known.Articles + 1 };
        }

        foreach (var passage in passages)
        {
            Add(passage);
        }
    }

    public Lexicon Count() => new(
        _passages,
        _articles,
        _terms,
        Average(_passageTerms, _passages),
        Average(_articleTerms, _articles));

    private static float Average(long total, int count) => count == 0 ? 1 : MathF.Max(1, (float)total / count);

    private void Add(TermCounts passage)
    {
        foreach (var term in passage.Counts.Keys)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, term, out _);
            known = known with { Passages = known.Passages + 1 };
        }

        if (_passages % _stride == 0)
        {
            _sample.Add(passage);
        }

        if (_sample.Count > sampleSize)
        {
            _stride *= 2;
            var halved = _sample.Where((_, index) => index % 2 == 0).ToList();
            _sample.Clear();
            _sample.AddRange(halved);
        }

        _passages++;
        _passageTerms += passage.Length;
    }
}
