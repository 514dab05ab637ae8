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

    public string ChannelId { get; set; } = "";

    public DateTimeOffset SuggestedAt { get; set; }

    public string Text { get; set; } = "";

    public string? Pages { get; set; }

    /// <summary>What is known about it, as the audit trail writes that.</summary>
    public string Details { get; set; } = "";

    public string? Outlet { get; set; }

    public SuggestionState State { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? Reason { get; set; }

    public string? ReviewChannelId { get; set; }

    public string? ReviewMessageId { get; set; }

    public void Configure(EntityTypeBuilder<SuggestionRow> builder)
    {
        builder.ToTable("suggestions");
        builder.HasKey(row => new { row.Space, row.Id });
        builder.HasIndex(row => new { row.Space, row.State });
        builder.Property(row => row.State).HasConversion<string>();
    }

    public void Describe(ArticleDetails details)
    {
        Details = ArticleState.Write(new ArticleState(1, "", Removed: false, details))!;
        Outlet = details.Source?.Trim().ToLowerInvariant();
    }

    public ArticleDraft ToDraft() => new() { Text = Text, Pages = PageStarts.Read(Pages), Details = ArticleState.Read(Details)!.Details };

    public Suggestion ToSuggestion() => new()
    {
        Space = new SpaceId(Space),
        Id = Id,
        MemberId = MemberId,
        ChannelId = ChannelId,
        SuggestedAt = SuggestedAt,
        Draft = ToDraft(),
        State = State,
        DecidedBy = DecidedBy,
        Reason = Reason,
        Review = ReviewChannelId is { } channel && ReviewMessageId is { } message ? new ReviewMessage(channel, message) : null,
    };
}
