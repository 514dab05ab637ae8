using ResearchBot.Answering.Extractive;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Answering;

/// <summary>What became of a question: one of the three nested outcomes.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Sentences, each with a citation that was checked against the stored text.</summary>
    /// <param name="Sentences">At least one, in reading order.</param>
    /// <param name="Citations">Numbered 1..n in order of first use; each is used.</param>
    /// <param name="Composer"><c>extractive</c>, or the name of the model.</param>
    public sealed record Grounded(IReadOnlyList<AnswerSentence> Sentences, IReadOnlyList<Citation> Citations, string Composer) : Answer
    {
        /// <summary>The day of the newest cited article; null where none has a date.</summary>
        public DateOnly? AsOf => Citations.Max(citation => citation.Details.PublishedAt);

        /// <summary>Its sentences are the articles' own, not a model's.</summary>
        public bool IsExtractive => Composer == ExtractiveComposer.Name;

        /// <summary>Groups of citation numbers whose sources say different things.</summary>
        public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

        /// <summary>The model was asked and failed, so the extractive composer stood in.</summary>
        public bool StoodIn { get; init; }
    }

    /// <summary>The corpus does not answer.</summary>
    /// <param name="Nearest">What it has nearby, nearest first; may be empty.</param>
    public sealed record NotInCorpus(IReadOnlyList<NearestArticle> Nearest) : Answer;

    /// <summary>Something that is needed is out of order; the log knows the reference.</summary>
    /// <param name="Reference">A short word to tell an operator.</param>
    public sealed record Unavailable(string Reference) : Answer;
}

/// <summary>One sentence of an answer.</summary>
/// <param name="Text">Its words, at most <see cref="MaximumLength"/> UTF-16 code units, without markers.</param>
/// <param name="Citations">The numbers of the citations that carry it, at least one.</param>
public sealed record AnswerSentence(string Text, IReadOnlyList<int> Citations)
{
    /// <summary>The longest sentence that is shown.</summary>
    public const int MaximumLength = 400;
}

/// <summary>Verbatim words of a stored article that carry a sentence.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Article">The article quoted.</param>
/// <param name="Revision">The revision quoted.</param>
/// <param name="Details">What is known about the article.</param>
/// <param name="Span">Where the quote stands in the revision's text.</param>
/// <param name="Quote">The revision's text at <paramref name="Span"/>.</param>
public sealed record Citation(int Number, ArticleKey Article, int Revision, ArticleDetails Details, TextSpan Span, string Quote)
{
    /// <summary>The page on which the quote begins, from 1; null where the article has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>Who else printed the article, word for word or nearly, as far as whoever asked may see it: no further sources.</summary>
    public IReadOnlyList<Printing> Also { get; init; } = [];

    /// <summary>By what the other printings are known, each once, oldest first, without the article's own outlet.</summary>
    public IEnumerable<string> AlsoPrintedBy => Also.Select(printing => printing.Name)
        .Where(name => FacetKey.Of(name) != FacetKey.Of(Details.Source ?? ""))
        .DistinctBy(FacetKey.Of, StringComparer.Ordinal);

    /// <summary>Quotes an article.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in its text.</exception>
    public static Citation Of(int number, Article article, TextSpan span) =>
        new(number, article.Key, article.Revision, article.Details, span, span.Of(article.Text)) { Page = PageStarts.PageAt(article.Pages, span.Start) };
}

/// <summary>Two citations whose sources say different things about one matter.</summary>
/// <param name="One">A citation's number.</param>
/// <param name="Other">Another's.</param>
/// <param name="About">What they differ in.</param>
public sealed record Disagreement(int One, int Other, DisagreementKind About);

/// <summary>What two sources differ in.</summary>
public enum DisagreementKind
{
    /// <summary>They give different figures or dates.</summary>
    Figures,

    /// <summary>One affirms what the other denies.</summary>
    Denial,
}

/// <summary>An article near a question that it does not answer.</summary>
public sealed record NearestArticle(ArticleKey Article, ArticleFacets Facets);
