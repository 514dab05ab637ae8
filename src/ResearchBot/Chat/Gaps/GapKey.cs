using ResearchBot.Chat.Usage;
using ResearchBot.Corpus;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Retrieval.Questions;

namespace ResearchBot.Chat.Gaps;

/// <summary>What a question is about, as questions are compared: its words without endings, function words and filler.</summary>
/// <param name="Terms">The words.</param>
internal sealed record GapKey(IReadOnlySet<string> Terms)
{
    private const int Digits = 24;

    /// <summary>Questions that share this share of their words, and at least two, ask for the same.</summary>
    private const double LeastShared = 0.6;

    /// <summary>A name by which it is known again, and from which nobody reads what was asked.</summary>
    public string Id { get; } = ContentHash.Of(string.Join('\n', Terms.Order(StringComparer.Ordinal)))[..Digits];

    /// <summary>Reads a question.</summary>
    public static GapKey Of(TextAnalyzer analyzer, string text, string? language)
    {
        var words = SameQuestion.Of(text);
        var telling = string.Join(' ', words.Split(' ').Where(word => !FillerWords.Contains(word, TextAnalyzer.LanguageOf(language))));

        // A question of nothing but filler is about just that.
        return new GapKey(analyzer.Count(telling.Length > 0 ? telling : words, language).Counts.Keys.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Tells whether two questions ask for the same.</summary>
    public bool IsLike(GapKey other)
    {
        var shared = Terms.Count(other.Terms.Contains);

        return Id == other.Id || (shared >= 2 && shared >= LeastShared * (Terms.Count + other.Terms.Count - shared));
    }
}
