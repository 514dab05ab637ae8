using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Spaces.Life;

/// <summary>A part of what is kept of a community, and how it is deleted.</summary>
internal interface ISpaceContents
{
    /// <summary>Deletes some of it within a change of the catalog, so little that nobody else waits long.</summary>
    /// <returns>False when nothing is left.</returns>
    Task<bool> DeleteSomeAsync(CatalogContext context, SpaceId space, CancellationToken cancellationToken);
}
