using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Corpus.Revisions;
using ResearchBot.Curation.Feeds;
using ResearchBot.Curation.Previews;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Indexing.NearDuplicates;

namespace ResearchBot.Tests.Host.Discord.Curating;

/// <summary>What the pages of curation show, with the same words wherever foreign ones can stand.</summary>
internal static class CurationSamples
{
    public static Suggestion Suggestion(ArticleDetails details, string foreign, SuggestionState state) => new()
    {
        Space = SpaceId.Default,
        Id = "1",
        MemberId = "7",
        ChannelId = "5",
        SuggestedAt = DateTimeOffset.UnixEpoch,
        Draft = new ArticleDraft { Text = $"{foreign} {foreign}", Details = details },
        State = state,
        DecidedBy = state is SuggestionState.Waiting ? null : "8",
        Reason = state is SuggestionState.Rejected ? foreign : null,
    };

    public static KnownCopy Copy(ArticleDetails details, string outlet, DuplicateKind kind) =>
        new(new FoundDuplicate(new ArticleKey(SpaceId.Default, "a"), details, kind, 0.92), [outlet, outlet, outlet, outlet]);

    /// <summary>A suggestion that a feed brought.</summary>
    public static Suggestion FromFeed(ArticleDetails details, string foreign) =>
        Suggestion(details, foreign, SuggestionState.Waiting) with { MemberId = null, ChannelId = "", Feed = new SuggestingFeed("f-1", foreign) };

    /// <summary>A feed that has everything that can be shown of one.</summary>
    public static FollowedFeed Feed(string foreign, string address, FeedHold? held = null, int failures = 0, bool isGone = false) => new()
    {
        Space = SpaceId.Default,
        Id = "f-1",
        Address = address,
        Title = foreign,
        Filing = new FeedFiling { Tags = [foreign, foreign], Review = true },
        PolledAt = DateTimeOffset.UnixEpoch,
        NextPollAt = DateTimeOffset.UnixEpoch,
        Failures = failures,
        Fault = failures > 0 ? foreign : null,
        Held = held,
        MovedFrom = foreign,
        IsGone = isGone,
    };

    public static Article Article(ArticleDetails details, string foreign) =>
        new() { Key = new ArticleKey(SpaceId.Default, "a"), Details = details, Revision = 2, Text = $"{foreign} {foreign}", AddedAt = DateTimeOffset.UnixEpoch };

    public static FoundDuplicate Copy(ArticleDetails details) => new(new ArticleKey(SpaceId.Default, "b"), details, DuplicateKind.NearText, .94);

    public static RevisionDifference Difference(string foreign) => new(
        [
            new SentenceChange.Removed(foreign),
            new SentenceChange.Added(foreign),
            new SentenceChange.Reworded(foreign, foreign, [new WordRun(WordChange.Removed, foreign), new WordRun(WordChange.Added, foreign)]),
        ],
        Unchanged: 2);

    public static CorpusAct Act(ArticleDetails details, string foreign, long number = 12) => new()
    {
        Number = number,
        Article = new ArticleKey(SpaceId.Default, "a"),
        Kind = CorpusActKind.Edited,
        Who = Actor.Member("7"),
        At = DateTimeOffset.UnixEpoch,
        Before = new ArticleState(1, "h", Removed: false, new ArticleDetails { Title = "Before" }),
        After = new ArticleState(1, "h", Removed: false, details),
        Note = foreign,
    };
}
