using ResearchBot.Answering;
using ResearchBot.Answering.Extractive;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Retrieval;

namespace ResearchBot.Research;

/// <summary>Summarises with sentences of the articles themselves, each checked and cited like those of an answer.</summary>
public sealed class Summarizer
{
    private const int MostArticles = 8;
    private const int Passages = 40;

    private readonly ArticleCatalog _catalog;
    private readonly Retriever _retriever;
    private readonly DraftGrounding _grounding;
    private readonly TextAnalyzer _analyzer;

    internal Summarizer(ArticleCatalog catalog, Retriever retriever, DraftGrounding grounding, TextAnalyzer analyzer)
    {
        _catalog = catalog;
        _retriever = retriever;
        _grounding = grounding;
        _analyzer = analyzer;
    }

    /// <summary>Summarises one article: how it begins, and the sentences that share most with the rest of it.</summary>
    /// <returns>Not in the corpus when there is no such article in use, or nothing in it that can be shown.</returns>
    public async Task<Answer> SummarizeArticleAsync(ArticleKey key, CancellationToken cancellationToken)
    {
        var found = await _catalog.FindInUseAsync([key], cancellationToken);
        var sentences = found.TryGetValue(key, out var article) ? CentralSentences.Choose(SentencesOf(article), CentralSentences.MostSentences) : [];

        return await GroundAsync(sentences, new SpaceScope(key.Space), cancellationToken);
    }

    /// <summary>Summarises what the corpus has on a topic: the sentence of each of the best articles that says most about it, oldest article first.</summary>
    public async Task<Answer> SummarizeTopicAsync(string topic, PassageFilter filter, CancellationToken cancellationToken)
    {
        var findings = await _retriever.FindAsync(new SearchRequest(topic, filter, Passages), cancellationToken);

        return await GroundAsync(TopicSentences.Choose(findings, MostArticles), filter.Scope, cancellationToken);
    }

    /// <summary>Summarises a time: how its newest articles begin, oldest first.</summary>
    /// <param name="filter">What may be used; its period tells the time.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Answer> SummarizePeriodAsync(PassageFilter filter, CancellationToken cancellationToken)
    {
        var listed = await _catalog.ListAsync(filter.Scope, withRemoved: false, cancellationToken);
        var newest = listed.Where(article => filter.Allows(article.Key, ArticleFacets.Of(article.Details))).Take(MostArticles).Select(article => article.Key).ToList();
        var articles = await _catalog.FindInUseAsync(newest, cancellationToken);
        var leads = newest
            .Where(articles.ContainsKey)
            .Reverse()
            .SelectMany(key => CentralSentences.Choose(SentencesOf(articles[key]), most: 1));

        return await GroundAsync([.. leads], filter.Scope, cancellationToken);
    }

    private List<CandidateSentence> SentencesOf(Article article)
    {
        var facets = ArticleFacets.Of(article.Details);

        return
        [
            .. Corpus.Text.Passages.Of(article).SelectMany(passage => SentenceCandidates.Of(new RankedPassage(passage, facets, Score: 0)
            {
                Words = [.. _analyzer.Analyze(passage.Text).Select(token => new FoundWord(token.Term, token.Span))],
            })),
        ];
    }

    private async Task<Answer> GroundAsync(IReadOnlyList<CandidateSentence> sentences, SpaceScope scope, CancellationToken cancellationToken)
    {
        var draft = new Draft(
            [.. sentences.Select(sentence => new DraftSentence(sentence.Text, [new DraftQuote(sentence.Found.Passage, sentence.Span)]))],
            ExtractiveComposer.Name);

        return (Answer?)await _grounding.GroundAsync(draft, scope, cancellationToken) ?? new Answer.NotInCorpus([]);
    }
}
