using System.Text.Json.Serialization;

using ResearchBot.Corpus;

namespace ResearchBot.Ingestion.Reading.Worker;

/// <summary>What a reading process says of one article: the article, or why there is none.</summary>
internal sealed record WorkerReply(string Path, ArticleDraft? Draft, string? Reason)
{
    public static WorkerReply Of(ReadResult result) => result switch
    {
        ReadResult.Read read => new(read.Path, read.Draft, Reason: null),
        ReadResult.Failed failed => new(failed.Path, Draft: null, failed.Reason),
        _ => throw new InvalidOperationException($"No shape for {result.GetType().Name}."),
    };

    /// <summary>The result, looked at again: a process that read a hostile file may say anything, and what happened to an article it cannot know.</summary>
    public ReadResult ToResult(string path) => Draft is { Text: not null, Details: not null } draft
        ? ReadResult.Of(path, draft with { History = null })
        : new ReadResult.Failed(path, Reason is { Length: > 0 and <= 500 } reason ? reason : WorkerFailure.Crash);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 128)]
[JsonSerializable(typeof(WorkerReply))]
internal sealed partial class WorkerShapes : JsonSerializerContext;
