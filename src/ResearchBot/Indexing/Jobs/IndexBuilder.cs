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
        var analyzing = Ahead.RunAsync(ReadAllAsync(left, cancellationToken), article => (article.Key, Analyzed: encoder.TryAnalyze(article)), cancellationToken);

        await foreach (var (key, analyzed) in analyzing)
        {
            if (analyzed is null)
            {
                left.Add(key);
            }
            else
            {
                counter.Add(analyzed.Title, analyzed.Text, analyzed.Terms);
            }
        }

        var lexicon = counter.Count();
        var profile = profiles.Save(lexicon, CorpusEmbeddingLearner.Learn(counter.Sample, lexicon));
        await index.BuildAsync(profile, EncodeAllAsync(profile, left, progress, cancellationToken), cancellationToken);
        profiles.KeepOnly(profile.Id);
    }

    private async IAsyncEnumerable<Article> ReadAllAsync(HashSet<ArticleKey> left, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var space in await catalog.ListSpacesAsync(cancellationToken))
        {
            await foreach (var article in catalog.ReadAsync(space, cancellationToken))
            {
                if (!left.Contains(article.Key))
                {
                    yield return article;
                }
            }
        }
    }

    private async IAsyncEnumerable<IndexableArticle> EncodeAllAsync(
        IndexProfile profile, HashSet<ArticleKey> left, IProgress<IndexProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var done = 0;
        var encoding = Ahead.RunAsync(ReadAllAsync(left, cancellationToken), article => encoder.TryEncodeAsync(article, profile, cancellationToken), cancellationToken);

        await foreach (var encoded in encoding)
        {
            if (await encoded is { } article)
            {
                yield return article;
                progress?.Report(new IndexProgress(++done, Math.Max(done, profile.Lexicon.Articles)));
            }
        }
    }
}
