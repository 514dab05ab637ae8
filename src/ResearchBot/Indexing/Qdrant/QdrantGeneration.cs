using System.Globalization;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>One build of the index: a collection of passages and one of articles, which carry its alias, profile and number in their names.</summary>
/// <remarks>An alias has no dot, so what stands before the first dot of a collection's name tells whose it is.</remarks>
internal sealed record QdrantGeneration(string Alias, string ProfileId, int Number)
{
    private const int LongestProfileId = 128;

    public string Passages => $"{Alias}.{ProfileId}.{Number}";

    public string Articles => $"{ArticleAlias(Alias)}.{ProfileId}.{Number}";

    public static string ArticleAlias(string alias) => alias + "-articles";

    /// <summary>Tells whether a profile's id may stand in a collection's name.</summary>
    public static bool IsSafe(string profileId) =>
        profileId is { Length: > 0 and <= LongestProfileId }
        && profileId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>Reads the generation out of the name of one of its two collections.</summary>
    /// <returns>Null when the collection is not one of ours.</returns>
    public static QdrantGeneration? Parse(string alias, string collection)
    {
        var first = collection.IndexOf('.', StringComparison.Ordinal);
        var last = collection.LastIndexOf('.');

        if (first < 0 || last <= first || (collection[..first] != alias && collection[..first] != ArticleAlias(alias)))
        {
            return null;
        }

        var profileId = collection[(first + 1)..last];

        return IsSafe(profileId)
            && int.TryParse(collection.AsSpan(last + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new QdrantGeneration(alias, profileId, number)
            : null;
    }
}
