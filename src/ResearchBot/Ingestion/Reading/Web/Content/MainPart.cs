using AngleSharp.Dom;

namespace ResearchBot.Ingestion.Reading.Web.Content;

/// <summary>Finds the part of a page that most of its sentences stand in.</summary>
internal static class MainPart
{
    private const double Enough = .4;
    private const double NearlyAll = .8;

    private static readonly string[] Marks = ["[itemprop~='articleBody']", "article", "main, [role='main']"];

    /// <summary>The smallest element that has nearly all sentences of what the page marks as its article; of the whole body where nothing is marked.</summary>
    public static IElement Of(TextWeights weights)
    {
        var part = Array.ConvertAll(Marks, mark => Largest(weights.Root.QuerySelectorAll(mark), weights))
            .FirstOrDefault(marked => marked is not null && weights.Of(marked).Prose >= weights.Whole.Prose * Enough) ?? weights.Root;
        var prose = weights.Of(part).Prose;

        while (prose > 0 && Largest(part.Children.Where(MayHoldAll), weights) is { } inner && weights.Of(inner).Prose >= prose * NearlyAll)
        {
            part = inner;
        }

        return part;
    }

    private static IElement? Largest(IEnumerable<IElement> elements, TextWeights weights) => elements.MaxBy(element => weights.Of(element).Prose);

    private static bool MayHoldAll(IElement element) =>
        element.LocalName is "div" or "section" or "article" or "main" or "table" or "tbody" or "tr" or "td" or "center" && !PageBlocks.IsSilent(element);
}
