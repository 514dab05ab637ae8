using ResearchBot.Indexing;

namespace ResearchBot.Retrieval.Ranking;

/// <summary>A passage that is scored once more.</summary>
internal sealed class Contender(PassageCandidate candidate, AnalyzedPassage own, SearchPlan plan) : IComparable<Contender>
{
    public PassageCandidate Candidate => candidate;

    private Guid Id { get; } = candidate.Passage.Id;

    /// <summary>Its terms as its own language has them.</summary>
    public AnalyzedPassage Own => own;

    /// <summary>Its terms as the question has them.</summary>
    public AnalyzedPassage Passage { get; } = own.In(plan.OtherForms);

    /// <summary>Its term score so far.</summary>
    public float Score { get; set; } = candidate.TermScore;

    /// <summary>What its article gains with it.</summary>
    public float ArticleBonus { get; private set; }

    /// <summary>Its similarity to the question that moved; null while it is that of the index.</summary>
    public float? Similarity { get; set; }

    /// <summary>Adds what the whole article gains too.</summary>
    public void Add(float bonus)
    {
        Score += bonus;
        ArticleBonus += bonus;
    }

    /// <summary>The best first.</summary>
    public int CompareTo(Contender? other) => (other!.Score, Id).CompareTo((Score, other.Id));
}
