using System.Diagnostics.CodeAnalysis;
using ResearchBot.Corpus;
using ResearchBot.Indexing.Qdrant.Wire;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>Reads points back, and believes none that is incomplete or that the filter forbids.</summary>
internal sealed class PointReader(PassageFilter filter)
{
    /// <summary>How many points were not believed.</summary>
    public int Dropped { get; private set; }

    public bool TryReadPassage(
        ScoredPoint point, [NotNullWhen(true)] out Passage? passage, [NotNullWhen(true)] out ArticleFacets? facets)
    {
        passage = null;

        if (TryReadArticle(point, out var key, out facets)
            && point.Payload is { Revision: { } revision, Start: { } start, End: { } end, Text: { } text, Hash: { } hash })
        {
            passage = new Passage
            {
                Article = key,
                Revision = revision,
                Span = new TextSpan(start, end),
                Text = text,
                Hash = hash,
            };

            return true;
        }

        Dropped += facets is null ? 0 : 1;

        return false;
    }

    public bool TryReadArticle(ScoredPoint point, out ArticleKey key, [NotNullWhen(true)] out ArticleFacets? facets)
    {
        (key, facets) = (default, null);

        if (point.Payload is { Space: { } space, Article: { } id } payload && SpaceId.IsValid(space))
        {
            key = new ArticleKey(new SpaceId(space), id);
            facets = new ArticleFacets
            {
                Title = payload.Title ?? "",
                Source = payload.Source,
                PublishedAt = payload.Day is { } day && day >= 0 && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(day) : null,
                Language = payload.Language,
                Tags = payload.Tags ?? [],
                Shelves = payload.Shelves ?? [],
            };

            if (filter.Allows(key, facets))
            {
                return true;
            }
        }

        facets = null;
        Dropped++;

        return false;
    }
}
