using Microsoft.Extensions.Logging;

using ResearchBot.Corpus;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering.FactChecking;

/// <summary>Holds what a message asserts against the corpus. Nothing leaves here without quotes that were checked against the catalog.</summary>
public sealed class FactChecker
{
    private const int MostCitations = 2;

    private readonly Retriever _retriever;
    private readonly DraftGrounding _grounding;
    private readonly TimeProvider _time;
    private readonly ILogger<FactChecker> _logger;

    internal FactChecker(Retriever retriever, DraftGrounding grounding, TimeProvider time, ILogger<FactChecker> logger)
    {
        _retriever = retriever;
        _grounding = grounding;
        _time = time;
        _logger = logger;
    }

    /// <summary>Checks a message: its first ten claims.</summary>
    /// <param name="text">The message as it was written; markup, quoted lines, addresses, questions and mere views are passed over.</param>
    /// <param name="filter">What may be used.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Always an outcome; a fault of anything underneath is <see cref="FactCheck.Unavailable"/>, and told to the log.</returns>
    public Task<FactCheck> CheckAsync(string text, PassageFilter filter, CancellationToken cancellationToken) =>
        CheckAsync(text, filter, watch: null, cancellationToken);

    /// <summary>Checks a message, and is followed while it does.</summary>
    /// <param name="text">The message as it was written.</param>
    /// <param name="filter">What may be used.</param>
    /// <param name="watch">Told the steps; one for each message.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Always an outcome; a fault of anything underneath is <see cref="FactCheck.Unavailable"/>, and told to the log.</returns>
    public async Task<FactCheck> CheckAsync(string text, PassageFilter filter, AnswerWatch? watch, CancellationToken cancellationToken)
    {
        try
        {
            watch?.Begin(AnswerStepKind.Searching);
            var (claims, left) = MessageClaims.Read(text);

            return claims.Count == 0
                ? new FactCheck.NothingToCheck()
                : await CheckAsync(claims, left, filter, watch, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reference = LogReference.New(_time);
            Log.CheckFailed(_logger, reference, exception);

            return new FactCheck.Unavailable(reference);
        }
        finally
        {
            watch?.End();
        }
    }

    private async Task<FactCheck> CheckAsync(
        IReadOnlyList<MessageClaim> claims, int left, PassageFilter filter, AnswerWatch? watch, CancellationToken cancellationToken)
    {
        var judged = new List<JudgedClaim>(claims.Count);

        foreach (var claim in claims)
        {
            var quoted = judged.SelectMany(other => other.Quotes).Select(quote => quote.Passage.Article).ToHashSet();
            var findings = await _retriever.FindAsync(new SearchRequest($"{claim.About} {claim.Text}".TrimStart(), filter) { IsLiteral = true, Beside = quoted }, cancellationToken);
            judged.Add(ClaimEvidence.Judge(claim, findings));
        }

        watch?.Begin(AnswerStepKind.Checking);
        var articles = await _grounding.FindStandingAsync(judged.SelectMany(claim => claim.Quotes), filter.Scope, cancellationToken);
        var numbering = new CitationNumbering();

        List<CheckedClaim> numbered = [.. judged.Select(claim => Number(claim, articles, numbering))];

        return new FactCheck.Checked(numbered, await _grounding.NamePrintingsAsync(numbering.Citations, filter, cancellationToken), left);
    }

    private static CheckedClaim Number(JudgedClaim claim, IReadOnlyDictionary<DraftQuote, Article> articles, CitationNumbering numbering)
    {
        var numbers = claim.Quotes
            .Where(quote => articles.TryGetValue(quote, out var article) && MaySay(claim, quote, article))
            .Take(MostCitations)
            .Select(quote => numbering.NumberOf(quote, articles[quote]))
            .ToList();

        return numbers.Count > 0
            ? new CheckedClaim(claim.Text, claim.Standing, numbers) { Differs = claim.Differs }
            : new CheckedClaim(claim.Text, ClaimStanding.NotInCorpus, []);
    }

    /// <summary>An article that argues rather than reports contradicts nobody; and a support is checked like an answer's sentence.</summary>
    private static bool MaySay(JudgedClaim claim, DraftQuote quote, Article article) =>
        claim.Standing == ClaimStanding.Contradicted
            ? article.Details.Kind != ArticleKind.Opinion
            : DraftGrounding.IsSupported(claim.Text, [(quote, article)]);
}
