namespace ResearchBot.Ingestion.Reading.Word;

/// <summary>How a piece of text stands among others.</summary>
internal enum WordPieceKind
{
    /// <summary>A paragraph, or a heading.</summary>
    Paragraph,

    /// <summary>The title, or a heading of the first level.</summary>
    Title,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A row of a table.</summary>
    Row,
}

/// <summary>A paragraph, a list's item or a table's row.</summary>
/// <param name="Text">Its words; line ends where the writer made them.</param>
/// <param name="Kind">How it stands among others.</param>
/// <param name="Number">An item's number; empty where it has a bullet or none.</param>
internal sealed record WordPiece(string Text, WordPieceKind Kind, string Number = "");
