using ResearchBot.Corpus;

namespace ResearchBot.Curation.Corrections;

/// <summary>An answer whose messages do not show what they should.</summary>
/// <param name="Space">The space that it was given in.</param>
/// <param name="AnswerId">The answer.</param>
/// <param name="Withdrawn">The numbers of its citations that do not stand; none: it is to be shown as it was.</param>
/// <param name="IsTold">Whether the member who asked has been told once already.</param>
/// <param name="MayBeTold">Whether a kill came between, so that the member may have been told.</param>
/// <param name="Attempts">How often it was tried in vain.</param>
public sealed record Correction(SpaceId Space, string AnswerId, IReadOnlySet<int> Withdrawn, bool IsTold, bool MayBeTold, int Attempts);
