using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Curation.Feeds.Stored;

/// <summary>One name of an item that a space has dealt with, or has tried to. It outlives its feed, so that what was taken once is never taken again.</summary>
internal sealed class FeedItemRow : IEntityTypeConfiguration<FeedItemRow>
{
    public string Space { get; set; } = "";

    public string Key { get; set; } = "";

    public string FeedId { get; set; } = "";

    /// <summary>The article that it became; null where it became none.</summary>
    public string? ArticleId { get; set; }

    /// <summary>How often its page could not be fetched.</summary>
    public int Attempts { get; set; }

    /// <summary>When it was dealt with for good; null while it will be tried again.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Why it became no article, in one sentence.</summary>
    public string? Fault { get; set; }

    public void Configure(EntityTypeBuilder<FeedItemRow> builder)
    {
        builder.ToTable("feed_items");
        builder.HasKey(item => new { item.Space, item.Key });
    }
}
