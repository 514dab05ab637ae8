using ResearchBot.Corpus;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Analysis.Languages;
using ResearchBot.Retrieval.Periods;
using ResearchBot.Retrieval.Ranking;

namespace ResearchBot.Retrieval.Questions;

/// <summary>Understands a question: takes periods, outlets and quoted phrases out of it, and weighs what is left.</summary>
internal sealed class QuestionPlanner(TextAnalyzer analyzer, TimeProvider time, RankingWeights weights) : IWarmUp
{
    private const int MaximumTerms = 128;
    private const int MaximumPhrases = 8;
    private const float CarriedOverShare = .5f;

    /// <summary>What another language makes of a word is now and then another word of this one.</summary>
    private const float OtherFormShare = .5f;

    private readonly Lazy<EverydayWords> _everyday = new(() => EverydayWords.Read(analyzer));

    /// <summary>Plans a question to nothing: its code and its list of words are loaded then.</summary>
    public Task WarmUpAsync()
    {
        Plan(
            new SearchRequest("What happened in May?", new PassageFilter(new SpaceScope(SpaceId.Default))),
            new Lexicon(0, 0, new Dictionary<string, TermFrequency>(), 1, 1),
            new ScopeFacts([], [KnownLanguages.Default]));

        return Task.CompletedTask;
    }

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
        var terms = forms.Tokens.GroupBy(token => token.Term, StringComparer.Ordinal).ToList();
        var shares = terms.ToDictionary(term => term.Key, term => term.Sum(token => ShareOf(token.Span.Of(words), forms.Language)), StringComparer.Ordinal);
        var everyday = forms.Language == KnownLanguages.Default ? Weigh(_everyday.Value.In(forms.Tokens), words, forms, lexicon) : [];
        var carried = analyzer.Analyze(request.CarriedOver, forms.Language).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);

        return new SearchPlan(words, filter)
        {
            Language = forms.Language,
            OtherForms = forms.Others,
            Terms = Weigh(shares, forms, lexicon),
            Everyday = everyday,
            Akin = [.. terms.Where(term => !FillerWords.Contains(term.First().Span.Of(words), forms.Language)).SelectMany(term => AkinTo(term.Key, shares[term.Key], everyday, lexicon))],
            Words = [.. terms.Select(term => WordOf(term, forms, words, lexicon, shares[term.Key], carried.Contains(term.Key)))],
            Phrases = [.. QuotedPhrases.Find(words)
                .Select(phrase => (IReadOnlyList<string>)[.. analyzer.Analyze(phrase, forms.Language).Select(token => token.Term)])
                .Where(phrase => phrase.Count > 0)
                .Take(MaximumPhrases)],
            Outlets = named,
            Preferred = period is { IsPublication: false } ? period.Period : null,
        };
    }

    /// <summary>Weighs the words, what other languages of the corpus make of them, and what may have been meant by those that the corpus does not have. Of very many the weightiest that the corpus has are kept.</summary>
    private List<WeightedTerm> Weigh(Dictionary<string, float> shares, QuestionForms forms, Lexicon lexicon)
    {
        var terms = new Dictionary<string, WeightedTerm>(StringComparer.Ordinal);

        foreach (var (term, share) in shares)
        {
            terms[term] = Weigh(term, share, lexicon);
        }

        foreach (var (term, share) in shares)
        {
            foreach (var form in forms.Of(term).Skip(1).Where(lexicon.Terms.ContainsKey))
            {
                terms.TryAdd(form, Weigh(form, share * OtherFormShare, lexicon));
            }

            var corrections = Vocabulary.Of(lexicon).CorrectionsOf(term);

            foreach (var correction in corrections)
            {
                terms.TryAdd(correction, Weigh(correction, share * weights.Misspelled / corrections.Count, lexicon));
            }
        }

        return terms.Count <= MaximumTerms ? [.. terms.Values] : [.. terms.Values.OrderByDescending(term => lexicon.Terms.ContainsKey(term.Term)).ThenByDescending(term => term.PassageWeight).Take(MaximumTerms)];
    }

    private WeightedTerm Weigh(string term, float share, Lexicon lexicon) => new(
        term, share * MathF.Pow(lexicon.PassageWeight(term), weights.Rarity), share * MathF.Pow(lexicon.ArticleWeight(term), weights.Rarity));

    /// <summary>A word of a family, or one that says the same, is worth no more than the word that it stands for.</summary>
    private IEnumerable<AkinWord> AkinTo(string term, float share, IReadOnlyList<EverydayWord> everyday, Lexicon lexicon) => Vocabulary.Of(lexicon).FamilyOf(term)
        .Concat(everyday.Where(word => word.Terms.MaxBy(lexicon.PassageWeight) == term).SelectMany(word => word.SameAs).Where(lexicon.Terms.ContainsKey)).Distinct(StringComparer.Ordinal)
        .Select(akin => new AkinWord(akin, term, share * weights.Akin * MathF.Min(lexicon.PassageWeight(akin), lexicon.PassageWeight(term))));

    private static QuestionWord WordOf(IGrouping<string, Token> term, QuestionForms forms, string words, Lexicon lexicon, float share, bool isCarriedOver)
    {
        var known = forms.Of(term.Key).FirstOrDefault(lexicon.Terms.ContainsKey);
        var weight = share * lexicon.PassageWeight(known ?? term.Key) * (isCarriedOver ? CarriedOverShare : 1);

        var written = term.First().Span.Of(words);

        return new QuestionWord(term.Key, written, weight, known is not null)
        {
            IsCarriedOver = isCarriedOver,
            IsFiller = FillerWords.Contains(written, forms.Language) || (known is null && FillerWords.IsCommon(written, forms.Language)),
        };
    }

    /// <summary>A word is worth what the corpus's own word for it is worth: one that it lacks would otherwise look rarer than any. What only shapes a question has no other word.</summary>
    private static List<EverydayWord> Weigh(IReadOnlyList<EverydayWord> everyday, string words, QuestionForms forms, Lexicon lexicon) =>
    [
        .. everyday
            .Where(word => word.Terms.Count > 1 || !FillerWords.Contains(forms.Tokens.First(token => token.Term == word.Phrase).Span.Of(words), forms.Language))
            .Select(word => word with { Weight = word.SameAs.Prepend(word.Phrase).Select(same => same.Split(' ')).Where(same => Array.TrueForAll(same, lexicon.Terms.ContainsKey)).Select(same => same.Max(lexicon.PassageWeight)).FirstOrDefault() })
            .Where(word => word.Weight > 0),
    ];

    private float ShareOf(string word, string language) => FillerWords.Contains(word, language) ? weights.Filler : 1;
}
