using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Tests.Retrieval.Ranking;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Answering;

public sealed class CitationNumberingTests
{
    private const string Text = "Herons nest in the old quarry. Storks nest on the church.";

    [Fact]
    public void Numbers_run_from_one_and_a_quote_keeps_its_own()
    {
        var numbering = new CitationNumbering();

        int[] numbers = [Number(numbering, "one", 0, 30), Number(numbering, "one", 31, 57), Number(numbering, "one", 0, 30), Number(numbering, "two", 0, 30)];

        Assert.Equal([1, 2, 1, 3], numbers);
        Assert.Equal([1, 2, 3], numbering.Citations.Select(citation => citation.Number));
        Assert.Equal(["Herons nest in the old quarry.", "Storks nest on the church.", "Herons nest in the old quarry."], numbering.Citations.Select(citation => citation.Quote));
        Assert.Equal(["one", "one", "two"], numbering.Citations.Select(citation => citation.Article.Id));
    }

    private static int Number(CitationNumbering numbering, string id, int start, int end) => numbering.NumberOf(
        new DraftQuote(Candidates.Passage(id, 0, Text), new TextSpan(start, end)),
        new Article { Key = Key(id), Details = new ArticleDetails(), Revision = 1, Text = Text, AddedAt = default });
}
