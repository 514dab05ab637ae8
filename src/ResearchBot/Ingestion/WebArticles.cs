using System.Text;

using ResearchBot.Corpus;
using ResearchBot.Ingestion.Fetching;
using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Ingestion;

/// <summary>Reads articles from addresses: fetched by <see cref="WebFetcher"/>, read like files, and filed under the address of their page.</summary>
public sealed class WebArticles
{
    private readonly WebFetcher _fetcher;
    private readonly ISourceReader _reader;

    internal WebArticles(WebFetcher fetcher, ISourceReader reader)
    {
        _fetcher = fetcher;
        _reader = reader;
    }

    /// <summary>Reads the article at an address. Whatever goes wrong is a result; only cancellation throws.</summary>
    public async Task<WebArticle> ReadAsync(string address, CancellationToken cancellationToken)
    {
        var result = await _fetcher.FetchAsync(new FetchRequest(address, FetchPurpose.Article), cancellationToken);

        return result switch
        {
            FetchResult.Fetched fetched => new WebArticle(await ReadAsync(address, fetched, cancellationToken), Fault: null, NotBefore: null),
            FetchResult.Failed failed => new WebArticle(new ReadResult.Failed(address, failed.Sentence), failed.Fault, failed.NotBefore),
            _ => throw new InvalidOperationException($"No article comes of {result.GetType().Name}."),
        };
    }

    /// <summary>Reads an article that came with something else, as the page of its address would be read; null where it has none.</summary>
    internal Task<ReadResult> ReadAsync(string? address, string html, CancellationToken cancellationToken) =>
        ReadAsync(address ?? "", address is null ? null : new Uri(address), new SourceFile(".html", Encoding.UTF8.GetBytes(html)), cancellationToken);

    private Task<ReadResult> ReadAsync(string given, FetchResult.Fetched fetched, CancellationToken cancellationToken) =>
        ReadAsync(given, fetched.Address, FetchedFile.Of(fetched), cancellationToken);

    private async Task<ReadResult> ReadAsync(string given, Uri? address, SourceFile file, CancellationToken cancellationToken)
    {
        ReadResult? first = null;

        await foreach (var result in _reader.ReadAsync(file, cancellationToken))
        {
            first ??= result;
        }

        return first switch
        {
            ReadResult.Read { Draft: var draft } => new ReadResult.Read(given, Trusted(draft, address)),
            ReadResult.Failed failed => new ReadResult.Failed(given, failed.Reason),
            _ => new ReadResult.Failed(given, FetchSentences.Kind),
        };
    }

    /// <summary>What a page may say of itself. Which article it is, where it stands and who may see it are not among that: a page could take another's place.</summary>
    private static ArticleDraft Trusted(ArticleDraft draft, Uri? address) => new()
    {
        Text = draft.Text,
        Pages = draft.Pages,
        Details = draft.Details with
        {
            Url = address is null ? null : PageAddress.Of(address, draft.Details.Url),
            Source = draft.Details.Source ?? (address is null ? null : PageAddress.Outlet(address)),
            Shelves = [],
            Extra = null,
        },
    };
}

/// <summary>What became of an address.</summary>
/// <param name="Result">The article, or why there is none.</param>
/// <param name="Fault">Why it was not fetched; null when it was.</param>
/// <param name="NotBefore">Before when the site asks not to come back; null where it does not say.</param>
public sealed record WebArticle(ReadResult Result, FetchFault? Fault, DateTimeOffset? NotBefore);
