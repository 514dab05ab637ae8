using ResearchBot.Answering.Extractive.Asking;
using ResearchBot.Answering.Extractive.Sentences;
using ResearchBot.Answering.Extractive.Signs;

namespace ResearchBot.Answering.Extractive.Evidence;

/// <summary>Puts first the sentence that holds what is asked for: often it stands behind the one that holds the question's words.</summary>
internal static class AnswerLead
{
    /// <summary>Scores are logarithms of odds: a sentence so far below the best is too unlikely to answer, whatever it holds.</summary>
    private const float Near = 4f;

    /// <summary>Sentences so near the best are looked at.</summary>
    private const int Leaders = 6;

    /// <summary>The sentences, the best that holds what is needed first; as they are where none does, or nothing certain is needed.</summary>
    public static IReadOnlyList<CandidateSentence> Choose(AskedWords asked, IReadOnlyList<CandidateSentence> ranked)
    {
        if (!NeededThing.IsCertain(asked) || NeededThing.IsIn(asked, ranked[0].Text))
        {
            return ranked;
        }

        List<CandidateSentence> able = [.. Candidates(ranked).Where(sentence => NeededThing.IsIn(asked, sentence.Text))];
        var lead = able.Find(sentence => HoldsNames(asked, sentence)) ?? able.FirstOrDefault();

        return lead is null ? ranked : [lead with { Score = ranked[0].Score }, .. ranked.Where(sentence => sentence != lead)];
    }

    /// <summary>Tells whether the sentence that will lead holds what is needed.</summary>
    public static bool HasNeeded(AskedWords asked, IReadOnlyList<CandidateSentence> ranked) => NeededThing.IsIn(asked, ranked[0].Text) || Candidates(ranked).Any(sentence => NeededThing.IsIn(asked, sentence.Text));

    /// <summary>What is told of GPT-3 is no answer about GPT-2.</summary>
    private static bool HoldsNames(AskedWords asked, CandidateSentence sentence) => HeldWords.In(asked, sentence.Terms) is var held && asked.Names.All(name => held[name] > 0);

    private static IEnumerable<CandidateSentence> Candidates(IReadOnlyList<CandidateSentence> ranked) =>
        ranked.Take(Leaders).Where(sentence => sentence.Article == ranked[0].Article && sentence.Score >= ranked[0].Score - Near);
}
