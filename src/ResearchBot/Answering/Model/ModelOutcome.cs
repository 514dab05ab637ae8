namespace ResearchBot.Answering.Model;

/// <summary>What came of composing with a model: one of the three nested outcomes.</summary>
internal abstract record ModelOutcome
{
    private ModelOutcome()
    {
    }

    /// <summary>At least one claim whose quote was found. Whether the quote supports it is still to be checked.</summary>
    public sealed record Drafted(Draft Draft) : ModelOutcome;

    /// <summary>The model says that the passages do not answer.</summary>
    public sealed record Declined : ModelOutcome;

    /// <summary>The model gave nothing that could be used.</summary>
    /// <param name="Reason">A clause for the operator.</param>
    public sealed record Failed(string Reason) : ModelOutcome;
}
