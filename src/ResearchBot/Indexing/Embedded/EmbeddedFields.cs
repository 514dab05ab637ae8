namespace ResearchBot.Indexing.Embedded;

/// <summary>The names of the fields in the embedded index.</summary>
internal static class EmbeddedFields
{
    public const string Kind = "kind";
    public const string PassageKind = "passage";
    public const string ArticleKind = "article";

    public const string Key = "key";
    public const string Space = "space";
    public const string Id = "id";
    public const string Revision = "revision";
    public const string Start = "start";
    public const string End = "end";
    public const string Words = "words";
    public const string Hash = "hash";
    public const string Title = "title";
    public const string Source = "source";
    public const string Tag = "tag";
    public const string Shelf = "shelf";
    public const string Day = "day";
    public const string Vector = "vector";

    public const string SourceKey = "source_key";
    public const string TagKey = "tag_key";
    public const string ShelfKey = "shelf_key";

    public const string PassageTerms = "passage_terms";
    public const string ArticleTerms = "article_terms";
    public const string TitleTerms = "title_terms";
}
