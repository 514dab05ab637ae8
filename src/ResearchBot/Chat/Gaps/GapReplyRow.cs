using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Chat.Gaps;

/// <summary>An answer that came later, and is yet to be posted where the question was asked.</summary>
internal sealed class GapReplyRow : IEntityTypeConfiguration<GapReplyRow>
{
    /// <summary>The question.</summary>
    public string QuestionId { get; set; } = "";

    public string Space { get; set; } = "";

    /// <summary>When it is to be posted; null when it is posted, or never can be.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Its message is being posted: a kill in between may have come before or after.</summary>
    public bool IsBegun { get; set; }

    public void Configure(EntityTypeBuilder<GapReplyRow> builder)
    {
        builder.ToTable("gap_replies");
        builder.HasKey(reply => reply.QuestionId);
        builder.HasIndex(reply => reply.DueAt);
        builder.HasIndex(reply => reply.Space);
    }
}
