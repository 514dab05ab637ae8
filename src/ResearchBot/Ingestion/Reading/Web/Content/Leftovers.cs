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
        foreach (var part in parent.Children)
        {
            if (PageBlocks.IsSilent(part) || _found.Contains(part) || _weights.Of(part).Text == 0)
            {
                continue;
            }

            if (IsCaption(part) || IsHeadlines(part) || (PageBlocks.IsLine(part) && IsAside(part)))
            {
                _found.Add(part);
            }
            else
            {
                Look(part);
            }
        }
    }

    private bool IsCaption(IElement part) =>
        _weights.Of(part).Text < LongestCaption && (part.LocalName == "figcaption" || ElementNames.Of(part).Any(Captions.Contains));

    private bool IsHeadlines(IElement part) =>
        part.LocalName is "ul" or "ol" or "dl" or "div" or "section" or "article" or "aside" or "footer" or "table"
        && _weights.Of(part) is { LinkShare: > .7, ProseShare: < .25 } weight
        && part.QuerySelectorAll("a").Length is >= FewestHeadlines and var links
        && weight.Links / links >= ShortestHeadline;

    private bool IsAside(IElement line)
    {
        if (line.LocalName is "td" or "th" or "pre" || PageWords.Clean(line.TextContent) is not { } text)
        {
            return false;
        }

        var weight = _weights.Of(line);

        if (LineKinds.IsPointer(text) && (weight.LinkShare > .3 || PageBlocks.IsHeading(line) || weight.Text < LongestAside * 2 / 3))
        {
            DropTargets(line.NextElementSibling);

            return true;
        }

        return line.LocalName != "li" && weight.Prose < LongestAside && (LineKinds.IsCredit(text) || LineKinds.IsCall(text));
    }

    /// <summary>What a pointer points to goes with it.</summary>
    private void DropTargets(IElement? next)
    {
        if (next is not null && _weights.Of(next) is { LinkShare: > .4, ProseShare: < .33 })
        {
            _found.Add(next);
        }
    }
}
