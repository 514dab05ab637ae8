using ResearchBot.Corpus;

namespace ResearchBot.Ingestion.Reading;

/// <summary>Puts together what several places tell about one article.</summary>
internal static class KnownDetails
{
    /// <summary>Fills what is not known yet with what another place tells.</summary>
    public static ArticleDetails FillFrom(this ArticleDetails known, ArticleDetails told) => known with
    {
        Title = known.Title.Length > 0 ? known.Title : told.Title,
        Author = known.Author ?? told.Author,
        Source = known.Source ?? told.Source,
        Url = known.Url ?? told.Url,
        PublishedAt = known.PublishedAt ?? told.PublishedAt,
        Kind = known.Kind ?? told.Kind,
        Language = known.Language ?? told.Language,
        Tags = known.Tags.Count > 0 ? known.Tags : told.Tags,
    };
}
