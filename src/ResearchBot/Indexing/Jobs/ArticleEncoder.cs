using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Embeddings;

namespace ResearchBot.Indexing.Jobs;

/// <summary>Splits articles and encodes their passages.</summary>
internal sealed class ArticleEncoder(TextAnalyzer analyzer)
{
    /// <summary>Splits and analyses; no vectors yet.</summary>
    public AnalyzedArticle Analyze(Article article)
    {
        var passages = Passages.Of(article);
        var language = article.Details.Language;

        return new AnalyzedArticle(article, analyzer.Analyze(article.Details.Title, language), passages, [.. passages.Select(passage => analyzer.Analyze(passage.Text, language))]);
    }

    /// <summary>Adds the vectors of a profile's embedding, and to every text the words of the title, which count like its own: together, not each for itself, so that a text gains little by repeating its title (BM25F, Robertson, Zaragoza and Taylor, 2004).</summary>
    public static async ValueTask<IndexableArticle> EncodeAsync(
        AnalyzedArticle analyzed, IndexProfile profile, CancellationToken cancellationToken)
    {
        var title = TermCounts.OfTokens(analyzed.Title);
        TermCounts[] terms = [.. analyzed.Words.Select(TermCounts.OfTokens)];
        var inputs = analyzed.Passages.Zip(terms, (passage, counts) => new EmbeddingInput(passage.Text, counts)).ToList();
        var vectors = await profile.Embedding.EncodeAsync(inputs, cancellationToken);

        // Passages hold every word of the text, so none is looked at twice.
        return new IndexableArticle(
            analyzed.Article.Key,
            analyzed.Article.Revision,
            ArticleFacets.Of(analyzed.Article.Details),
            TermCounts.Sum([.. terms, title]),
            [.. terms.Select((counts, i) => new IndexablePassage(analyzed.Passages[i], counts.Plus(title), vectors[i])
            {
                Words = analyzed.Words[i],
                Numbers = analyzed.Numbers.Count > 0 ? analyzed.Numbers[i] : default,
            })]);
    }
}
