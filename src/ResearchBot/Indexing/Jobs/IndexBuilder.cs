using System.Runtime.CompilerServices;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Embeddings;
using ResearchBot.Indexing.Profiles;

namespace ResearchBot.Indexing.Jobs;

/// <summary>Builds a whole generation from the catalog: learns a profile from all articles in use, then encodes them with it.</summary>
internal sealed class IndexBuilder(ArticleCatalog catalog, CarefulEncoder encoder, ProfileStore profiles, IPassageIndex index)
{
    public async Task BuildAsync(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        var left = new HashSet<ArticleKey>();
        var counter = new LexiconCounter(CorpusEmbeddingLearner.MaximumSample);

        await foreach (var article in AnalyzeAllAsync(left, cancellationToken))
        {
            counter.Add(article.Title, article.Text, article.Terms);
        }

        var lexicon = counter.Count();
        var profile = profiles.Save(lexicon, CorpusEmbeddingLearner.Learn(counter.Sample, lexicon));
        await index.BuildAsync(profile, EncodeAllAsync(profile, left, progress, cancellationToken), cancellationToken);
        profiles.KeepOnly(profile.Id);
    }

    /// <summary>Reads all articles; those that cannot be encoded are added to those that are left out.</summary>
    private async IAsyncEnumerable<AnalyzedArticle> AnalyzeAllAsync(HashSet<ArticleKey> left, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var space in await catalog.ListSpacesAsync(cancellationToken))
        {
            await foreach (var article in catalog.ReadAsync(space, cancellationToken))
            {
                if (!left.Contains(article.Key))
                {
                    if (encoder.TryAnalyze(article) is { } analyzed)
                    {
                        yield return analyzed;
                    }
                    else
                    {
                        left.Add(article.Key);
                    }
                }
            }
        }
    }

    private async IAsyncEnumerable<IndexableArticle> EncodeAllAsync(
        IndexProfile profile, HashSet<ArticleKey> left, IProgress<IndexProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var done = 0;

        await foreach (var article in AnalyzeAllAsync(left, cancellationToken))
        {
            yield return await ArticleEncoder.EncodeAsync(article, profile, cancellationToken);
            progress?.Report(new IndexProgress(++done, Math.Max(done, profile.Lexicon.Articles)));
        }
    }
}
