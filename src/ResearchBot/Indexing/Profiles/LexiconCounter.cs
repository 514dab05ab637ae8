using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Words;

namespace ResearchBot.Indexing.Profiles;

/// <summary>Counts a corpus, article by article, and keeps an even sample of its passages.</summary>
internal sealed class LexiconCounter(MetTerms terms, int sampleSize)
{
    private readonly List<Counted> _counted = [];
    private readonly List<TermCounts> _sample = [];
    private int _stride = 1;
    private int _articles;
    private int _passages;
    private long _articleTerms;
    private long _passageTerms;

    /// <summary>Every n-th passage, n the smallest power of two with which the sample keeps its size.</summary>
    public IReadOnlyList<TermCounts> Sample => _sample;

    /// <summary>Counts an article. How common a word is, is told by texts alone: a title stands with every passage, and would count as often.</summary>
    /// <param name="titleLength">How many words its title has.</param>
    /// <param name="passages">The words of its passages, with the numbers of the counter's terms.</param>
    public void Add(int titleLength, IReadOnlyList<NumberedWords> passages)
    {
        _articles++;
        _articleTerms += titleLength;

        foreach (var words in passages)
        {
            _passages++;
            _articleTerms += words.Numbers.Length;
            _passageTerms += titleLength + words.Numbers.Length;

            foreach (var term in words.Numbers.Span)
            {
                Count(term);
            }

            Sampled(words.Words);
        }
    }

    public Lexicon Count() => new(
        _passages,
        _articles,
        _counted.Index().Where(term => term.Item.Frequency.Passages > 0).ToDictionary(term => terms.TermOf(term.Index), term => term.Item.Frequency, StringComparer.Ordinal),
        Average(_passageTerms, _passages),
        Average(_articleTerms, _articles));

    private static float Average(long total, int count) => count == 0 ? 1 : MathF.Max(1, (float)total / count);

    /// <summary>Once a passage, once an article.</summary>
    private void Count(int term)
    {
        while (term >= _counted.Count)
        {
            _counted.Add(default);
        }

        var known = _counted[term];

        if (known.LastPassage != _passages)
        {
            _counted[term] = new Counted(
                new TermFrequency(known.Frequency.Passages + 1, known.Frequency.Articles + (known.LastArticle != _articles ? 1 : 0)), _passages, _articles);
        }
    }

    private void Sampled(IReadOnlyList<Token> words)
    {
        if ((_passages - 1) % _stride == 0)
        {
            _sample.Add(TermCounts.OfTokens(words));
        }

        if (_sample.Count > sampleSize)
        {
            _stride *= 2;
            var halved = _sample.Where((_, index) => index % 2 == 0).ToList();
            _sample.Clear();
            _sample.AddRange(halved);
        }
    }

    /// <param name="Frequency">How often a term was counted.</param>
    /// <param name="LastPassage">The number of the passage that it was last counted in, from 1.</param>
    /// <param name="LastArticle">The number of the article.</param>
    private readonly record struct Counted(TermFrequency Frequency, int LastPassage, int LastArticle);
}
