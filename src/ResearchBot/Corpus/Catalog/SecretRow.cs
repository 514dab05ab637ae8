using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Corpus.Catalog;

internal sealed class SecretRow : IEntityTypeConfiguration<SecretRow>
{
    public string Name { get; set; } = "";

    public byte[] Value { get; set; } = [];

    public void Configure(EntityTypeBuilder<SecretRow> builder)
    {
        builder.ToTable("secrets");
        builder.HasKey(secret => secret.Name);
    }
}
