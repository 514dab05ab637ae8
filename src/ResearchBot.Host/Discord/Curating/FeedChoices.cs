using ResearchBot.Curation.Feeds;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Curating;

/// <summary>Finds the feed that a moderator means, among those of the server.</summary>
internal sealed class FeedChoices(FollowedFeeds feeds)
{
    private const int Most = 25;
    private const int Longest = 100;

    /// <summary>Suggests feeds by their names and addresses while a moderator types.</summary>
    public async Task<IReadOnlyList<Choice>> SuggestAsync(Visit visit, CancellationToken cancellationToken)
    {
        var typed = visit.Context.Focused?.Value?.ToString() ?? "";

        return [.. (await feeds.ListAsync(visit.Space, cancellationToken))
            .Where(feed => IsMeant(feed, typed))
            .Select(feed => new Choice(ForeignText.OneLine(feed.Title, Longest) is { Length: > 0 } title ? title : ForeignText.OneLine(feed.Address, Longest), feed.Id))
            .Take(Most)];
    }

    /// <summary>The feed that was chosen, or the only one that has the typed words; null when there is none.</summary>
    public async Task<FollowedFeed?> FindAsync(Visit visit, CancellationToken cancellationToken)
    {
        var typed = visit.Context.GetString("feed") ?? "";
        var all = await feeds.ListAsync(visit.Space, cancellationToken);

        return all.FirstOrDefault(feed => feed.Id == typed) ?? (all.Where(feed => IsMeant(feed, typed)).ToList() is [var only] ? only : null);
    }

    private static bool IsMeant(FollowedFeed feed, string typed) => Array.TrueForAll(
        typed.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        word => feed.Title.Contains(word, StringComparison.OrdinalIgnoreCase) || feed.Address.Contains(word, StringComparison.OrdinalIgnoreCase));
}
