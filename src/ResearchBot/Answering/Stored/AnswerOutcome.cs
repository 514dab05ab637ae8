namespace ResearchBot.Answering.Stored;

/// <summary>What became of a question, in a word.</summary>
public enum AnswerOutcome
{
    /// <summary><see cref="Answer.Grounded"/>.</summary>
    Grounded,

    /// <summary><see cref="Answer.NotInCorpus"/>.</summary>
    NotInCorpus,

    /// <summary><see cref="Answer.Unavailable"/>.</summary>
    Unavailable,
}
