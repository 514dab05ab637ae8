using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Ingestion.Feeds;

/// <summary>Addresses in feeds.</summary>
internal static class FeedLink
{
    /// <summary>A web address, whole; null when the text is none.</summary>
    /// <param name="written">What the feed says, perhaps only a part of an address.</param>
    /// <param name="from">What the part counts from.</param>
    public static string? Read(string? written, Uri? from)
    {
        var text = written?.Trim();

        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        // On some systems a path alone is an absolute address of a file.
        var isWhole = Uri.TryCreate(text, UriKind.Absolute, out var whole) && !whole.IsFile;
        var address = isWhole ? whole : from is not null && Uri.TryCreate(from, text, out var joined) ? joined : null;

        return WebAddress.IsWeb(address?.AbsoluteUri) ? address!.AbsoluteUri : null;
    }
}
