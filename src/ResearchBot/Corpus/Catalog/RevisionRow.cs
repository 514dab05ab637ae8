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

    /// <summary>Where its pages begin (<see cref="PageStarts"/>), as JSON; null where it has none.</summary>
    public string? Pages { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    /// <summary>When its text was found to differ from its hash; null while it is whole.</summary>
    public DateTimeOffset? DamagedAt { get; set; }

    public void Configure(EntityTypeBuilder<RevisionRow> builder)
    {
        builder.ToTable("revisions");
        builder.HasKey(revision => new { revision.Space, revision.ArticleId, revision.Number });
        builder.HasOne<ArticleRow>().WithMany().HasForeignKey(revision => new { revision.Space, revision.ArticleId });
    }
}
