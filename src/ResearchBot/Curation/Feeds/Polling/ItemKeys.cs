using ResearchBot.Corpus;
using ResearchBot.Ingestion.Feeds;

namespace ResearchBot.Curation.Feeds.Polling;

/// <summary>The names under which an item is remembered.</summary>
internal static class ItemKeys
{
    /// <summary>The addresses of a feed's items that stand for one item alone.</summary>
    public static IReadOnlySet<string> OwnAddresses(FeedDocument feed) => feed.Items
        .Select(item => CanonicalAddress.Of(item.Link))
        .OfType<string>()
        .GroupBy(address => address, StringComparer.Ordinal)
        .Where(items => items.Count() == 1)
        .Select(items => items.Key)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The name of an item: its address, unless it shares that with others; else what the feed knows it by; else what it says. Feeds make up new ids more readily than new addresses.</summary>
    public static string Of(string feedId, FeedItem item, IReadOnlySet<string> ownAddresses) =>
        CanonicalAddress.Of(item.Link) is { } address && ownAddresses.Contains(address) ? Hash("address", address)
        : item.Id is { } id ? Hash("id", $"{feedId}\n{id}")
        : Hash("item", $"{feedId}\n{item.Title}\n{item.Content}");

    /// <summary>The name of the page that an item led to.</summary>
    public static string OfPage(string address) => Hash("address", CanonicalAddress.Of(address) ?? address);

    /// <summary>The name of a text: the same one under new addresses is no news.</summary>
    public static string OfText(string text) => Hash("text", text);

    private static string Hash(string kind, string name) => ContentHash.Of($"{kind}\n{name}");
}
