using ResearchBot.Answering.Verification;
using ResearchBot.Answering.Verification.Language;

namespace ResearchBot.Answering.FactChecking;

/// <summary>
/// Judges a claim by one sentence. It would rather say nothing: a claim is supported only by a sentence that has all its telling words,
/// and contradicted only by one that has the same words but for one figure, date, name or denial.
/// </summary>
internal static class ClaimJudge
{
    private const double OneMatter = .8;
    private const int FewestShared = 3;

    private static readonly Statement NoTitle = new("");

    /// <summary>Judges.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="sentence">What an article says.</param>
    /// <param name="title">The article's headline.</param>
    public static Judgement Judge(Statement claim, Statement sentence, Statement title)
    {
        var verdict = ContentCheck.Check(claim, sentence, title);

        if (verdict.Supported)
        {
            var cover = ClaimCover.Of(claim, sentence, title);

            return verdict.MayBeShown && cover.IsWhole && !Hedges.QualifyOrDeny(claim, sentence) && !NamePlaces.AreMoved(claim, sentence) && !WordScope.IsWider(claim, sentence)
                ? new Judgement(ClaimStanding.Supported, cover.Share)
                : Judgement.Nothing;
        }

        return verdict.Reasons is [var objection] && Contradicts(claim, sentence, objection) is { } share
            ? new Judgement(ClaimStanding.Contradicted, share) { Differs = objection.Words }
            : Judgement.Nothing;
    }

    private static double? Contradicts(Statement claim, Statement sentence, Objection objection)
    {
        var at = claim.Text.IndexOf(objection.Words, StringComparison.Ordinal);
        var cover = ClaimCover.Of(claim, sentence, NoTitle, at < 0 ? default : (at, at + objection.Words.Length));
        var isRival = objection.Kind switch
        {
            ObjectionKind.Number => RivalFigures.Has(claim, objection.Words, sentence),
            ObjectionKind.Date => RivalDates.Has(claim, objection.Words, sentence),
            ObjectionKind.Name => RivalNames.Has(claim, objection.Words, sentence) && !Hedges.QualifyOrDeny(claim, sentence),
            ObjectionKind.NegationAdded => new Statement(objection.Words).Words.Any(word => word.IsContent && sentence.HasStem(word.Stem)) && !Hedges.Qualify(claim, sentence),
            ObjectionKind.NegationDropped => !Hedges.Qualify(claim, sentence),
            ObjectionKind.Opposite => !Hedges.QualifyOrDeny(claim, sentence) && !claim.Words.Any(word => word.Text is "not" or "no" or "never"),
            _ => false,
        };

        return isRival && cover.Share >= OneMatter && cover.Covered >= FewestShared && !NamePlaces.AreMoved(claim, sentence) ? cover.Share : null;
    }
}

/// <summary>What one sentence says of a claim.</summary>
/// <param name="Standing">Supported, contradicted, or nothing.</param>
/// <param name="Share">The share of the claim's words that stand in the sentence.</param>
internal sealed record Judgement(ClaimStanding Standing, double Share)
{
    public static Judgement Nothing { get; } = new(ClaimStanding.NotInCorpus, 0);

    /// <summary>The words of the claim, or of the sentence where it denies, that the two differ in.</summary>
    public string Differs { get; init; } = "";
}
