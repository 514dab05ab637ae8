using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResearchBot.Chat.Privacy;

/// <summary>All that is kept about a member, as it is handed out.</summary>
internal sealed record MemberExport(
    string Space,
    string MemberId,
    DateTimeOffset ExportedAt,
    int KeptForDays,
    int AnswersToday,
    bool DirectMessagesAskThisSpace,
    IReadOnlyList<ExportedQuestion> Questions,
    IReadOnlyList<ExportedFeedback> Feedback)
{
    private static readonly ExportJson Written = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public string Write() => JsonSerializer.Serialize(this, Written.MemberExport);
}

internal sealed record ExportedQuestion(
    string Id,
    DateTimeOffset AskedAt,
    string How,
    string? Text,
    string? Language,
    string? ChannelId,
    string? ThreadId,
    string? Outcome,
    IReadOnlyList<ExportedMessage> Messages,
    IReadOnlyList<string> Answer,
    IReadOnlyList<ExportedCitation> Citations);

internal sealed record ExportedMessage(string ChannelId, string MessageId);

internal sealed record ExportedCitation(int Number, string Title, string? Source, string? Url, string? Quote);

internal sealed record ExportedFeedback(string AnswerId, string? Vote, string? Reason, DateTimeOffset? ReportedAt, string? Report, DateTimeOffset ChangedAt);

[JsonSerializable(typeof(MemberExport))]
internal sealed partial class ExportJson : JsonSerializerContext;
