using ResearchBot.Curation.Feeds;
using ResearchBot.Host.Discord.Entries;

namespace ResearchBot.Host.Discord.Curating;

/// <summary>How a moderator wants the articles of a feed filed.</summary>
internal static class FeedFilings
{
    /// <summary>The most items that are taken in one poll.</summary>
    public const int MostItems = 500;

    private const int MostTags = 10;
    private const int LongestTag = 100;

    /// <summary>Reads the options of a command; those that it does not have are as usual.</summary>
    public static FeedFiling Read(Visit visit) => new()
    {
        Tags = [.. (visit.Context.GetString("tags") ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(tag => tag.Length <= LongestTag)
            .Distinct()
            .Take(MostTags)],
        Limit = (int)Math.Clamp(visit.Context.GetInteger("limit") ?? FeedFiling.UsualLimit, 1, MostItems),
        Review = visit.Context.GetBoolean("review") ?? false,
    };
}
