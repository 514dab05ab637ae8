using System.Text.RegularExpressions;

using AngleSharp.Dom;

namespace ResearchBot.Ingestion.Reading.Web.Content;

/// <summary>The words that an element is named with: those of its classes and its id.</summary>
internal static partial class ElementNames
{
    private const int LongestNames = 400;
    private const int MostWords = 4;

    /// <summary>The words in small letters, in their order; a name of more than four words is a sentence and not a name, as is an id made out of a heading.</summary>
    public static string[] Of(IElement element)
    {
        var names = element.Id is null || IsHeadline(element) ? element.ClassName : $"{element.ClassName} {element.Id}";

        return names is not { Length: > 0 and <= LongestNames } ? [] :
        [
            .. names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(name => Word().Matches(name))
                .Where(words => words.Count <= MostWords)
                .SelectMany(words => words.Select(word => word.Value.ToLowerInvariant())),
        ];
    }

    private static bool IsHeadline(IElement element) =>
        (PageBlocks.IsHeading(element) ? element : element.Children.FirstOrDefault(PageBlocks.IsHeading)) is { } heading
        && PageWords.Letters(element.Id) is { Length: > 0 } letters
        && PageWords.Letters(heading.TextContent).StartsWith(letters, StringComparison.Ordinal);

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
