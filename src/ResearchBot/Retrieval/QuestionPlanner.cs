using ResearchBot.Indexing;
using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Retrieval;

/// <summary>Understands a question: takes periods, outlets and quoted phrases out of it, and weighs what is left.</summary>
internal sealed class QuestionPlanner(TextAnalyzer analyzer, TimeProvider time)
{
    private const int MaximumTerms = 64;
    private const int MaximumPhrases = 8;
    private const float CarriedOverShare = .5f;

    public SearchPlan Plan(SearchRequest request, Lexicon lexicon, IReadOnlyList<string> outlets)
    {
        var filter = request.Filter;
        var named = OutletNames.Find(request.Text, outlets);
        var words = OutletNames.Remove(request.Text, named);
        var period = filter.Period is null && !request.IsLiteral ? PeriodReader.Find(words, DateOnly.FromDateTime(time.GetLocalNow().DateTime)) : null;

        if (period is { IsPublication: true })
        {
            words = words.Remove(period.Span.Start, period.Span.Length).Insert(period.Span.Start, " ");
            filter = filter with { Period = period.Period };
        }

        var terms = analyzer.Analyze(words).GroupBy(token => token.Term, StringComparer.Ordinal).Take(MaximumTerms).ToList();
        var shares = terms.ToDictionary(term => term.Key, term => term.Sum(token => ShareOf(token.Span.Of(words))), StringComparer.Ordinal);

        var carried = analyzer.Analyze(request.CarriedOver).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);

        return new SearchPlan(words, filter)
        {
            Terms = [.. shares.Select(term => new WeightedTerm(
                term.Key, term.Value * lexicon.PassageWeight(term.Key), term.Value * lexicon.ArticleWeight(term.Key)))],
            Words = [.. terms.Select(term => new QuestionWord(
                term.Key,
                term.First().Span.Of(words),
                shares[term.Key] * lexicon.PassageWeight(term.Key) * (carried.Contains(term.Key) ? CarriedOverShare : 1),
                lexicon.Terms.ContainsKey(term.Key)) { IsCarriedOver = carried.Contains(term.Key) })],
            Phrases = [.. QuotedPhrases.Find(words)
                .Select(phrase => (IReadOnlyList<string>)[.. analyzer.Analyze(phrase).Select(token => token.Term)])
                .Where(phrase => phrase.Count > 0)
                .Take(MaximumPhrases)],
            Outlets = named,
            Preferred = period is { IsPublication: false } ? period.Period : null,
        };
    }

    private static float ShareOf(string word) => FillerWords.Contains(word) ? FillerWords.Share : 1;
}
