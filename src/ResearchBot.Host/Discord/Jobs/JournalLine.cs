using System.Text.Json.Serialization;

using ResearchBot.Discord;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>One line of the journal: a job begins, gets somewhere, or ends.</summary>
/// <param name="Id">The job.</param>
internal sealed record JournalLine(Snowflake Id)
{
    /// <summary>The job, where it begins.</summary>
    public AnswerJob? Begun { get; init; }

    /// <summary>A run of the job starts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Attempt { get; init; }

    /// <summary>A message of the reply, by part from 0, is about to be posted.</summary>
    public int? Posting { get; init; }

    /// <summary>A message of the reply is there.</summary>
    public PostedPart? Posted { get; init; }

    /// <summary>The job is over.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Ended { get; init; }
}

/// <summary>A message of ours.</summary>
/// <param name="Part">Its place in the reply, from 0.</param>
/// <param name="Channel">Where it stands.</param>
/// <param name="Message">Its id.</param>
internal sealed record PostedPart(int Part, Snowflake Channel, Snowflake Message);

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(JournalLine))]
internal sealed partial class JournalJson : JsonSerializerContext;
