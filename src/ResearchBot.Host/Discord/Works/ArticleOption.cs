using ResearchBot.Corpus;

namespace ResearchBot.Host.Discord.Works;

/// <summary>An article as the value of a command's option: <c>article:SPACE/ID</c>.</summary>
internal static class ArticleOption
{
    private const string Prefix = "article:";

    /// <summary>The value.</summary>
    public static string Of(ArticleKey key) => $"{Prefix}{key}";

    /// <summary>The article that a value names; null where it is no such value.</summary>
    public static ArticleKey? Read(string value) =>
        value.StartsWith(Prefix, StringComparison.Ordinal)
        && value.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
        && SpaceId.IsValid(value[Prefix.Length..slash])
            ? new ArticleKey(new SpaceId(value[Prefix.Length..slash]), value[(slash + 1)..])
            : null;
}
