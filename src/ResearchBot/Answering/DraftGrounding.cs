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

    private static bool IsSupported(DraftSentence sentence, IReadOnlyDictionary<ArticleKey, Article> articles)
    {
        var evidence = new List<Evidence>(sentence.Quotes.Count);

        foreach (var quote in sentence.Quotes)
        {
            if (!articles.TryGetValue(quote.Passage.Article, out var article) || !Stands(quote, article))
            {
                return false;
            }

            evidence.Add(new Evidence(article.Text, quote.Span, quote.Span.Of(article.Text)) { Title = article.Details.Title });
        }

        return evidence.Count > 0 && CitationVerifier.Verify(sentence.Text, evidence).MayBeShown;
    }

    /// <summary>The passage that was found is still that of the current revision, unharmed, and the quote lies in it.</summary>
    private static bool Stands(DraftQuote quote, Article article) =>
        quote.Passage.Revision == article.Revision
        && quote.Passage.Span.FitsIn(article.Text)
        && quote.Span.FitsIn(article.Text)
        && quote.Passage.Span.Contains(quote.Span)
        && ContentHash.Of(article.Text.AsSpan(quote.Passage.Span.Start, quote.Passage.Span.Length)) == quote.Passage.Hash;
}
