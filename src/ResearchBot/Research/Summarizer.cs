using Microsoft.Extensions.Logging;

using ResearchBot.Answering;
using ResearchBot.Answering.Extractive;
using ResearchBot.Answering.Extractive.Sentences;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Retrieval;
using ResearchBot.Retrieval.Ranking;

namespace ResearchBot.Research;

/// <summary>Summarises with sentences of the articles themselves, each checked and cited like those of an answer.</summary>
public sealed class Summarizer
{
    private const int MostArticles = 8;
    private const int MostListed = 64;
    private const int Passages = 40;

    private readonly ArticleCatalog _catalog;
    private readonly Retriever _retriever;
    private readonly DraftGrounding _grounding;
    private readonly TextAnalyzer _analyzer;
    private readonly TimeProvider _time;
    private readonly ILogger<Summarizer> _logger;

    internal Summarizer(
        ArticleCatalog catalog, Retriever retriever, DraftGrounding grounding, TextAnalyzer analyzer, TimeProvider time, ILogger<Summarizer> logger)
    {
        _catalog = catalog;
        _retriever = retriever;
        _grounding = grounding;
        _analyzer = analyzer;
        _time = time;
        _logger = logger;
    }

    /// <summary>Summarises one article: how it begins, and the sentences that share most with the rest of it.</summary>
    /// <returns>Not in the corpus when there is no such article in use, or nothing in it that can be shown.</returns>
    public Task<Answer> SummarizeArticleAsync(ArticleKey key, CancellationToken cancellationToken) =>
        SummarizeArticleAsync(key, new PassageFilter(new SpaceScope(key.Space)), watch: null, cancellationToken);

    /// <summary>Summarises one article, if the filter lets it be seen.</summary>
    /// <param name="key">The article.</param>
    /// <param name="filter">What may be seen.</param>
    /// <param name="watch">Told the steps; may be null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Not in the corpus when there is no such article in use that may be seen, or nothing in it that can be shown.</returns>
    public Task<Answer> SummarizeArticleAsync(ArticleKey key, PassageFilter filter, AnswerWatch? watch, CancellationToken cancellationToken) =>
        GroundAsync(filter, watch, () => ArticleAsync(key, filter, watch, cancellationToken), cancellationToken);

    /// <summary>Summarises what the corpus has on a topic: the sentence of each of the best articles that says most about it, oldest article first.</summary>
    public Task<Answer> SummarizeTopicAsync(string topic, PassageFilter filter, CancellationToken cancellationToken) =>
        SummarizeTopicAsync(topic, filter, watch: null, cancellationToken);

    /// <summary>Summarises what the corpus has on a topic, and is followed while it does.</summary>
    public Task<Answer> SummarizeTopicAsync(string topic, PassageFilter filter, AnswerWatch? watch, CancellationToken cancellationToken) =>
        GroundAsync(filter, watch, () => TopicAsync(topic, filter, watch, cancellationToken), cancellationToken);

    /// <summary>Summarises a time: how its newest articles begin, oldest first.</summary>
    /// <param name="filter">What may be used; its period tells the time.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<Answer> SummarizePeriodAsync(PassageFilter filter, CancellationToken cancellationToken) =>
        SummarizePeriodAsync(filter, watch: null, cancellationToken);

    /// <summary>Summarises a time, and is followed while it does.</summary>
    public Task<Answer> SummarizePeriodAsync(PassageFilter filter, AnswerWatch? watch, CancellationToken cancellationToken) =>
        GroundAsync(filter, watch, () => PeriodAsync(filter, watch, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<CandidateSentence>> ArticleAsync(ArticleKey key, PassageFilter filter, AnswerWatch? watch, CancellationToken cancellationToken)
    {
        var found = await _catalog.FindInUseAsync(filter.Scope.Allows(key.Space) ? [key] : [], cancellationToken);

        if (!found.TryGetValue(key, out var article) || !filter.Allows(key, ArticleFacets.Of(article.Details)))
        {
            return [];
        }

        var sentences = SentencesOf(article);
        watch?.Begin(new AnswerStep(AnswerStepKind.Reading, sentences.DistinctBy(sentence => sentence.Found.Passage.Id).Count(), 1));

        return CentralSentences.Choose(sentences, CentralSentences.MostSentences);
    }

    private async Task<IReadOnlyList<CandidateSentence>> TopicAsync(string topic, PassageFilter filter, AnswerWatch? watch, CancellationToken cancellationToken)
    {
        var findings = await _retriever.FindAsync(new SearchRequest(topic, filter, Passages), cancellationToken);
        watch?.Begin(Answerer.Reading(findings));

        return TopicSentences.Choose(findings, MostArticles);
    }

    private async Task<IReadOnlyList<CandidateSentence>> PeriodAsync(PassageFilter filter, AnswerWatch? watch, CancellationToken cancellationToken)
    {
        var listed = await _catalog.ListAsync(filter.Scope, withRemoved: false, cancellationToken);
        var newest = await OneOfEachStoryAsync(
            [.. listed.Where(article => filter.Allows(article.Key, ArticleFacets.Of(article.Details))).Take(MostListed).Select(article => article.Key)], cancellationToken);
        var articles = await _catalog.FindInUseAsync(newest, cancellationToken);
        watch?.Begin(new AnswerStep(AnswerStepKind.Reading, articles.Count, articles.Count));

        return [.. newest.Where(articles.ContainsKey).Reverse().SelectMany(key => CentralSentences.Choose(SentencesOf(articles[key]), most: 1))];
    }

    /// <summary>What several outlets printed is told once, as the first of them has it.</summary>
    private async Task<IReadOnlyList<ArticleKey>> OneOfEachStoryAsync(IReadOnlyList<ArticleKey> articles, CancellationToken cancellationToken)
    {
        var stories = new StoryHolders(await _catalog.FindVersionsInUseAsync(articles, cancellationToken));

        return [.. articles.Where(stories.TryTake).Take(MostArticles)];
    }

    private List<CandidateSentence> SentencesOf(Article article)
    {
        var facets = ArticleFacets.Of(article.Details);

        return
        [
            .. Corpus.Text.Passages.Of(article).SelectMany(passage => SentenceCandidates.Of(new RankedPassage(passage, facets, Score: 0)
            {
                Words = [.. _analyzer.Analyze(passage.Text, facets.Language).Select(token => new FoundWord(token.Term, token.Span))],
            })),
        ];
    }

    private async Task<Answer> GroundAsync(
        PassageFilter filter, AnswerWatch? watch, Func<Task<IReadOnlyList<CandidateSentence>>> choose, CancellationToken cancellationToken)
    {
        try
        {
            watch?.Begin(AnswerStepKind.Searching);
            var sentences = await choose();
            watch?.Begin(AnswerStepKind.Checking);
            var draft = new Draft(
                [.. sentences.Select(sentence => new DraftSentence(sentence.Text, [new DraftQuote(sentence.Found.Passage, sentence.Span)]))],
                ExtractiveComposer.Name);

            return (Answer?)await _grounding.GroundAsync(draft, filter, cancellationToken) ?? new Answer.NotInCorpus([]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reference = LogReference.New(_time);
            Log.SummaryFailed(_logger, reference, exception);

            return new Answer.Unavailable(reference);
        }
        finally
        {
            watch?.End();
        }
    }
}
