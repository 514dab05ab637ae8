using Microsoft.Extensions.Logging;

using ResearchBot.Answering;
using ResearchBot.Answering.Extractive.Sentences;
using ResearchBot.Corpus;
using ResearchBot.Retrieval;

namespace ResearchBot.Research;

/// <summary>Finds articles, and shows of each the passage that fits best with a quote from it, checked like those of an answer.</summary>
public sealed class Searcher
{
    private const int PassagesAnArticle = 3;

    private readonly Retriever _retriever;
    private readonly DraftGrounding _grounding;
    private readonly TimeProvider _time;
    private readonly ILogger<Searcher> _logger;

    internal Searcher(Retriever retriever, DraftGrounding grounding, TimeProvider time, ILogger<Searcher> logger)
    {
        _retriever = retriever;
        _grounding = grounding;
        _time = time;
        _logger = logger;
    }

    /// <summary>Searches.</summary>
    /// <param name="words">A question or some words.</param>
    /// <param name="filter">What may be found.</param>
    /// <param name="count">How many articles at most.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Always an outcome; a fault of anything underneath is <see cref="SearchOutcome.Unavailable"/>, and told to the log.</returns>
    public async Task<SearchOutcome> SearchAsync(string words, PassageFilter filter, int count, CancellationToken cancellationToken)
    {
        try
        {
            var findings = await _retriever.FindAsync(new SearchRequest(words, filter, PassagesAnArticle * count), cancellationToken);
            var weights = findings.Plan.Words.ToDictionary(word => word.Term, word => word.Weight, StringComparer.Ordinal);
            var quotes = findings.Passages.DistinctBy(found => found.Passage.Article).Select(found => Quote(found, weights)).ToList();
            var articles = await _grounding.FindStandingAsync(quotes, filter.Scope, cancellationToken);

            var standing = quotes.Where(articles.ContainsKey).Take(count).ToList();
            var citations = await _grounding.NamePrintingsAsync([.. standing.Select((quote, i) => Citation.Of(i + 1, articles[quote], quote.Span))], filter, cancellationToken);

            return new SearchOutcome.Found([.. citations.Zip(standing, (citation, quote) => new SearchHit(citation, quote.Passage))]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reference = LogReference.New(_time);
            Log.SearchFailed(_logger, reference, exception);

            return new SearchOutcome.Unavailable(reference);
        }
    }

    /// <summary>The sentence with most of the words; of a passage without sentences, the beginning.</summary>
    private static DraftQuote Quote(RankedPassage found, Dictionary<string, float> weights)
    {
        var best = SentenceCandidates.Of(found)
            .OrderByDescending(sentence => sentence.Terms.Sum(term => weights.GetValueOrDefault(term)))
            .ThenBy(sentence => sentence.Span.Start)
            .FirstOrDefault();
        var whole = found.Passage.Span;

        return new DraftQuote(
            found.Passage,
            best?.Span ?? SentenceLimit.Cut(found.Passage.Text, new TextSpan(0, found.Passage.Text.Length)).Shift(whole.Start));
    }
}
