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
        TermCounts[] terms = [.. passages.Select(passage => analyzer.Count(passage.Text, language))];

        // Passages hold every word of the text, so none is looked at twice.
        return new AnalyzedArticle(article, analyzer.Count(article.Details.Title, language), TermCounts.Sum(terms), passages, terms);
    }

    /// <summary>Adds the vectors of a profile's embedding, and to every text the words of the title, which count like its own: together, not each for itself, so that a text gains little by repeating its title (BM25F, Robertson, Zaragoza and Taylor, 2004).</summary>
    public static async ValueTask<IndexableArticle> EncodeAsync(
        AnalyzedArticle analyzed, IndexProfile profile, CancellationToken cancellationToken)
    {
        var inputs = analyzed.Passages.Zip(analyzed.Terms, (passage, terms) => new EmbeddingInput(passage.Text, terms)).ToList();
        var vectors = await profile.Embedding.EncodeAsync(inputs, cancellationToken);

        return new IndexableArticle(
            analyzed.Article.Key,
            analyzed.Article.Revision,
            ArticleFacets.Of(analyzed.Article.Details),
            analyzed.Text.Plus(analyzed.Title),
            [.. inputs.Select((_, i) => new IndexablePassage(analyzed.Passages[i], analyzed.Terms[i].Plus(analyzed.Title), vectors[i]))]);
    }
}

/// <summary>An article, split and analysed.</summary>
internal sealed record AnalyzedArticle(
    Article Article, TermCounts Title, TermCounts Text, IReadOnlyList<Passage> Passages, IReadOnlyList<TermCounts> Terms);
