using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Chat.Feedback;

internal sealed class FeedbackRow : IEntityTypeConfiguration<FeedbackRow>
{
    public long Sequence { get; set; }

    public string Space { get; set; } = "";

    public string AnswerId { get; set; } = "";

    /// <summary>Null when it is known no longer; the vote then still counts.</summary>
    public string? MemberId { get; set; }

    public Vote? Vote { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public DateTimeOffset? ReportedAt { get; set; }

    public string? Report { get; set; }

    public void Configure(EntityTypeBuilder<FeedbackRow> builder)
    {
        builder.ToTable("feedback");
        builder.HasKey(feedback => feedback.Sequence);
        builder.Property(feedback => feedback.Sequence).ValueGeneratedOnAdd();
        builder.HasIndex(feedback => new { feedback.AnswerId, feedback.MemberId }).IsUnique();
        builder.HasIndex(feedback => new { feedback.Space, feedback.ChangedAt });
        builder.Property(feedback => feedback.Vote).HasConversion<string>();
    }
}
