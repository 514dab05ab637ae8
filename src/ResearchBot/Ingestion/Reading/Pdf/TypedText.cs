using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;

namespace ResearchBot.Ingestion.Reading.Pdf;

/// <summary>Reads what was typed onto a PDF: text notes on its pages, and the fields of its form.</summary>
internal static class TypedText
{
    /// <summary>What the form's text fields were filled in with, by page.</summary>
    public static ILookup<int, string> InForm(PdfDocument pdf)
    {
        try
        {
            return (pdf.TryGetForm(out var form) ? form.GetFields() : [])
                .OfType<AcroTextField>()
                .Select(field => (Page: field.PageNumber ?? 1, Text: CleanText.Of(field.Value ?? "")))
                .Where(field => field.Text.Length > 0)
                .ToLookup(field => field.Page, field => field.Text);
        }
        catch (Exception failure) when (failure is not (PdfTooLargeException or OutOfMemoryException))
        {
            return Array.Empty<int>().ToLookup(page => page, _ => "");
        }
    }

    /// <summary>The text that was typed into boxes on a page.</summary>
    public static IReadOnlyList<string> OnPage(Page page)
    {
        try
        {
            return [.. page.GetAnnotations().Where(note => note.Type == AnnotationType.FreeText).Select(note => CleanText.Of(note.Content ?? "")).Where(text => text.Length > 0)];
        }
        catch (Exception failure) when (failure is not (PdfTooLargeException or OutOfMemoryException))
        {
            return [];
        }
    }
}
