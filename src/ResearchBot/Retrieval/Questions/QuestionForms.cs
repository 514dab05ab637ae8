using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Retrieval.Questions;

/// <summary>The terms of a question in its own language, and the forms that the other languages of a scope give to the same words.</summary>
/// <param name="Language">The question's language.</param>
/// <param name="Tokens">Its terms in order.</param>
/// <param name="Others">What another language makes of a word, to the question's own term for it. Empty where there is but one language.</param>
internal sealed record QuestionForms(string Language, IReadOnlyList<Token> Tokens, IReadOnlyDictionary<string, string> Others)
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>Reads a question.</summary>
    /// <param name="analyzer">Cuts it into terms.</param>
    /// <param name="words">The question.</param>
    /// <param name="languages">The languages of what may be found, the most common first; not empty.</param>
    public static QuestionForms Of(TextAnalyzer analyzer, string words, IReadOnlyList<string> languages)
    {
        var language = LanguageDetector.Choose(words, languages);
        var tokens = analyzer.Analyze(words, language);

        return new QuestionForms(language, tokens, languages.Count == 1 ? None : OthersOf(analyzer, words, tokens, languages.Where(other => other != language)));
    }

    /// <summary>All terms that stand for a word of the question, its own first.</summary>
    public IEnumerable<string> Of(string term) => Others.Where(other => other.Value == term).Select(other => other.Key).Prepend(term);

    private static Dictionary<string, string> OthersOf(TextAnalyzer analyzer, string words, IReadOnlyList<Token> tokens, IEnumerable<string> languages)
    {
        var own = tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        var places = tokens.GroupBy(token => token.Span.Start).ToDictionary(place => place.Key, place => place.First().Term);
        var others = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var token in languages.SelectMany(language => analyzer.Analyze(words, language)))
        {
            if (places.TryGetValue(token.Span.Start, out var term) && !own.Contains(token.Term))
            {
                others.TryAdd(token.Term, term);
            }
        }

        return others;
    }
}
