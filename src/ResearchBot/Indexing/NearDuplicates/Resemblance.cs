namespace ResearchBot.Indexing.NearDuplicates;

/// <summary>How much of two texts is the same.</summary>
/// <param name="Jaccard">Shared runs of words as a share of all, 0..1.</param>
/// <param name="Containment">Shared runs as a share of those of the text that has fewer: 1 where one holds the other whole.</param>
/// <param name="Fewer">How many runs the text has that has fewer.</param>
internal readonly record struct Resemblance(double Jaccard, double Containment, int Fewer)
{
    /// <summary>Shorter texts are the same or not: an edit or two leaves nothing to compare.</summary>
    private const int FewestCompared = 18;

    /// <summary>A shorter text that another holds may be a phrase that both owe to their publisher.</summary>
    private const int FewestContained = 50;

    /// <summary>With one of five words edited a run of three survives with .8³, and as many edited ones stand on either side.</summary>
    private const double EditedOneInFive = 0.344;

    /// <summary>All but an edit here and there: with 95 of 100 words kept, a run of three survives with .95³.</summary>
    private const double NearlyWhole = 0.857;

    /// <summary>The same text, edited or cut.</summary>
    public bool IsNear => (Fewer >= FewestCompared && Jaccard >= Math.Min(EditedOneInFive, LeastAfterEdits(Fewer))) || (Fewer >= FewestContained && Containment >= NearlyWhole);

    /// <summary>Whether an estimate is near enough for the texts themselves to be compared: estimates err by .05, and by three times that hardly ever.</summary>
    public bool MayBeNear => Fewer >= FewestCompared && (Jaccard >= Math.Min(EditedOneInFive, LeastAfterEdits(Fewer)) - 0.15 || Containment >= NearlyWhole - 0.3);

    /// <summary>Compares two texts.</summary>
    public static Resemblance Of(Shingles one, Shingles other) => Of(one.CountShared(other), one.Count, other.Count);

    /// <summary>Compares two texts of which only sketches are left.</summary>
    /// <param name="jaccard">The estimate (<see cref="Signature.EstimateJaccard"/>).</param>
    /// <param name="one">How many runs one has.</param>
    /// <param name="other">How many runs the other has.</param>
    public static Resemblance Estimate(double jaccard, int one, int other) =>
        Of(Math.Min(Math.Min(one, other), jaccard / (1 + jaccard) * (one + other)), one, other);

    /// <summary>
    /// What 95 of 100 texts of a length keep at least when every word is edited with .15: the runs that survive are .85³ of all, give
    /// or take 3 · .85² · √(.15 · .85 / n), and short texts give or take much.
    /// </summary>
    private static double LeastAfterEdits(int runs)
    {
        var survives = 0.614 - (1.645 * 0.774 / Math.Sqrt(runs));

        return survives / (2 - survives);
    }

    private static Resemblance Of(double shared, int one, int other) => Math.Min(one, other) is var fewer and > 0
        ? new(shared / (one + other - shared), shared / fewer, fewer)
        : default;
}
