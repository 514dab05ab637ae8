using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Corpus.Catalog;

/// <summary>By what an article is known again when it comes from elsewhere: derived from its current revision, and made anew when it is missing.</summary>
internal sealed class SignatureRow : IEntityTypeConfiguration<SignatureRow>
{
    public string Space { get; set; } = "";

    public string ArticleId { get; set; } = "";

    public int Revision { get; set; }

    /// <summary>The text's hash.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Its address, as addresses are compared (<see cref="CanonicalAddress"/>); null where it has none.</summary>
    public string? Address { get; set; }

    /// <summary>How many different runs of words it has.</summary>
    public int Runs { get; set; }

    /// <summary>The sketch of its words.</summary>
    public byte[] Sketch { get; set; } = [];

    /// <summary>The article that its story is named by: the first of those that are the same text but for edits.</summary>
    public string Story { get; set; } = "";

    public void Configure(EntityTypeBuilder<SignatureRow> builder)
    {
        builder.ToTable("article_signatures");
        builder.HasKey(signature => new { signature.Space, signature.ArticleId });
        builder.HasIndex(signature => new { signature.Space, signature.Hash });
        builder.HasIndex(signature => new { signature.Space, signature.Address });
        builder.HasIndex(signature => new { signature.Space, signature.Story });
    }
}
