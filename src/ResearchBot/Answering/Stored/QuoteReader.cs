using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Text;
using ResearchBot.Spaces;

namespace ResearchBot.Answering.Stored;

/// <summary>Opens the citations of answers that were given: on the words of the article as they are stored, not as they were remembered.</summary>
public sealed class QuoteReader
{
    private readonly StoredAnswers _answers;
    private readonly ArticleCatalog _catalog;
    private readonly SpaceSettingsStore _settings;

    internal QuoteReader(StoredAnswers answers, ArticleCatalog catalog, SpaceSettingsStore settings)
    {
        _answers = answers;
        _catalog = catalog;
        _settings = settings;
    }

    /// <summary>Looks up a citation of an answer.</summary>
    /// <param name="space">The space that the answer was given in.</param>
    /// <param name="answerId">The answer.</param>
    /// <param name="number">The citation's number.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<FoundQuote> FindAsync(SpaceId space, string answerId, int number, CancellationToken cancellationToken)
    {
        var answer = await _answers.FindAsync(space, answerId, cancellationToken);

        if (answer?.Places.FirstOrDefault(cited => cited.Number == number) is not { } place)
        {
            return new FoundQuote.Unknown();
        }

        var settings = await _settings.ReadAsync(space, cancellationToken);
        var article = settings.ScopeOf(space).Allows(place.Article.Space)
            ? await _catalog.FindRevisionAsync(place.Article, place.Revision, cancellationToken)
            : null;

        return article is { RemovedAt: null } && place.Span.FitsIn(article.Text)
            ? await ShowAsync(place, article, cancellationToken)
            : new FoundQuote.Withdrawn(place);
    }

    private async Task<FoundQuote> ShowAsync(CitedPlace place, Article article, CancellationToken cancellationToken)
    {
        var versions = await _catalog.FindVersionsInUseAsync([place.Article], cancellationToken);

        return new FoundQuote.Shown(
            Citation.Of(place.Number, article, place.Span) with { Details = place.Details },
            Around(place, article.Text),
            versions.GetValueOrDefault(place.Article)?.Revision == place.Revision);
    }

    /// <summary>The passages that the quote touches, as one: today's cuts may not be those of the day when it was found.</summary>
    private static Passage Around(CitedPlace place, string text)
    {
        var touched = Passages.Of(place.Article, place.Revision, text)
            .Select(passage => passage.Span)
            .Where(span => span.Start < place.Span.End && place.Span.Start < span.End)
            .Append(place.Span)
            .ToList();
        var around = new TextSpan(touched.Min(span => span.Start), touched.Max(span => span.End));

        return new Passage
        {
            Article = place.Article,
            Revision = place.Revision,
            Span = around,
            Text = around.Of(text),
            Hash = ContentHash.Of(around.Of(text)),
        };
    }
}
