using System.Net;

using ResearchBot.Corpus;
using ResearchBot.Ingestion;
using ResearchBot.Ingestion.Feeds;
using ResearchBot.Ingestion.Fetching;
using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Curation.Feeds.Polling;

/// <summary>Reads the whole article behind an item: its page, or what the feed itself carries where the page cannot be read and that is no mere stub.</summary>
internal sealed class FeedArticles(WebArticles web)
{
    /// <summary>Fewer characters than that are a few lines to make people click.</summary>
    private const int LongText = 1_000;

    /// <summary>Reads the article of an item.</summary>
    public async Task<ItemRead> ReadAsync(FollowedFeed feed, FeedDocument document, FeedItem item, CancellationToken cancellationToken)
    {
        var page = item.Link is null ? null : await web.ReadAsync(item.Link, cancellationToken);
        var whole = (page?.Result as ReadResult.Read)?.Draft;
        var own = item.Content is { } content && content.Length > 2 * (whole?.Text.Length ?? 0) ? await ReadOwnAsync(item, content, cancellationToken) : null;

        // A page whose text is shorter by half than what the feed carries shows its text to browsers alone.
        var best = own is { Text.Length: >= LongText } && own.Text.Length > 2 * (whole?.Text.Length ?? 0) ? own : whole;

        return best is not null ? new ItemRead(Filed(best, feed, document, item), Sentence: "", MayPass: false)
            : page is { Result: ReadResult.Failed failed } ? new ItemRead(Draft: null, failed.Reason, page.Fault?.MayPass() == true)
            : new ItemRead(Draft: null, "The item names no page and carries no article.", MayPass: false);
    }

    private async Task<ArticleDraft?> ReadOwnAsync(FeedItem item, string content, CancellationToken cancellationToken)
    {
        var html = $"<!doctype html><html><head><title>{WebUtility.HtmlEncode(item.Title)}</title></head><body><article><h1>{WebUtility.HtmlEncode(item.Title)}</h1>{content}</article></body></html>";

        return await web.ReadAsync(item.Link, html, cancellationToken) is ReadResult.Read read ? read.Draft : null;
    }

    private static ArticleDraft Filed(ArticleDraft draft, FollowedFeed feed, FeedDocument document, FeedItem item)
    {
        var details = draft.Details;
        var outlet = details.Url is { } url ? PageAddress.Outlet(new Uri(url)) : null;
        var feedName = document.Title.Length > 0 ? document.Title : null;

        return draft with
        {
            Details = details with
            {
                Title = IsWhole(item.Title) ? item.Title : details.Title,
                Author = details.Author ?? item.Author,
                Source = details.Source is null || details.Source == outlet ? feedName ?? outlet : details.Source,
                PublishedAt = details.PublishedAt ?? item.PublishedAt,
                Language = details.Language ?? item.Language,
                Tags = [.. feed.Filing.Tags.Concat(details.Tags).Distinct()],
                Shelves = feed.Filing.Shelf is { } shelf ? [shelf] : [],
            },
        };
    }

    private static bool IsWhole(string title) => title.Length > 0 && !title.EndsWith('…') && !title.EndsWith("...", StringComparison.Ordinal);
}

/// <summary>What became of an item.</summary>
/// <param name="Draft">Its article; null where there is none.</param>
/// <param name="Sentence">Why there is none.</param>
/// <param name="MayPass">Whether trying again may help.</param>
internal sealed record ItemRead(ArticleDraft? Draft, string Sentence, bool MayPass);
