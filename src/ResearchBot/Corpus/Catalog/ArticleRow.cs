using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Corpus.Catalog;

internal sealed class ArticleRow : IEntityTypeConfiguration<ArticleRow>
{
    public string Space { get; set; } = "";

    public string Id { get; set; } = "";

    public int Revision { get; set; }

    public string Title { get; set; } = "";

    public string? Author { get; set; }

    public string? Source { get; set; }

    public string? Url { get; set; }

    public DateOnly? PublishedAt { get; set; }

    public ArticleKind? Kind { get; set; }

    public string? Language { get; set; }

    public List<string> Tags { get; set; } = [];

    public List<string> Shelves { get; set; } = [];

    public string? Extra { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    public DateTimeOffset? RemovedAt { get; set; }

    public void Configure(EntityTypeBuilder<ArticleRow> builder)
    {
        builder.ToTable("articles");
        builder.HasKey(article => new { article.Space, article.Id });
        builder.HasIndex(article => new { article.Space, article.PublishedAt });
        builder.Property(article => article.Kind).HasConversion<string>();
    }
}
