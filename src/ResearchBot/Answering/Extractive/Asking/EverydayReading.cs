using ResearchBot.Retrieval;
using ResearchBot.Retrieval.Questions;

namespace ResearchBot.Answering.Extractive.Asking;

/// <summary>Reads a question's words with what says the same: "step down" is one word of the question, and "down" alone says nothing.</summary>
internal static class EverydayReading
{
    /// <summary>The words in order, a phrase as one, each with what says the same.</summary>
    public static IEnumerable<(QuestionWord Word, IReadOnlyList<string> SameAs)> Of(SearchPlan plan)
    {
        foreach (var word in plan.Words)
        {
            if (plan.Everyday.FirstOrDefault(everyday => everyday.Terms.Contains(word.Term)) is not { } everyday)
            {
                yield return (word, []);
            }
            else if (everyday.Terms[0] == word.Term)
            {
                yield return (Join(everyday, plan), everyday.SameAs);
            }
        }
    }

    private static QuestionWord Join(EverydayWord everyday, SearchPlan plan)
    {
        List<QuestionWord> words = [.. everyday.Terms.Select(term => plan.Words.First(word => word.Term == term))];

        return new QuestionWord(
            everyday.Phrase,
            string.Join(' ', words.Select(word => word.Written)),
            words.TrueForAll(word => word.IsKnown) ? words.Max(word => word.Weight) : everyday.Weight,
            IsKnown: true)
        {
            IsCarriedOver = words.Exists(word => word.IsCarriedOver),
        };
    }
}
