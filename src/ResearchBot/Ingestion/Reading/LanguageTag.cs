using System.Text.RegularExpressions;

namespace ResearchBot.Ingestion.Reading;

/// <summary>Language tags as BCP 47 writes them.</summary>
internal static partial class LanguageTag
{
    /// <summary>The tag with hyphens; null when the text is none.</summary>
    public static string? Read(string? text) =>
        text?.Trim().Replace('_', '-') is { Length: <= 35 } tag && Shape().IsMatch(tag) ? tag : null;

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
