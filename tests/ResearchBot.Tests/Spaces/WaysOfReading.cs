using ResearchBot.Answering;
using ResearchBot.Answering.FactChecking;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Research;
using ResearchBot.Retrieval;
using ResearchBot.Tests.Doubles;

namespace ResearchBot.Tests.Spaces;

/// <summary>Every way in which words of articles reach somebody; everything that comes out, as one text.</summary>
internal static class WaysOfReading
{
    /// <summary>How many there are.</summary>
    public const int Count = 7;

    /// <summary>Stands before what is named as another printing.</summary>
    public const string Printed = "also printed:";

    /// <summary>Reads in one of the ways.</summary>
    public static async Task<string> ReadAsync(LibraryWorld world, int way, PassageFilter filter, string question, CancellationToken cancellationToken) => way switch
    {
        0 => Show(await world.AskAsync(question, filter)),
        1 => Show(await world.FindAsync(question, filter)),
        2 => Show(await world.Get<Searcher>().SearchAsync(question, filter, 10, cancellationToken)),
        3 => Show(await world.Get<Summarizer>().SummarizeTopicAsync(question, filter, cancellationToken)),
        4 => Show(await world.Get<FactChecker>().CheckAsync(question.Replace("What did", "Minister", StringComparison.Ordinal).Replace('?', '.'), filter, cancellationToken)),
        5 => string.Join(' ', (await world.Get<CorpusSuggestions>().FindArticlesAsync(filter, "", 1_000, cancellationToken)).Select(article => $"{article.Key} {Show(article.Facets)}")),
        _ => string.Join(' ', await world.Get<CorpusSuggestions>().FindOutletsAsync(filter, "", 1_000, cancellationToken)),
    };

    private static string Show(Answer answer) => answer switch
    {
        Answer.Grounded grounded => $"{string.Join(' ', grounded.Sentences.Select(sentence => sentence.Text))} {Show(grounded.Citations)}",
        Answer.NotInCorpus none => string.Join(' ', none.Nearest.Select(near => $"{near.Article} {Show(near.Facets)}")),
        _ => throw new InvalidOperationException("Nothing is out of order here."),
    };

    private static string Show(Findings found) => string.Join(
        ' ',
        [
            .. found.Passages.Select(passage => $"{passage.Passage.Article} {passage.Passage.Text} {Show(passage.Facets)} {string.Join(' ', passage.Words.Select(word => word.Term))}"),
            .. found.Articles.Select(article => $"{article.Article} {Show(article.Facets)}"),
        ]);

    private static string Show(SearchOutcome outcome) => string.Join(
        ' ', ((SearchOutcome.Found)outcome).Hits.Select(hit => $"{Show([hit.Citation])} {hit.Passage.Text}"));

    private static string Show(FactCheck check) => check is FactCheck.Checked found ? Show(found.Citations) + string.Join(' ', found.Claims.Select(claim => claim.Differs)) : "";

    private static string Show(IEnumerable<Citation> citations) =>
        string.Join(' ', citations.Select(citation => $"{citation.Article} {citation.Details} {citation.Quote} {Show(citation.Also)}"));

    private static string Show(IReadOnlyList<Printing> printings) =>
        printings.Count == 0 ? "" : $"{Printed} {string.Join(' ', printings.Select(printing => $"{printing.Key} {Show(printing.Facets)} {printing.Name} {printing.Url}"))}";

    private static string Show(ArticleFacets facets) => $"{facets.Title} {facets.Source}";
}
