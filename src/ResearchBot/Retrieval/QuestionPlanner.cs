using ResearchBot.Indexing;
using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Retrieval;

/// <summary>Understands a question: takes periods, outlets and quoted phrases out of it, and weighs what is left.</summary>
internal sealed class QuestionPlanner(TextAnalyzer analyzer, TimeProvider time)
{
    private const int MaximumTerms = 64;
    private const int MaximumPhrases = 8;
    private const float CarriedOverShare = .5f;

    /// <summary>What another language makes of a word is now and then another word of this one.</summary>
    private const float OtherFormShare = .5f;

    public SearchPlan Plan(SearchRequest request, Lexicon lexicon, ScopeFacts scope)
    {
        var filter = request.Filter;
        var named = OutletNames.Find(request.Text, scope.Outlets);
        var words = OutletNames.Remove(request.Text, named);
        var period = filter.Period is null && !request.IsLiteral ? PeriodReader.Find(words, DateOnly.FromDateTime(time.GetLocalNow().DateTime)) : null;

        if (period is { IsPublication: true })
        {
            words = words.Remove(period.Span.Start, period.Span.Length).Insert(period.Span.Start, " ");
            filter = filter with { Period = period.Period };
        }

        var forms = QuestionForms.Of(analyzer, words, scope.Languages);
        var terms = forms.Tokens.GroupBy(token => token.Term, StringComparer.Ordinal).Take(MaximumTerms).ToList();
        var shares = terms.ToDictionary(term => term.Key, term => term.Sum(token => ShareOf(token.Span.Of(words), forms.Language)), StringComparer.Ordinal);
        var carried = analyzer.Analyze(request.CarriedOver, forms.Language).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);

        return new SearchPlan(words, filter)
        {
            Language = forms.Language,
            OtherForms = forms.Others,
            Terms = [.. shares.SelectMany(term => Weigh(forms.Of(term.Key), term.Value, lexicon)).Take(MaximumTerms)],
            Words = [.. terms.Select(term => WordOf(term, forms, words, lexicon, shares[term.Key], carried.Contains(term.Key)))],
            Phrases = [.. QuotedPhrases.Find(words)
                .Select(phrase => (IReadOnlyList<string>)[.. analyzer.Analyze(phrase, forms.Language).Select(token => token.Term)])
                .Where(phrase => phrase.Count > 0)
                .Take(MaximumPhrases)],
            Outlets = named,
            Preferred = period is { IsPublication: false } ? period.Period : null,
        };
    }

    /// <summary>Weighs a term, and beside it what other languages of the corpus make of the word.</summary>
    private static IEnumerable<WeightedTerm> Weigh(IEnumerable<string> forms, float share, Lexicon lexicon) =>
        forms.Where((form, i) => i == 0 || lexicon.Terms.ContainsKey(form))
            .Select((form, i) => (Form: form, Share: i == 0 ? share : share * OtherFormShare))
            .Select(term => new WeightedTerm(term.Form, term.Share * lexicon.PassageWeight(term.Form), term.Share * lexicon.ArticleWeight(term.Form)));

    private static QuestionWord WordOf(IGrouping<string, Token> term, QuestionForms forms, string words, Lexicon lexicon, float share, bool isCarriedOver)
    {
        var known = forms.Of(term.Key).FirstOrDefault(lexicon.Terms.ContainsKey);
        var weight = share * lexicon.PassageWeight(known ?? term.Key) * (isCarriedOver ? CarriedOverShare : 1);

        var written = term.First().Span.Of(words);

        return new QuestionWord(term.Key, written, weight, known is not null)
        {
            IsCarriedOver = isCarriedOver,
            IsFiller = FillerWords.Contains(written, forms.Language),
        };
    }

    private static float ShareOf(string word, string language) => FillerWords.Contains(word, language) ? FillerWords.Share : 1;
}
