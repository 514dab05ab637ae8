using System.Collections.Frozen;
using System.Text.RegularExpressions;

using ResearchBot.Corpus;

namespace ResearchBot.Answering.Extractive.Sentences;

/// <summary>Tells whether a sentence can stand alone by how it begins, and drops what only ties it to the one before.</summary>
internal static partial class SentenceOpenings
{
    private const string Connectives = "However|But|And|So|Yet|Also|Moreover|Furthermore|Meanwhile|Instead|Therefore|Thus|Hence|Consequently|Nevertheless|Nonetheless|Still|Similarly|Likewise|Additionally|Finally|Accordingly|Then|In addition|As a result|In contrast|By contrast|On the other hand|For example|For instance|In fact|Indeed|In turn|At the same time|In other words";

    private static readonly FrozenSet<string> Dangling = FrozenSet.ToFrozenSet(
    [
        "he", "she", "it", "they", "his", "her", "its", "their", "him", "them", "this", "that", "these", "those", "such", "both", "neither", "another", "others",
        "however", "but", "and", "or", "so", "yet", "also", "moreover", "furthermore", "meanwhile", "instead", "therefore", "thus", "hence", "consequently",
        "nevertheless", "nonetheless", "still", "then", "similarly", "likewise", "additionally", "finally", "otherwise", "accordingly",
    ],
    StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentence's place without the mark before an item of a list, and without a connective that a capital letter, digit or quotation mark follows ("However, Russia …"); without one it is left as it is, for no word is ever changed.</summary>
    public static TextSpan Trim(string text, TextSpan sentence)
    {
        sentence = sentence with { Start = sentence.Start + Mark().Match(sentence.Of(text)).Length };
        var match = Connective().Match(sentence.Of(text));

        return match.Success ? sentence with { Start = sentence.Start + match.Length - 1 } : sentence;
    }

    /// <summary>Tells whether words are nothing but a connective, or white space.</summary>
    public static bool IsConnective(string words) => string.IsNullOrWhiteSpace(words) || Connective().Match(words.TrimStart() + "A") is { Success: true } match && match.Length > words.TrimStart().Length;

    /// <summary>Tells whether a sentence begins with a word that points back, or has one ("in his youth", "most of these drugs") before anything it could point to.</summary>
    public static bool PointsBack(string sentence) =>
        (FirstWord().Match(sentence) is { Success: true } match && Dangling.Contains(match.Groups["word"].Value)) || PointsBackLater().IsMatch(sentence);

    /// <summary>How many characters of a sentence only tie it to the one before, whatever follows them.</summary>
    public static int ConnectiveLength(string sentence) => AnyConnective().Match(sentence).Length;

    /// <summary>Tells whether somebody or something that was named before is what a sentence is about.</summary>
    public static bool BeginsWithPronoun(string sentence) => Pronoun().IsMatch(sentence);

    [GeneratedRegex(@"^\W*(?:He|She|It|They)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^\s*[-*•–]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:" + Connectives + @"),? [\p{Lu}\p{Nd}""“]", RegexOptions.NonBacktracking)]
    private static partial Regex Connective();

    [GeneratedRegex(@"^(?:" + Connectives + "),? ", RegexOptions.NonBacktracking)]
    private static partial Regex AnyConnective();

    [GeneratedRegex(@"^\W*\p{L}+(?: [\p{Ll}\p{Nd}-]+){0,2}(?: (?:he|she|they|his|her|their|him|them)\b|,? (?:of|in|at|by|to|for|with|from|on|since|after|before|under|during) (?:its|this|these|those|such|it)\b)|^\W*(?:In|On|At|After|Before|During|With|By|From|For|Despite|Since|Until|Under|While|When|As|Although|Because|If|Through|Throughout|Among|Like|Unlike|Besides)(?: [\p{Ll}-]+){0,2} (?:its|this|these|those|such|it)\b|^\W*(?:The|In the|On the|At the|Of the) (?:former|latter|same|other|others|next)\b", RegexOptions.NonBacktracking)]
    private static partial Regex PointsBackLater();

    [GeneratedRegex(@"^\W*(?<word>[\p{L}]+)", RegexOptions.NonBacktracking)]
    private static partial Regex FirstWord();
}
