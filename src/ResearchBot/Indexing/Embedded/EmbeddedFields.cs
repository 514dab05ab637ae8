namespace ResearchBot.Indexing.Embedded;

/// <summary>The names of the fields in the embedded index.</summary>
internal static class EmbeddedFields
{
    /// <summary><see cref="PassageKind"/> or <see cref="ArticleKind"/>.</summary>
    public const string Kind = "kind";
    public const string PassageKind = "passage";
    public const string ArticleKind = "article";

    /// <summary>Space and id of the article, for replacing it.</summary>
    public const string Key = "key";

    /// <summary>What searches filter by; names as <see cref="Corpus.FacetKey"/> folds them.</summary>
    public const string Space = "space";
    public const string Source = "source";
    public const string Tag = "tag";
    public const string Shelf = "shelf";
    public const string Day = "day";

    /// <summary>What searches score.</summary>
    public const string PassageTerms = "passage_terms";
    public const string ArticleTerms = "article_terms";
    public const string Vector = "vector";

    /// <summary>The vector as <see cref="SqueezedVectors"/> keeps it.</summary>
    public const string Squeezed = "squeezed";

    /// <summary>The analysed words (<see cref="Words.WordFormat"/>).</summary>
    public const string Words = "words";

    /// <summary>What searches return (<see cref="RowFormat"/>).</summary>
    public const string Row = "row";
}
