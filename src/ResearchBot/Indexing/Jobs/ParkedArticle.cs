using System.Text.Json.Serialization;

using ResearchBot.Corpus;

namespace ResearchBot.Indexing.Jobs;

/// <summary>An article that could not be encoded.</summary>
/// <param name="Space">Its space.</param>
/// <param name="Id">Its id.</param>
/// <param name="Revision">The revision that failed; a later one is tried afresh.</param>
/// <param name="Attempts">How often it was tried.</param>
internal sealed record ParkedArticle(string Space, string Id, int Revision, int Attempts)
{
    /// <summary>How often an article is tried before it is left alone.</summary>
    public const int MostAttempts = 3;

    [JsonIgnore]
    public ArticleKey Key => new(new SpaceId(Space), Id);

    /// <summary>It is left alone now.</summary>
    [JsonIgnore]
    public bool IsParked => Attempts >= MostAttempts;
}

[JsonSerializable(typeof(List<ParkedArticle>))]
internal sealed partial class ParkedJson : JsonSerializerContext;
