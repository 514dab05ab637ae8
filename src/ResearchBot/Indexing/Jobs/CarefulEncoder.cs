using Microsoft.Extensions.Logging;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Indexing.Jobs;

/// <summary>Splits and analyses articles so that one that cannot be never stands in the way of others.</summary>
internal sealed class CarefulEncoder(ArticleEncoder encoder, ParkedArticles parked, ILogger<CarefulEncoder> logger)
{
    /// <summary>Splits and analyses an article.</summary>
    /// <returns>Null when that failed, now or too often before.</returns>
    public AnalyzedArticle? TryAnalyze(Article article)
    {
        if (parked.IsParked(article.Key, article.Revision))
        {
            return null;
        }

        try
        {
            WriteSteps.Announce(WriteSteps.Encoding, article.Key);

            return encoder.Analyze(article);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var attempt = parked.Fail(article.Key, article.Revision);
            Log.NotEncoded(logger, exception, article.Key.Space.Value, article.Key.Id, article.Revision, attempt, ParkedArticle.MostAttempts);

            return null;
        }
    }

    /// <summary>Splits, analyses and encodes an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="profile">What it is encoded with.</param>
    /// <param name="known">What was made of it before; null: it is split and analysed now.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null when it cannot be analysed.</returns>
    public async Task<IndexableArticle?> TryEncodeAsync(Article article, IndexProfile profile, AnalyzedArticle? known, CancellationToken cancellationToken) =>
        (known ?? TryAnalyze(article)) is { } analyzed ? await ArticleEncoder.EncodeAsync(analyzed, profile, cancellationToken) : null;
}
