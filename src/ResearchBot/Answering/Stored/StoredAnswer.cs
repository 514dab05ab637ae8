using ResearchBot.Corpus;

namespace ResearchBot.Answering.Stored;

/// <summary>An answer as it was given.</summary>
public sealed record StoredAnswer
{
    /// <summary>Its name: 24 lower-case hexadecimal digits that nobody can guess.</summary>
    public required string Id { get; init; }

    /// <summary>The space that it was given in.</summary>
    public required SpaceId Space { get; init; }

    /// <summary>What became of the question.</summary>
    public required AnswerOutcome Outcome { get; init; }

    /// <summary>The answer; null where its text is kept no longer.</summary>
    public Answer? Answer { get; init; }

    /// <summary>What it cites, in order of the numbers; kept longer than the text, so that a correction still finds the answer.</summary>
    public required IReadOnlyList<CitedPlace> Places { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset StoredAt { get; init; }
}

/// <summary>Where a citation points.</summary>
/// <param name="Number">The citation's number.</param>
/// <param name="Article">The article quoted.</param>
/// <param name="Revision">The revision quoted.</param>
/// <param name="Details">What was known about the article then.</param>
/// <param name="Span">Where the quote stands in the revision's text.</param>
public sealed record CitedPlace(int Number, ArticleKey Article, int Revision, ArticleDetails Details, TextSpan Span);
