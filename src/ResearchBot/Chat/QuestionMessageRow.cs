using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Chat;

internal sealed class QuestionMessageRow : IEntityTypeConfiguration<QuestionMessageRow>
{
    public string Space { get; set; } = "";

    public string ChannelId { get; set; } = "";

    public string MessageId { get; set; } = "";

    public string QuestionId { get; set; } = "";

    public int Part { get; set; }

    public void Configure(EntityTypeBuilder<QuestionMessageRow> builder)
    {
        builder.ToTable("question_messages");
        builder.HasKey(message => new { message.Space, message.ChannelId, message.MessageId });
    }
}
