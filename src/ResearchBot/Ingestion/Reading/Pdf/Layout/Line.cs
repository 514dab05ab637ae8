namespace ResearchBot.Ingestion.Reading.Pdf.Layout;

/// <summary>Words on one baseline without a wide gap between them; the same measures as those of a <see cref="Run"/>.</summary>
/// <param name="Text">The words.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Size">The size of most of its letters.</param>
/// <param name="Order">Its place in the order of drawing.</param>
/// <param name="Row">Lines side by side have the same row, counted from the top.</param>
internal sealed record Line(string Text, double Left, double Right, double Baseline, double Size, int Order, int Row)
{
    /// <summary>The column, or part of a column, that it is read in: lines of one flow follow each other.</summary>
    public int Flow { get; init; }

    /// <summary>It stands beside others in a row that is read across, as of a table.</summary>
    public bool IsCell { get; init; }
}
