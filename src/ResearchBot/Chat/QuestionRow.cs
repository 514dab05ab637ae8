using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using ResearchBot.Answering.Stored;

namespace ResearchBot.Chat;

internal sealed class QuestionRow : IEntityTypeConfiguration<QuestionRow>
{
    public string Id { get; set; } = "";

    public string Space { get; set; } = "";

    public QuestionKind Kind { get; set; }

    public DateTimeOffset AskedAt { get; set; }

    public string? MemberId { get; set; }

    public string? ChannelId { get; set; }

    /// <summary>Asked in a direct message, whose channel is as good as the member's name.</summary>
    public bool IsDirect { get; set; }

    /// <summary>Only the member saw the answer. Of questions from before this was kept nobody knows, so they count as private.</summary>
    public bool IsPrivate { get; set; }

    public string? ThreadId { get; set; }

    public string? Text { get; set; }

    public string? Language { get; set; }

    public string? PreviousId { get; set; }

    public string? AnswerId { get; set; }

    public AnswerOutcome? Outcome { get; set; }

    public int? ElapsedMs { get; set; }

    public string? SlowestStep { get; set; }

    public int? SlowestMs { get; set; }

    public List<QuestionMessageRow> Messages { get; set; } = [];

    public void Configure(EntityTypeBuilder<QuestionRow> builder)
    {
        builder.ToTable("questions");
        builder.HasKey(question => question.Id);
        builder.HasIndex(question => new { question.Space, question.AskedAt });
        builder.HasIndex(question => new { question.Space, question.MemberId });
        builder.HasIndex(question => question.AnswerId);
        builder.HasIndex(question => question.ThreadId);
        builder.Property(question => question.Kind).HasConversion<string>();
        builder.Property(question => question.Outcome).HasConversion<string>();
        builder.HasMany(question => question.Messages).WithOne().HasForeignKey(message => message.QuestionId);
    }
}
