using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive.Evidence;

/// <summary>Holds a passage against what a follow-up carries over from the conversation: it must be about that, so that "who proposed it?" is never answered about something else.</summary>
internal static class CarriedOverEvidence
{
    private const float Enough = .6f;

    /// <summary>Tells whether a passage, with its headline, holds most of what was carried over, by weight; any does when nothing was.</summary>
    public static bool Allows(SearchPlan plan, RankedPassage found)
    {
        var carried = plan.Words.Where(word => word.IsCarriedOver && !word.IsFiller).ToList();

        if (carried.Count == 0)
        {
            return true;
        }

        var terms = found.WordsAndPhrases.Select(word => word.Term).Concat(found.TitleTerms).ToHashSet(StringComparer.Ordinal);

        return carried.Where(word => terms.Contains(word.Term)).Sum(word => word.Weight) >= Enough * carried.Sum(word => word.Weight);
    }
}
