using ResearchBot.Corpus;

namespace ResearchBot.Answering;

/// <summary>Numbers quotes from 1 in order of first use; the same quote keeps its number.</summary>
internal sealed class CitationNumbering
{
    private readonly List<Citation> _citations = [];
    private readonly Dictionary<(ArticleKey Article, TextSpan Span), int> _numbers = [];

    public IReadOnlyList<Citation> Citations => _citations;

    public int NumberOf(DraftQuote quote, Article article)
    {
        if (!_numbers.TryGetValue((article.Key, quote.Span), out var number))
        {
            number = _citations.Count + 1;
            _numbers[(article.Key, quote.Span)] = number;
            _citations.Add(Citation.Of(number, article, quote.Span));
        }

        return number;
    }
}
