using AngleSharp.Dom;

namespace ResearchBot.Ingestion.Reading.Web.Content;

/// <summary>Takes out of a page what is named as boilerplate.</summary>
internal static class PageTrimmer
{
    private const double LargestPart = .4;
    private const int LeastLeft = 200;
    private const string Heart = "h1, article, main, [itemprop~='articleBody']";

    /// <summary>Takes it out, unless much of what the page has to read would go with it: then the name means something else.</summary>
    public static void Trim(IElement body)
    {
        var weights = new TextWeights(body);
        Trim(body, part => Boilerplate.IsTalk(part) && weights.Whole.Prose - weights.Of(part).Prose > LeastLeft);

        var rest = new TextWeights(body);
        Trim(body, part => Boilerplate.IsAround(part) && rest.Of(part).Prose <= rest.Whole.Prose * LargestPart);
    }

    private static void Trim(IElement parent, Predicate<IElement> isOut)
    {
        foreach (var part in parent.Children.ToArray())
        {
            if (PageBlocks.IsSilent(part))
            {
                continue;
            }

            if (isOut(part) && !IsWord(part) && part.QuerySelector(Heart) is null)
            {
                part.Remove();
            }
            else
            {
                Trim(part, isOut);
            }
        }
    }

    /// <summary>A word in a sentence stays, whatever its name is.</summary>
    private static bool IsWord(IElement part) =>
        !PageBlocks.IsBlock(part) && part.LocalName is not ("menu" or "button" or "select") && part.ParentElement!.ChildNodes.OfType<IText>().Any(text => text.Data.Any(char.IsLetter));
}
