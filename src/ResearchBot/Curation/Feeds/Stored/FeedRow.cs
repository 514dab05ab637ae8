using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using ResearchBot.Corpus;

namespace ResearchBot.Curation.Feeds.Stored;

internal sealed class FeedRow : IEntityTypeConfiguration<FeedRow>
{
    public string Space { get; set; } = "";

    public string Id { get; set; } = "";

    public string Address { get; set; } = "";

    public string Title { get; set; } = "";

    public List<string> Tags { get; set; } = [];

    public string? Shelf { get; set; }

    public bool Review { get; set; }

    public int Limit { get; set; }

    /// <summary>How to ask whether it has changed; null also where not all of its items have been dealt with.</summary>
    public string? ETag { get; set; }

    public string? LastModified { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    public DateTimeOffset? PolledAt { get; set; }

    public DateTimeOffset NextPollAt { get; set; }

    public int Failures { get; set; }

    public string? Fault { get; set; }

    public FeedHold? Held { get; set; }

    public DateTimeOffset? GoneAt { get; set; }

    /// <summary>When moderators were told that it is dead; null also when it has recovered since.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    /// <summary>Where it was fetched before it moved for good.</summary>
    public string? MovedFrom { get; set; }

    /// <summary>Moderators were told that it moved.</summary>
    public bool IsMoveTold { get; set; }

    public FollowedFeed ToFeed() => new()
    {
        Space = new SpaceId(Space),
        Id = Id,
        Address = Address,
        Title = Title,
        Filing = new FeedFiling { Tags = Tags, Shelf = Shelf, Review = Review, Limit = Limit },
        PolledAt = PolledAt,
        NextPollAt = NextPollAt,
        Failures = Failures,
        Fault = Fault,
        Held = Held,
        MovedFrom = MovedFrom,
        IsGone = GoneAt is not null,
    };

    public void Configure(EntityTypeBuilder<FeedRow> builder)
    {
        builder.ToTable("feeds");
        builder.HasKey(feed => new { feed.Space, feed.Id });
        builder.HasIndex(feed => feed.NextPollAt);
        builder.Property(feed => feed.Held).HasConversion<string>();
    }
}
