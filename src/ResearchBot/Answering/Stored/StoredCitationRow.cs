using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Answering.Stored;

internal sealed class StoredCitationRow : IEntityTypeConfiguration<StoredCitationRow>
{
    public string AnswerId { get; set; } = "";

    public int Number { get; set; }

    /// <summary>The space of the answer; that of the article may be the shared one.</summary>
    public string Space { get; set; } = "";

    public string ArticleSpace { get; set; } = "";

    public string ArticleId { get; set; } = "";

    public int Revision { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>The page on which the quote begins; null where the article has none.</summary>
    public int? Page { get; set; }

    /// <summary>The words; null where no text is kept.</summary>
    public string? Quote { get; set; }

    /// <summary>What was known about the article then, as JSON.</summary>
    public string Details { get; set; } = "";

    public void Configure(EntityTypeBuilder<StoredCitationRow> builder)
    {
        builder.ToTable("answer_citations");
        builder.HasKey(citation => new { citation.AnswerId, citation.Number });
        builder.HasIndex(citation => new { citation.ArticleSpace, citation.ArticleId, citation.Space });
    }
}
