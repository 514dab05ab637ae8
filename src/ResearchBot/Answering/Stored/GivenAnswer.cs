using ResearchBot.Answering.FactChecking;

namespace ResearchBot.Answering.Stored;

/// <summary>What was given to a member, ready to be stored.</summary>
/// <param name="Outcome">In a word.</param>
/// <param name="Body">Its text; null where it has none that may be kept.</param>
/// <param name="Citations">What it cites.</param>
internal sealed record GivenAnswer(AnswerOutcome Outcome, AnswerBody? Body, IReadOnlyList<Citation> Citations)
{
    public static GivenAnswer Of(Answer answer) => answer switch
    {
        Answer.Grounded grounded => new(AnswerOutcome.Grounded, AnswerBody.Of(answer), grounded.Citations),
        Answer.NotInCorpus => new(AnswerOutcome.NotInCorpus, AnswerBody.Of(answer), []),
        _ => new(AnswerOutcome.Unavailable, AnswerBody.Of(answer), []),
    };

    public static GivenAnswer Of(FactCheck check) => check switch
    {
        FactCheck.Checked { Citations.Count: > 0 } found => new(AnswerOutcome.Grounded, Body: null, found.Citations),
        FactCheck.Unavailable failed => new(AnswerOutcome.Unavailable, AnswerBody.Of(new Answer.Unavailable(failed.Reference)), []),
        _ => new(AnswerOutcome.NotInCorpus, Body: null, []),
    };
}
