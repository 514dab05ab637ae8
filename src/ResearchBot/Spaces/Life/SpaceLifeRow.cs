using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Spaces.Life;

internal sealed class SpaceLifeRow : IEntityTypeConfiguration<SpaceLifeRow>
{
    public string Space { get; set; } = "";

    public DateTimeOffset JoinedAt { get; set; }

    public DateTimeOffset? LeftAt { get; set; }

    public void Configure(EntityTypeBuilder<SpaceLifeRow> builder)
    {
        builder.ToTable("space_lives");
        builder.HasKey(row => row.Space);
    }
}
