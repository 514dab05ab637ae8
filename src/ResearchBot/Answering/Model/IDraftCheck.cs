namespace ResearchBot.Answering.Model;

/// <summary>The check that every draft goes through, as far as it tells whether a model's draft is worth anything.</summary>
internal interface IDraftCheck
{
    /// <summary>Leaves of a draft the sentences that their quotes support.</summary>
    /// <returns>The draft with those sentences only; without any when none is supported.</returns>
    Draft Keep(Draft draft);
}
