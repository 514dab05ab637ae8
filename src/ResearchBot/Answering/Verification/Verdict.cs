namespace ResearchBot.Answering.Verification;

/// <summary>Whether a sentence is carried by what it cites.</summary>
/// <param name="Score">0 to 1; at least <see cref="Threshold"/> exactly when the sentence is supported.</param>
/// <param name="Reasons">Why it is not supported; empty when it is.</param>
public sealed record Verdict(double Score, IReadOnlyList<Objection> Reasons)
{
    /// <summary>
    /// The share of a sentence's words that must stand in what is cited, beside the checks that refuse outright.
    /// Near the best balanced accuracy of two unlike sets: claims of research systems, and edited summaries.
    /// </summary>
    public const double Threshold = 0.4;

    /// <summary>
    /// The share that a sentence needs before it is shown: stricter than <see cref="Threshold"/>, for what is posted must not lean on
    /// a few shared words.
    /// </summary>
    public const double ShownThreshold = 0.6;

    private const double JustBelow = 0.99 * Threshold;

    /// <summary>The sentence is carried by what it cites.</summary>
    public bool Supported => Reasons.Count == 0;

    /// <summary>The sentence is carried well enough to be shown to readers.</summary>
    public bool MayBeShown => Supported && Score >= ShownThreshold;

    /// <summary>The verdict on a sentence whose words are verbatim.</summary>
    internal static Verdict Verbatim { get; } = new(1, []);

    /// <summary>A verdict without a look at the words.</summary>
    internal static Verdict Refused(ObjectionKind kind) => new(0, [new Objection(kind)]);

    /// <summary>The verdict on a sentence of which a share of the words is covered.</summary>
    internal static Verdict Of(double coverage, IReadOnlyList<Objection> objections) => objections switch
    {
        [] when coverage >= Threshold => new(coverage, []),
        [] => new(coverage, [new Objection(ObjectionKind.Words)]),
        _ => new(coverage * JustBelow / objections.Count, objections),
    };
}
