namespace ResearchBot.Ingestion.Reading.Pdf.Layout;

/// <summary>
/// Letters that were drawn one behind another on one baseline. Places are in points along (left, right) and across (baseline,
/// upward) the direction of writing.
/// </summary>
/// <param name="Text">The letters, with the spaces between them.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Size">The font's size in points.</param>
/// <param name="Order">Its place in the order of drawing.</param>
/// <param name="EndsInSpace">A space was drawn behind it.</param>
internal sealed record Run(string Text, double Left, double Right, double Baseline, double Size, int Order, bool EndsInSpace);
