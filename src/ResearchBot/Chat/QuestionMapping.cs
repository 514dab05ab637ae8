using ResearchBot.Corpus;

namespace ResearchBot.Chat;

/// <summary>Turns questions into rows and back.</summary>
internal static class QuestionMapping
{
    public static QuestionRow Row(string id, AskedQuestion asked, bool keepsText, DateTimeOffset now) => new()
    {
        Id = id,
        Space = asked.Space.Value,
        Kind = asked.Kind,
        AskedAt = now,
        MemberId = asked.MemberId,
        ChannelId = asked.ChannelId,
        IsDirect = asked.IsDirect,
        IsPrivate = asked.IsPrivate,
        ThreadId = asked.ThreadId,
        Text = keepsText ? KeptText.Cut(asked.Text, AskedQuestion.MaximumLength) : null,
        Language = asked.Language,
        PreviousId = asked.PreviousId,
    };

    public static StoredQuestion Question(QuestionRow row) => new()
    {
        Id = row.Id,
        Space = new SpaceId(row.Space),
        Kind = row.Kind,
        AskedAt = row.AskedAt,
        MemberId = row.MemberId,
        ChannelId = row.ChannelId,
        IsDirect = row.IsDirect,
        IsPrivate = row.IsPrivate,
        ThreadId = row.ThreadId,
        Text = row.Text,
        Language = row.Language,
        PreviousId = row.PreviousId,
        AnswerId = row.AnswerId,
        Outcome = row.Outcome,
        Elapsed = row.ElapsedMs is { } elapsed ? TimeSpan.FromMilliseconds(elapsed) : null,
        Messages =
        [
            .. row.Messages
                .OrderBy(message => message.Part)
                .ThenBy(message => message.MessageId, StringComparer.Ordinal)
                .Select(message => new PostedMessage(message.ChannelId, message.MessageId, message.Part)),
        ],
    };
}
