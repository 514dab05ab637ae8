using System.Text.Json.Serialization;

using ResearchBot.Corpus;
using ResearchBot.Ingestion.Feeds;

namespace ResearchBot.Ingestion.Reading.Worker;

/// <summary>What a reading process says of one article or feed: what it holds, or why it holds nothing.</summary>
internal sealed record WorkerReply(string Path, ArticleDraft? Draft, string? Reason)
{
    public FeedDocument? Feed { get; init; }

    public IReadOnlyList<string>? Links { get; init; }

    public static WorkerReply Of(string path, FeedResult result) => result switch
    {
        FeedResult.Read read => new(path, Draft: null, Reason: null) { Feed = read.Feed },
        FeedResult.Failed failed => new(path, Draft: null, failed.Reason) { Links = failed.Links.Count > 0 ? failed.Links : null },
        _ => throw new InvalidOperationException($"No shape for {result.GetType().Name}."),
    };

    /// <summary>The feed, looked at again.</summary>
    public FeedResult ToFeed() => Feed is { Items: { Count: <= FeedParser.MostItems } items } feed && items.All(item => item is { Title: not null })
        ? new FeedResult.Read(feed with { Title = feed.Title ?? "" })
        : new FeedResult.Failed(Reason is { Length: > 0 and <= 500 } reason ? reason : WorkerFailure.Crash)
        {
            Links = [.. (Links ?? []).Where(WebAddress.IsWeb).Take(PageFeeds.Most)],
        };

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
