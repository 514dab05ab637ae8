using ResearchBot.Corpus;
using ResearchBot.Indexing.NearDuplicates;

namespace ResearchBot.Curation.Previews;

/// <summary>Finds articles in use that a suggestion repeats.</summary>
public sealed class KnownCopies
{
    private const int Most = 5;

    private readonly DuplicateFinder _finder;
    private readonly StoryReader _stories;

    internal KnownCopies(DuplicateFinder finder, StoryReader stories) => (_finder, _stories) = (finder, stories);

    /// <summary>The articles with the same text, nearly the same text or the same address, a few at most, those that are most alike first.</summary>
    /// <param name="scope">The spaces that may be seen.</param>
    /// <param name="draft">What is suggested.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<KnownCopy>> FindAsync(SpaceScope scope, ArticleDraft draft, CancellationToken cancellationToken)
    {
        var found = (await _finder.FindAsync(scope, draft, cancellationToken)).Take(Most).ToList();
        var stories = await _stories.FindOthersAsync(found.Where(copy => copy.Kind is not DuplicateKind.SameAddress).Select(copy => copy.Article), cancellationToken);

        return found.ConvertAll(copy => new KnownCopy(copy, Outlets(copy, stories.GetValueOrDefault(copy.Article) ?? [])));
    }

    /// <summary>A story stays within its space, which is one of those that may be seen.</summary>
    private static IReadOnlyList<string> Outlets(FoundDuplicate copy, IReadOnlyList<Article> others) =>
    [
        .. others.Select(other => other.Details.Source?.Trim()).OfType<string>()
            .Where(outlet => outlet.Length > 0 && FacetKey.Of(outlet) != FacetKey.Of(copy.Details.Source ?? ""))
            .DistinctBy(FacetKey.Of),
    ];
}

/// <summary>An article that is there already.</summary>
/// <param name="Found">The article, and how it is the same.</param>
/// <param name="Outlets">The other outlets that printed the same story.</param>
public sealed record KnownCopy(FoundDuplicate Found, IReadOnlyList<string> Outlets);
