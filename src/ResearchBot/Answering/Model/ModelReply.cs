namespace ResearchBot.Answering.Model;

/// <summary>What came of asking a model: one of the four nested outcomes.</summary>
internal abstract record ModelReply
{
    private ModelReply()
    {
    }

    /// <summary>A reply of the right form. Nothing in it is trusted.</summary>
    /// <param name="Given">In the model's order; none when it says that the passages do not answer.</param>
    public sealed record Claims(IReadOnlyList<ModelClaim> Given) : ModelReply;

    /// <summary>The model, or a filter in front of it, would not answer.</summary>
    public sealed record Refused : ModelReply;

    /// <summary>The prompt does not fit into the model's context.</summary>
    public sealed record TooLong : ModelReply;

    /// <summary>No reply, or none of the right form.</summary>
    /// <param name="Reason">A clause for the operator, without anything that the model or an article wrote.</param>
    public sealed record Unavailable(string Reason) : ModelReply;
}

/// <summary>One claim of a model.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Passage">The number of the passage that is said to carry it, from 1.</param>
/// <param name="Quote">Words that are said to stand in that passage.</param>
internal sealed record ModelClaim(string Text, int Passage, string Quote);
