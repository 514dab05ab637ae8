using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;
using ResearchBot.Curation.Quotas;
using ResearchBot.Curation.Suggestions;

namespace ResearchBot.Host.Terminal.Suggestions;

/// <summary>Tells why a suggestion could not be decided on.</summary>
internal static class DecisionSentence
{
    /// <summary>What was decided.</summary>
    /// <exception cref="FailureException">Nothing was; its sentence says why.</exception>
    public static Decision.Made Require(Decision decision, SpaceId space, string id) => decision switch
    {
        Decision.Made made => made,
        Decision.TooLate { Suggestion.State: var state } => throw new FailureException($"Suggestion '{ShownText.OneLine(id)}' is {(state is SuggestionState.Approved ? "approved" : "rejected")} already."),
        Decision.OverQuota { Excess: var excess } => throw new FailureException(FormattableString.Invariant($"Space '{space}' may have no more than {excess.Most} {NameOf(excess.Which)}: remove some, or raise its quota.")),
        _ => throw new FailureException($"Nothing waits in space '{space}' as '{ShownText.OneLine(id)}': 'researchbot suggestions list' shows all."),
    };

    private static string NameOf(QuotaKind kind) => kind switch
    {
        QuotaKind.Articles => "articles",
        QuotaKind.Megabytes => "megabytes of text",
        _ => "fetches a day",
    };
}
