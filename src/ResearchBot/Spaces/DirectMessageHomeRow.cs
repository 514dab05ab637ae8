using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Spaces;

internal sealed class DirectMessageHomeRow : IEntityTypeConfiguration<DirectMessageHomeRow>
{
    public string MemberId { get; set; } = "";

    public string Space { get; set; } = "";

    public void Configure(EntityTypeBuilder<DirectMessageHomeRow> builder)
    {
        builder.ToTable("direct_message_homes");
        builder.HasKey(row => row.MemberId);
        builder.HasIndex(row => row.Space);
    }
}
