using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Spaces;

internal sealed class SpaceSettingsRow : IEntityTypeConfiguration<SpaceSettingsRow>
{
    public string Space { get; set; } = "";

    /// <summary>Counts the changes.</summary>
    public int Version { get; set; }

    public string Settings { get; set; } = "";

    public DateTimeOffset ChangedAt { get; set; }

    public void Configure(EntityTypeBuilder<SpaceSettingsRow> builder)
    {
        builder.ToTable("space_settings");
        builder.HasKey(row => row.Space);
    }
}
