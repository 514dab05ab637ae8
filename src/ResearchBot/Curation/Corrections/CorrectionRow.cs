using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Curation.Corrections;

internal sealed class CorrectionRow : IEntityTypeConfiguration<CorrectionRow>
{
    public string AnswerId { get; set; } = "";

    public string Space { get; set; } = "";

    /// <summary>The numbers of the citations that nobody stands by any more, ascending, as they are now.</summary>
    public string Withdrawn { get; set; } = "";

    /// <summary>The same, as the answer's messages show it.</summary>
    public string Shown { get; set; } = "";

    /// <summary>When its messages are to be edited; null when they show what they should.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public int Attempts { get; set; }

    public CorrectionStep Step { get; set; }

    public void Configure(EntityTypeBuilder<CorrectionRow> builder)
    {
        builder.ToTable("corrections");
        builder.HasKey(correction => correction.AnswerId);
        builder.HasIndex(correction => correction.DueAt);
        builder.HasIndex(correction => correction.Space);
        builder.Property(correction => correction.Step).HasConversion<string>();
    }
}

/// <summary>How far a correction has come with the member who asked, who is told once.</summary>
internal enum CorrectionStep
{
    /// <summary>The member has not been told.</summary>
    Untold,

    /// <summary>The member is being told: a kill in between may have come before or after the message.</summary>
    Telling,

    /// <summary>The member has been told, or cannot be.</summary>
    Told,
}
