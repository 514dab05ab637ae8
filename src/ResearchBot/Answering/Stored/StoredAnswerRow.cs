using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Answering.Stored;

internal sealed class StoredAnswerRow : IEntityTypeConfiguration<StoredAnswerRow>
{
    public string Id { get; set; } = "";

    public string Space { get; set; } = "";

    public AnswerOutcome Outcome { get; set; }

    /// <summary>Sentences and whatever else is text (<see cref="AnswerBody"/>); null where no text is kept.</summary>
    public string? Body { get; set; }

    public DateTimeOffset StoredAt { get; set; }

    public List<StoredCitationRow> Citations { get; set; } = [];

    public void Configure(EntityTypeBuilder<StoredAnswerRow> builder)
    {
        builder.ToTable("answers");
        builder.HasKey(answer => answer.Id);
        builder.HasIndex(answer => new { answer.Space, answer.StoredAt });
        builder.Property(answer => answer.Outcome).HasConversion<string>();
        builder.HasMany(answer => answer.Citations).WithOne().HasForeignKey(citation => citation.AnswerId);
    }
}
