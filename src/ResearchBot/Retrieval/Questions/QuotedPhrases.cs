using System.Text.RegularExpressions;

namespace ResearchBot.Retrieval.Questions;

/// <summary>Finds what a question puts in quotation marks.</summary>
public static partial class QuotedPhrases
{
    /// <summary>The words between quotation marks, in order.</summary>
    public static IReadOnlyList<string> Find(string question) =>
        [.. Quoted().Matches(question).Select(match => match.Groups["words"].Value)];

    [GeneratedRegex("""["“„«](?<words>[^"“”„«»]{2,200})["”“»]""", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
