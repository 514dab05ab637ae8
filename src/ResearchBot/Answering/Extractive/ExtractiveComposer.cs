using ResearchBot.Answering.Extractive.Asking;
using ResearchBot.Answering.Extractive.Evidence;
using ResearchBot.Answering.Extractive.Sentences;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive;

/// <summary>Answers without a model: picks sentences that stand in the articles and shows them as they are, so that each is its own quote.</summary>
internal sealed class ExtractiveComposer(SentenceMeanings meanings) : IAnswerComposer
{
    /// <summary>The composer's name in answers.</summary>
    public const string Name = "extractive";

    private static readonly Draft Nothing = new([], Name);

    public bool IsOneAtATime => true;

    public async Task<Draft> ComposeAsync(Question question, Findings findings, CancellationToken cancellationToken)
    {
        var words = Read(question.Text, findings);

        return Compose(meanings.AreKnown ? await words.ReadMeaningAsync(meanings, cancellationToken) : words, findings);
    }

    /// <summary>Composes a draft.</summary>
    public static Draft Compose(SentenceScorer scorer, Findings findings)
    {
        IReadOnlyList<CandidateSentence> ranked = scorer.Rank();

        if (ranked.Count == 0 || !EvidenceGate.Passes(scorer, findings, ranked))
        {
            return Nothing;
        }

        ranked = AnswerLead.Choose(scorer.Asked, ranked);
        var chosen = SentenceSelection.Choose(ranked, scorer.Asked);
        AddOtherSide(chosen, ranked);

        return new Draft([.. chosen.Select(Write)], Name) { Disagreements = [.. FindDisagreements(chosen)] };
    }

    /// <summary>Reads the passages that may answer, sentence by sentence.</summary>
    public static SentenceScorer Read(string question, Findings findings) => new(
        new AskedWords(question, findings.Plan),
        findings.Passages.Where(found => PeriodEvidence.Allows(findings.Plan.Preferred, found) && CarriedOverEvidence.Allows(findings.Plan, found)));

    private static void AddOtherSide(List<CandidateSentence> chosen, IReadOnlyList<CandidateSentence> ranked)
    {
        if (chosen.Count < Draft.MostSentences && Disagreements.OtherSide(chosen[0], ranked.Except(chosen).Take(20)) is { } other)
        {
            chosen.Insert(1, other);
        }
    }

    private static IEnumerable<(int One, int Other, DisagreementKind About)> FindDisagreements(List<CandidateSentence> chosen)
    {
        for (var one = 0; one < chosen.Count; one++)
        {
            for (var other = one + 1; other < chosen.Count; other++)
            {
                if (Disagreements.Between(chosen[one], chosen[other]) is { } kind)
                {
                    yield return (one, other, kind);
                }
            }
        }
    }

    private static DraftSentence Write(CandidateSentence sentence) =>
        new(sentence.Text, [new DraftQuote(sentence.Found.Passage, sentence.Span)]);
}
