using ResearchBot.Answering.Verification;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Answering;

/// <summary>Turns a draft into an answer: keeps the sentences that the stored text supports, and numbers their citations.</summary>
internal sealed class DraftGrounding(ArticleCatalog catalog)
{
    /// <summary>Checks a draft against the catalog as it is now.</summary>
    /// <returns>Null when no sentence stands.</returns>
    public async Task<Answer.Grounded?> GroundAsync(Draft draft, SpaceScope scope, CancellationToken cancellationToken)
    {
        var keys = draft.Sentences.SelectMany(sentence => sentence.Quotes).Select(quote => quote.Passage.Article).Where(key => scope.Allows(key.Space));
        var articles = await catalog.FindInUseAsync(keys, cancellationToken);
        var numbering = new CitationNumbering();
        var sentences = new List<AnswerSentence>();
        var places = new Dictionary<int, int>();

        for (var i = 0; i < draft.Sentences.Count; i++)
        {
            if (IsSupported(draft.Sentences[i], articles))
            {
                var numbers = draft.Sentences[i].Quotes.Select(quote => numbering.NumberOf(quote, articles[quote.Passage.Article])).Distinct().ToList();
                places[i] = numbers[0];
                sentences.Add(new AnswerSentence(draft.Sentences[i].Text, numbers));
            }
        }

        return sentences.Count == 0 ? null : new Answer.Grounded(sentences, numbering.Citations, draft.Composer)
        {
            StoodIn = draft.StoodIn,
            Disagreements = [.. draft.Disagreements
                .Where(pair => places.ContainsKey(pair.One) && places.ContainsKey(pair.Other))
                .Select(pair => new Disagreement(places[pair.One], places[pair.Other], pair.About))],
        };
    }

    /// <summary>Checks a draft, and names who else printed what is quoted, as far as a filter lets it be seen.</summary>
    /// <returns>Null when no sentence stands.</returns>
    public async Task<Answer.Grounded?> GroundAsync(Draft draft, PassageFilter filter, CancellationToken cancellationToken) =>
        await GroundAsync(draft, filter.Scope, cancellationToken) is { } answer
            ? answer with { Citations = await NamePrintingsAsync(answer.Citations, filter, cancellationToken) }
            : null;

    /// <summary>Names beside citations who else printed what they quote, as far as a filter lets it be seen.</summary>
    public async Task<IReadOnlyList<Citation>> NamePrintingsAsync(IReadOnlyList<Citation> citations, PassageFilter filter, CancellationToken cancellationToken)
    {
        var printings = await catalog.FindPrintingsAsync(citations.Select(citation => citation.Article), filter, cancellationToken);

        return printings.Count == 0
            ? citations
            : [.. citations.Select(citation => printings.TryGetValue(citation.Article, out var others) ? citation with { Also = others } : citation)];
    }

    /// <summary>Finds the quotes that stand, long enough to be shown, in current revisions, with their articles.</summary>
    public async Task<IReadOnlyDictionary<DraftQuote, Article>> FindStandingAsync(IEnumerable<DraftQuote> quotes, SpaceScope scope, CancellationToken cancellationToken)
    {
        var allowed = quotes.Distinct().Where(quote => scope.Allows(quote.Passage.Article.Space)).ToList();
        var articles = await catalog.FindInUseAsync(allowed.Select(quote => quote.Passage.Article), cancellationToken);

        return allowed
            .Where(quote => articles.TryGetValue(quote.Passage.Article, out var article) && Stands(quote, article) && CitationVerifier.IsLongEnough(article.Text, quote.Span))
            .ToDictionary(quote => quote, quote => articles[quote.Passage.Article]);
    }

    /// <summary>Tells whether quotes that stand carry a sentence.</summary>
    public static bool IsSupported(string sentence, IEnumerable<(DraftQuote Quote, Article Article)> quotes)
    {
        List<Evidence> evidence = [.. quotes.Select(cited => new Evidence(cited.Article.Text, cited.Quote.Span, cited.Quote.Span.Of(cited.Article.Text)) { Title = cited.Article.Details.Title })];

        return evidence.Count > 0 && CitationVerifier.Verify(sentence, evidence).MayBeShown;
    }

    private static bool IsSupported(DraftSentence sentence, IReadOnlyDictionary<ArticleKey, Article> articles) =>
        sentence.Quotes.All(quote => articles.TryGetValue(quote.Passage.Article, out var article) && Stands(quote, article))
        && IsSupported(sentence.Text, sentence.Quotes.Select(quote => (quote, articles[quote.Passage.Article])));

    /// <summary>The passage that was found is still that of the current revision, unharmed, and the quote lies in it.</summary>
    private static bool Stands(DraftQuote quote, Article article) =>
        quote.Passage.Revision == article.Revision
        && quote.Passage.Span.FitsIn(article.Text)
        && quote.Span.FitsIn(article.Text)
        && quote.Passage.Span.Contains(quote.Span)
        && ContentHash.Of(article.Text.AsSpan(quote.Passage.Span.Start, quote.Passage.Span.Length)) == quote.Passage.Hash;
}
