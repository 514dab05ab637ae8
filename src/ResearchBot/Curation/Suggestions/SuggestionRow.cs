using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Curation.Suggestions;

internal sealed class SuggestionRow : IEntityTypeConfiguration<SuggestionRow>
{
    public string Space { get; set; } = "";

    public string Id { get; set; } = "";

    public string? MemberId { get; set; }

    /// <summary>The feed that brought it; null where a member suggested it.</summary>
    public string? FeedId { get; set; }

    public string? FeedName { get; set; }

    public string ChannelId { get; set; } = "";

    public DateTimeOffset SuggestedAt { get; set; }

    public string Text { get; set; } = "";

    public string? Pages { get; set; }

    /// <summary>The hash of its text, by which the same text is known again under another address.</summary>
    public string? Hash { get; set; }

    /// <summary>Its address in the form in which addresses are compared (<see cref="CanonicalAddress"/>).</summary>
    public string? Address { get; set; }

    /// <summary>What is known about it, as the audit trail writes that.</summary>
    public string Details { get; set; } = "";

    public string? Outlet { get; set; }

    public SuggestionState State { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? Reason { get; set; }

    public string? ReviewChannelId { get; set; }

    public string? ReviewMessageId { get; set; }

    /// <summary>What moderators and the member have not seen yet of it.</summary>
    public PendingNews Pending { get; set; } = PendingNews.Card;

    /// <summary>When its card was last about to be posted: a kill may have come before or after the message.</summary>
    public DateTimeOffset? ShowingAt { get; set; }

    /// <summary>How many cards of it are gone and were posted anew.</summary>
    public int LostCards { get; set; }

    /// <summary>When the member was about to be told the outcome: a kill may have come before or after the message.</summary>
    public DateTimeOffset? TellingAt { get; set; }

    public void Configure(EntityTypeBuilder<SuggestionRow> builder)
    {
        builder.ToTable("suggestions");
        builder.HasKey(row => new { row.Space, row.Id });
        builder.HasIndex(row => new { row.Space, row.State });
        builder.HasIndex(row => new { row.Pending, row.Space });
        builder.HasIndex(row => new { row.Space, row.Hash });
        builder.HasIndex(row => new { row.Space, row.Address });
        builder.Property(row => row.State).HasConversion<string>();
    }

    /// <summary>A suggestion as it comes in; who suggests it is for the caller to say.</summary>
    public static SuggestionRow Of(SpaceId space, string id, ArticleDraft draft, DateTimeOffset now)
    {
        var row = new SuggestionRow
        {
            Space = space.Value,
            Id = id,
            SuggestedAt = now,
            Text = draft.Text,
            Pages = PageStarts.Write(draft.Pages),
            Hash = ContentHash.Of(draft.Text),
            Address = CanonicalAddress.Of(draft.Details.Url),
        };
        row.Describe(draft.Details);

        return row;
    }

    public void Describe(ArticleDetails details)
    {
        Details = Write(details);
        Outlet = details.Source?.Trim().ToLowerInvariant();
    }

    /// <summary>Somebody has decided.</summary>
    public void Decide(SuggestionState state, string who, string? reason, DateTimeOffset now)
    {
        (State, DecidedBy, DecidedAt, Reason, TellingAt) = (state, who, now, reason, null);
        Pending = (ReviewMessageId is null ? PendingNews.None : PendingNews.Change) | (MemberId is null ? PendingNews.None : PendingNews.Outcome);
    }

    /// <summary>The decision is taken back.</summary>
    public void Reopen()
    {
        (State, DecidedBy, DecidedAt, Reason, TellingAt) = (SuggestionState.Waiting, null, null, null, null);
        Pending = ReviewMessageId is null ? PendingNews.Card : PendingNews.Change;
    }

    /// <summary>Its card stands in a message. Whoever decided meanwhile did so without it.</summary>
    public void Show(ReviewMessage message)
    {
        (ReviewChannelId, ReviewMessageId) = (message.ChannelId, message.MessageId);
        Pending = (Pending & ~PendingNews.Card) | (State is SuggestionState.Waiting ? PendingNews.None : PendingNews.Change);
    }

    /// <summary>The message with its card is gone: one that waits gets another, and one that is decided needs none.</summary>
    public void Lose()
    {
        (ReviewChannelId, ReviewMessageId, ShowingAt) = (null, null, null);
        LostCards++;
        Pending = (Pending & ~PendingNews.Change) | (State is SuggestionState.Waiting ? PendingNews.Card : PendingNews.None);
    }

    /// <summary>Whether a suggestion that was read before is still as this.</summary>
    public bool IsStill(Suggestion read) =>
        State == read.State && DecidedAt == read.DecidedAt && Details == Write(read.Draft.Details);

    public ArticleDraft ToDraft() => new() { Text = Text, Pages = PageStarts.Read(Pages), Details = ArticleState.Read(Details)!.Details };

    public Suggestion ToSuggestion() => new()
    {
        Space = new SpaceId(Space),
        Id = Id,
        MemberId = MemberId,
        Feed = FeedId is null ? null : new SuggestingFeed(FeedId, FeedName ?? FeedId),
        ChannelId = ChannelId,
        SuggestedAt = SuggestedAt,
        Draft = ToDraft(),
        State = State,
        DecidedBy = DecidedBy,
        DecidedAt = DecidedAt,
        Reason = Reason,
        Review = ReviewChannelId is { } channel && ReviewMessageId is { } message ? new ReviewMessage(channel, message) : null,
        MayBeShown = ReviewMessageId is null && ReviewChannelId is { } begun && ShowingAt is { } at ? new BegunCard(begun, at) : null,
        LostCards = LostCards,
        MayBeToldSince = TellingAt,
    };

    private static string Write(ArticleDetails details) => ArticleState.Write(new ArticleState(1, "", Removed: false, details))!;
}

/// <summary>What is to be shown or told.</summary>
[Flags]
internal enum PendingNews
{
    /// <summary>Everybody knows everything.</summary>
    None = 0,

    /// <summary>Moderators have no card of it.</summary>
    Card = 1,

    /// <summary>The card shows something else than what holds now.</summary>
    Change = 2,

    /// <summary>The member does not know the outcome.</summary>
    Outcome = 4,
}
