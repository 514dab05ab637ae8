namespace ResearchBot.Ingestion.Reading.Pdf.Layout;

/// <summary>A letter as it is drawn.</summary>
/// <param name="Text">What it stands for; may be several characters.</param>
/// <param name="Left">Where it begins, along the direction of writing.</param>
/// <param name="Right">Where the next one is expected.</param>
/// <param name="Baseline">Its baseline, across the direction of writing, upward.</param>
/// <param name="Size">The font's size in points.</param>
internal readonly record struct Glyph(string Text, double Left, double Right, double Baseline, double Size);
