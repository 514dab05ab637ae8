using ResearchBot.Answering.Extractive.Sentences;

namespace ResearchBot.Answering.Extractive;

/// <summary>Finds the items of a list behind the words that lead it in, where both stand in different passages, or are too long for one quote.</summary>
internal static class ListItems
{
    /// <summary>So little stands between items of one list.</summary>
    private const int Gap = 6;

    /// <summary>The items that follow a sentence, in order; none where it leads no list in.</summary>
    public static IEnumerable<CandidateSentence> Behind(CandidateSentence lead, IEnumerable<CandidateSentence> sentences)
    {
        if (!lead.LeadsIn)
        {
            yield break;
        }

        var end = lead.Span.End;

        foreach (var item in sentences.Where(sentence => sentence.IsItem && sentence.Article == lead.Article && sentence.Span.Start >= end).OrderBy(sentence => sentence.Span.Start))
        {
            if (item.Span.Start - end > Gap)
            {
                yield break;
            }

            end = item.Span.End;
            yield return item;
        }
    }
}
