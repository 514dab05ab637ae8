namespace ResearchBot.Ingestion.Reading.Pdf;

/// <summary>A PDF unfolds to more than is read.</summary>
internal sealed class PdfTooLargeException : Exception;
