using AngleSharp.Dom;

namespace ResearchBot.Ingestion.Reading.Web.Content;

/// <summary>Finds what stands inside of an article and does not belong to its text: lists of other articles, short captions, credits, calls to subscribe, pointers elsewhere.</summary>
internal sealed class Leftovers
{
    private const int LongestCaption = 110;
    private const int LongestAside = 90;
    private const int FewestHeadlines = 3;
    private const int ShortestHeadline = 20;

    private static readonly HashSet<string> Captions = new(StringComparer.Ordinal) { "caption", "credit", "credits", "imagedescription", "bildunterschrift" };

    private readonly TextWeights _weights;
    private readonly HashSet<INode> _found = [];

    private Leftovers(IElement part) => _weights = new TextWeights(part);

    /// <summary>The elements of a part of a page that are to be left out.</summary>
    public static IReadOnlySet<INode> In(IElement part)
    {
        var leftovers = new Leftovers(part);
        leftovers.Look(part);

        return leftovers._found;
    }

    private void Look(IElement parent)
    {
        var isPointedTo = false;

        foreach (var part in parent.Children.Where(part => !PageBlocks.IsSilent(part)))
        {
            var weight = _weights.Of(part);
            var line = weight.Text > 0 && PageBlocks.IsLine(part) && part.LocalName is not ("td" or "th" or "pre") ? PageWords.Clean(part.TextContent) : null;
            var isPointer = line is not null && IsPointer(part, line, weight);

            if (isPointer || (isPointedTo && weight is { LinkShare: > .4, ProseShare: < .33 }) || IsCaption(part, weight) || IsHeadlines(part, weight) || (line is not null && IsAside(part, line, weight)))
            {
                _found.Add(part);
            }
            else if (weight.Text > 0)
            {
                Look(part);
            }

            isPointedTo = isPointer;
        }
    }

    private static bool IsCaption(IElement part, Weight weight) =>
        weight.Text is > 0 and < LongestCaption && (part.LocalName == "figcaption" || ElementNames.Of(part).Any(Captions.Contains));

    private static bool IsHeadlines(IElement part, Weight weight) =>
        part.LocalName is "ul" or "ol" or "dl" or "div" or "section" or "article" or "aside" or "footer" or "table"
        && weight is { LinkShare: > .7, ProseShare: < .25 }
        && part.QuerySelectorAll("a").Length is >= FewestHeadlines and var links
        && weight.Links / links >= ShortestHeadline;

    private static bool IsPointer(IElement part, string line, Weight weight) =>
        (weight.LinkShare > .3 || PageBlocks.IsHeading(part) || weight.Text < LongestAside * 2 / 3) && LineKinds.IsPointer(line);

    private static bool IsAside(IElement part, string line, Weight weight) =>
        part.LocalName != "li" && weight.Prose < LongestAside && (LineKinds.IsCredit(line) || LineKinds.IsCall(line));
}
