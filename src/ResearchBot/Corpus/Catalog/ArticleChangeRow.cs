using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Corpus.Catalog;

/// <summary>An article got another text, or was taken out of use or back, and not everything that was made of it has been looked at since.</summary>
internal sealed class ArticleChangeRow : IEntityTypeConfiguration<ArticleChangeRow>
{
    public long Sequence { get; set; }

    public string Space { get; set; } = "";

    public string ArticleId { get; set; } = "";

    /// <summary>What was looked at already, in the order of its ids: up to this one; empty at the beginning.</summary>
    public string SeenUpTo { get; set; } = "";

    public void Configure(EntityTypeBuilder<ArticleChangeRow> builder)
    {
        builder.ToTable("article_changes");
        builder.HasKey(change => change.Sequence);
        builder.Property(change => change.Sequence).ValueGeneratedOnAdd();
    }
}
