using System.Runtime.CompilerServices;

using ResearchBot.Corpus;
using ResearchBot.Ingestion.Reading.Web.Content;
using ResearchBot.Ingestion.Reading.Web.Details;

namespace ResearchBot.Ingestion.Reading.Web;

/// <summary>Reads the article out of a saved web page, from its bytes alone.</summary>
internal sealed class PageReader : IArticleReader
{
    /// <inheritdoc/>
    public bool CanRead(SourceFile file) =>
        file.Extension is ".html" or ".htm" or ".xhtml" || (file.Extension is not (".txt" or ".text") && StartsAPage(file.Bytes.Span));

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await ReadPageAsync(file, cancellationToken);
    }

    private static async Task<ReadResult> ReadPageAsync(SourceFile file, CancellationToken cancellationToken)
    {
        if (TextDecoder.Decode(file.Bytes.Span, PageCharset.Of(file.Bytes.Span)) is not { } html)
        {
            return new ReadResult.Failed(file.Name, "This is not a web page.");
        }

        if (GuardedParser.Parse(html) is not { } page)
        {
            return new ReadResult.Failed(file.Name, "The page is nested too deeply or has too many elements; save its text as a .txt file.");
        }

        using (page)
        {
            var details = PageDetails.Read(page);
            var text = page.Body is null ? PageText.Of(page.DocumentElement) : await ArticleContent.ReadAsync(page, details.Title, details.Url, cancellationToken);

            return ReadResult.Of(file.Name, new ArticleDraft
            {
                Text = text,
                Details = details with { Title = details.Title.Length > 0 ? details.Title : FileTitle.Of(file.Name) },
            });
        }
    }

    private static bool StartsAPage(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.TrimStart("\uFEFF \t\r\n"u8);
        var top = System.Text.Encoding.ASCII.GetString(start[..Math.Min(start.Length, 16)]);

        return top.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || top.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
