using System.Runtime.CompilerServices;

using Microsoft.Extensions.Options;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Embeddings;
using ResearchBot.Indexing.Profiles;
using ResearchBot.Indexing.Words;

namespace ResearchBot.Indexing.Jobs;

/// <summary>Builds a whole generation from the catalog: learns a profile from all articles in use, then encodes them with it.</summary>
internal sealed class IndexBuilder(ArticleCatalog catalog, CarefulEncoder encoder, ProfileStore profiles, EmbeddingSource embeddings, IPassageIndex index, IOptions<DataOptions> data)
{
    public async Task BuildAsync(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        var terms = new MetTerms();
        using var analyses = new AnalysisFile(data.Value.PathOf("analyses"), terms);
        var left = new HashSet<ArticleKey>();
        var profile = await LearnAsync(terms, analyses, left, cancellationToken);
        await index.BuildAsync(profile, EncodeAllAsync(profile, analyses, left, progress, cancellationToken), cancellationToken);
        profiles.KeepOnly(profile.Id);
    }

    private async Task<IndexProfile> LearnAsync(MetTerms terms, AnalysisFile analyses, HashSet<ArticleKey> left, CancellationToken cancellationToken)
    {
        var counter = new LexiconCounter(terms, CorpusEmbeddingLearner.MaximumSample);
        var analyzing = Ahead.RunAsync(ReadAllAsync(left, cancellationToken), article => (article.Key, Analyzed: encoder.TryAnalyze(article)), cancellationToken);

        await foreach (var (key, analyzed) in analyzing)
        {
            if (analyzed is null)
            {
                left.Add(key);
            }
            else
            {
                counter.Add(analyzed.Title.Count, analyses.Add(analyzed));
            }
        }

        analyses.Complete();
        var lexicon = counter.Count();

        analyses.NumberAs(LexiconNumbers.Of(lexicon));

        return profiles.Save(lexicon, embeddings.Make(counter.Sample, lexicon));
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
        IndexProfile profile, AnalysisFile analyses, HashSet<ArticleKey> left, IProgress<IndexProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var done = 0;
        var encoding = Ahead.RunAsync(ReadAllAsync(left, cancellationToken), article => encoder.TryEncodeAsync(article, profile, analyses.Find(article), cancellationToken), cancellationToken);

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
