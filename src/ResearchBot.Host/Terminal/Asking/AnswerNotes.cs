using ResearchBot.Answering;

namespace ResearchBot.Host.Terminal.Asking;

/// <summary>What is said beside an answer.</summary>
internal static class AnswerNotes
{
    /// <summary>The notes in order: the day it speaks of, a stand-in, disagreements.</summary>
    public static IEnumerable<string> Of(Answer.Grounded answer)
    {
        if (answer.AsOf is { } day)
        {
            yield return $"As of {DayWords.Show(day)}.";
        }

        if (answer.StoodIn)
        {
            yield return "The model did not answer, so these are sentences of the articles.";
        }

        foreach (var pair in answer.Disagreements.Select(pair => (pair.One, pair.Other, pair.About)).Distinct())
        {
            yield return $"Sources {pair.One} and {pair.Other} {WordsOf(pair.About)}.";
        }
    }

    private static string WordsOf(DisagreementKind kind) => kind switch
    {
        DisagreementKind.Figures => "give different figures",
        _ => "contradict each other",
    };
}
