using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Corpus.Catalog;

internal sealed class SpaceRow : IEntityTypeConfiguration<SpaceRow>
{
    public string Id { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public void Configure(EntityTypeBuilder<SpaceRow> builder)
    {
        builder.ToTable("spaces");
        builder.HasKey(space => space.Id);
    }
}
