using ResearchBot.Answering.Extractive.Sentences;
using ResearchBot.Answering.Verification.Language;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering.FactChecking;

/// <summary>Holds a claim against the sentences that were found for it.</summary>
internal static class ClaimEvidence
{
    private const int MostSentences = 12;
    private const int MostQuotes = 4;

    /// <summary>Judges a claim: what supports it counts before what contradicts it.</summary>
    /// <returns>With a quote an article, best first.</returns>
    public static JudgedClaim Judge(MessageClaim claim, Findings findings)
    {
        var statement = new Statement(claim.Text);
        var judged = Candidates(claim, findings)
            .Select(sentence => (Sentence: sentence, Found: ClaimJudge.Judge(statement, new Statement(sentence.Text), new Statement(sentence.Found.Facets.Title))))
            .OrderByDescending(entry => entry.Found.Share)
            .ToList();

        foreach (var standing in new[] { ClaimStanding.Supported, ClaimStanding.Contradicted })
        {
            var agreeing = judged.Where(entry => entry.Found.Standing == standing).DistinctBy(entry => entry.Sentence.Article).Take(MostQuotes).ToList();

            if (agreeing.Count > 0)
            {
                return new JudgedClaim(
                    claim.Text, standing, [.. agreeing.Select(entry => new DraftQuote(entry.Sentence.Found.Passage, entry.Sentence.Span))], agreeing[0].Found.Differs);
            }
        }

        return new JudgedClaim(claim.Text, ClaimStanding.NotInCorpus, [], "");
    }

    private static IEnumerable<CandidateSentence> Candidates(MessageClaim claim, Findings findings)
    {
        if (claim.IsAdrift)
        {
            return [];
        }

        var weights = findings.Plan.Words.ToDictionary(word => word.Term, word => word.Weight, StringComparer.Ordinal);
        var about = new Statement(claim.About);

        return findings.Passages
            .SelectMany(SentenceCandidates.Of)
            .Where(sentence => !sentence.PointsBack && IsAbout(about, sentence))
            .Select(sentence => sentence with { Score = sentence.Terms.Sum(term => weights.GetValueOrDefault(term)) })
            .OrderByDescending(sentence => sentence.Score)
            .ThenBy(sentence => sentence.Span.Start)
            .Take(MostSentences);
    }

    /// <summary>What a claim points back to must be named where it is judged.</summary>
    private static bool IsAbout(Statement about, CandidateSentence sentence)
    {
        if (about.Words.Count == 0)
        {
            return true;
        }

        var (words, title) = (new Statement(sentence.Text), new Statement(sentence.Found.Facets.Title));

        return ProperNames.Find(about).Any(name => ProperNames.Missing(about, name, words, title) is null);
    }
}

/// <summary>A claim with the quotes that it was judged by.</summary>
internal sealed record JudgedClaim(string Text, ClaimStanding Standing, IReadOnlyList<DraftQuote> Quotes, string Differs);
