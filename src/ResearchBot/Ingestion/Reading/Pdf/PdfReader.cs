using System.Runtime.CompilerServices;

using ResearchBot.Corpus;
using ResearchBot.Ingestion.Reading.Pdf.Layout;

using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace ResearchBot.Ingestion.Reading.Pdf;

/// <summary>Reads the text of a PDF, column by column and paragraph by paragraph, and where its pages begin.</summary>
internal sealed class PdfReader : IArticleReader
{
    private const int MostPages = 2_000;
    private const string Broken = "The PDF is damaged and cannot be read; open it in a PDF program, save it anew, and add that.";
    private const string Encrypted = "The PDF is protected by a password; save it without one and add that.";
    private const string NoText = "The PDF has no text in it, only pictures or drawings; run text recognition (OCR) over it and add the result.";
    private const string TooLarge = "The PDF unfolds to far more than a text needs; save its text as a .txt file.";
    private const string TooManyPages = "The PDF has more than 2,000 pages; split it and add the parts.";

    /// <inheritdoc/>
    public bool CanRead(SourceFile file) => FileKinds.Of(file.Bytes.Span) is FileKind.Pdf;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return Read(file, cancellationToken);
    }

    private static ReadResult Read(SourceFile file, CancellationToken cancellationToken)
    {
        try
        {
            return PdfNesting.IsDeep(file.Bytes.Span) ? new ReadResult.Failed(file.Name, Broken) : ReadWhole(file, cancellationToken);
        }
        catch (PdfTooLargeException)
        {
            return new ReadResult.Failed(file.Name, TooLarge);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new ReadResult.Failed(file.Name, Encrypted);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
        {
            // The library tells of damage, and of encryption that it does not know, by exceptions of a dozen kinds.
            return new ReadResult.Failed(file.Name, file.Bytes.Span.IndexOf("/Encrypt"u8) >= 0 ? Encrypted : Broken);
        }
    }

    private static ReadResult ReadWhole(SourceFile file, CancellationToken cancellationToken)
    {
        using var pdf = PdfDocument.Open(file.Bytes.ToArray(), new ParsingOptions { SkipMissingFonts = true, UseActualText = true, FilterProvider = new BoundedFilters() });

        if (pdf.NumberOfPages > MostPages)
        {
            return new ReadResult.Failed(file.Name, TooManyPages);
        }

        var (pages, broken) = Pages(pdf, cancellationToken);

        if (pages.All(page => page.IsEmpty))
        {
            return new ReadResult.Failed(file.Name, broken > 0 ? Broken : NoText);
        }

        var details = PdfDetails.Read(pdf, pages);
        var (text, starts) = PagedText.Of([.. Margins.Drop(pages).Select(page => page.InReadingOrder())]);

        return ReadResult.Of(file.Name, new ArticleDraft
        {
            Text = text,
            Pages = starts,
            Details = details with { Title = details.Title.Length > 0 ? details.Title : FileTitle.Of(file.Name) },
        });
    }

    private static (IReadOnlyList<PageLines> Pages, int Broken) Pages(PdfDocument pdf, CancellationToken cancellationToken)
    {
        var pages = new List<PageLines>();
        var typed = TypedText.InForm(pdf);
        var (letters, broken) = (0L, 0);

        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();

            try
            {
                var page = pdf.GetPage(number);
                pages.Add(PageLines.Of(page) with { Typed = [.. TypedText.OnPage(page), .. typed[number]] });
            }
            catch (Exception failure) when (failure is not (PdfTooLargeException or OutOfMemoryException))
            {
                // One damaged page does not cost the others.
                broken++;
                pages.Add(PageLines.None);
            }

            letters += pages[^1].Main.Sum(line => line.Text.Length);

            if (letters > 2L * ReadResult.MaximumTextLength)
            {
                throw new PdfTooLargeException();
            }
        }

        return (pages, broken);
    }
}
