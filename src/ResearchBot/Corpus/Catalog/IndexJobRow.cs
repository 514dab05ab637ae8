using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Corpus.Catalog;

internal sealed class IndexJobRow : IEntityTypeConfiguration<IndexJobRow>
{
    public long Sequence { get; set; }

    public string Space { get; set; } = "";

    public string ArticleId { get; set; } = "";

    public void Configure(EntityTypeBuilder<IndexJobRow> builder)
    {
        builder.ToTable("index_jobs");
        builder.HasKey(job => job.Sequence);
        builder.Property(job => job.Sequence).ValueGeneratedOnAdd();
    }
}
