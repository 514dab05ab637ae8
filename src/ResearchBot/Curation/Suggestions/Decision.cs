using ResearchBot.Corpus;
using ResearchBot.Curation.Quotas;

namespace ResearchBot.Curation.Suggestions;

/// <summary>What became of deciding on a suggestion: one of the nested outcomes. Of several at once one is made, and the others are too late.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>It is decided.</summary>
    /// <param name="Suggestion">The suggestion as it is now.</param>
    /// <param name="Article">The article that it became; null where it was rejected.</param>
    public sealed record Made(Suggestion Suggestion, ArticleKey? Article) : Decision;

    /// <summary>Somebody else decided before.</summary>
    public sealed record TooLate(Suggestion Suggestion) : Decision;

    /// <summary>There is no room for the article that it would become; it still waits.</summary>
    public sealed record OverQuota(Suggestion Suggestion, QuotaExcess Excess) : Decision;

    /// <summary>It would change an article that whoever approves may not change; it still waits.</summary>
    public sealed record NotTheirs(Suggestion Suggestion) : Decision;

    /// <summary>There is no such suggestion.</summary>
    public sealed record NoSuchSuggestion : Decision;
}

/// <summary>What became of suggesting something: one of the two nested outcomes.</summary>
public abstract record SuggestOutcome
{
    private SuggestOutcome()
    {
    }

    /// <summary>It waits for moderators.</summary>
    public sealed record Suggested(Suggestion Suggestion) : SuggestOutcome;

    /// <summary>The member has too many that wait already.</summary>
    public sealed record TooManyWaiting(int Most) : SuggestOutcome;
}
