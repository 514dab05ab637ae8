using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Corpus.Catalog;

internal sealed class RevisionRow : IEntityTypeConfiguration<RevisionRow>
{
    public string Space { get; set; } = "";

    public string ArticleId { get; set; } = "";

    public int Number { get; set; }

    public string Text { get; set; } = "";

    public string Hash { get; set; } = "";

    public DateTimeOffset AddedAt { get; set; }

    public void Configure(EntityTypeBuilder<RevisionRow> builder)
    {
        builder.ToTable("revisions");
        builder.HasKey(revision => new { revision.Space, revision.ArticleId, revision.Number });
        builder.HasOne<ArticleRow>().WithMany().HasForeignKey(revision => new { revision.Space, revision.ArticleId });
    }
}
