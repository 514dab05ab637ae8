using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Chat.Gaps;

/// <summary>What is remembered of a gap beside its questions. What they say is not in it, so that it may outlive them.</summary>
internal sealed class GapRow : IEntityTypeConfiguration<GapRow>
{
    public string Space { get; set; } = "";

    /// <summary>The gap's name (<see cref="GapKey"/>).</summary>
    public string Id { get; set; } = "";

    /// <summary>When a moderator put it aside; questions asked later bring it back.</summary>
    public DateTimeOffset? DismissedAt { get; set; }

    /// <summary>When it was last asked again.</summary>
    public DateTimeOffset? TriedAt { get; set; }

    public void Configure(EntityTypeBuilder<GapRow> builder)
    {
        builder.ToTable("gaps");
        builder.HasKey(gap => new { gap.Space, gap.Id });
    }
}
