using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResearchBot.Corpus.Catalog.Audit;

/// <summary>An article as it stood at one moment: enough to tell what was changed, and to put it back.</summary>
/// <param name="Revision">Which text it had.</param>
/// <param name="Hash">The hash of that text (<see cref="ContentHash"/>).</param>
/// <param name="Removed">It was out of use.</param>
/// <param name="Details">What was known about it.</param>
public sealed record ArticleState(int Revision, string Hash, bool Removed, ArticleDetails Details)
{
    /// <summary>Tells whether a reader of the corpus would find the same: a text that came back in a later revision is the same text.</summary>
    public bool IsLike(ArticleState? other) => other is not null && Write(this with { Revision = 0 }) == Write(other with { Revision = 0 });

    internal static ArticleState Of(ArticleRow article, string hash) => new(article.Revision, hash, article.RemovedAt is not null, Mapping.Details(article));

    internal static string? Write(ArticleState? state) => state is null ? null : JsonSerializer.Serialize(state, ArticleStateJson.Kept.ArticleState);

    /// <exception cref="JsonException">It is none.</exception>
    internal static ArticleState? Read(string? json) => json is null ? null : JsonSerializer.Deserialize(json, ArticleStateJson.Kept.ArticleState);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ArticleState))]
internal sealed partial class ArticleStateJson : JsonSerializerContext
{
    /// <summary>As it is kept, and as people read it in an export.</summary>
    public static ArticleStateJson Kept { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<ArticleKind>(JsonNamingPolicy.SnakeCaseLower) },
    });
}
