using System.Collections.Frozen;
using System.Text.RegularExpressions;

using ResearchBot.Answering.Verification.Language;

namespace ResearchBot.Answering.FactChecking;

/// <summary>Tells whether a sentence of a message asserts something that can be checked, and leaves out what only introduces it.</summary>
internal static partial class Assertion
{
    private const int FewestWords = 4;
    private const int FewestContentWords = 2;

    private static readonly FrozenSet<string> Judging = FrozenSet.Create(
        "great", "awful", "terrible", "good", "bad", "stupid", "silly", "amazing", "awesome", "love", "hate", "nice", "cool", "beautiful", "ugly", "boring",
        "useless", "ridiculous", "overrated", "underrated", "scary", "fun", "funny", "lame", "dumb", "evil", "crazy", "insane", "wonderful", "horrible",
        "should", "shouldn't", "ought", "let's", "please", "hope", "wish", "thanks", "thank", "lol", "wow");

    private static readonly FrozenSet<string> Speaker = FrozenSet.Create("i", "i'm", "i've", "i'd", "we", "we're", "we've", "me", "my", "mine", "our", "us", "you", "you're", "your");

    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(
        "be", "is", "are", "was", "were", "been", "isn't", "aren't", "wasn't", "weren't", "has", "have", "had", "hasn't", "haven't", "hadn't", "do", "does", "did", "don't",
        "doesn't", "didn't", "will", "won't", "would", "can", "can't", "cannot", "could", "may", "might", "must");

    /// <summary>The words that assert; null where nothing is asserted.</summary>
    public static string? Of(string sentence)
    {
        var opening = Openings().Match(sentence);
        var words = sentence[opening.Length..].Trim();

        if (opening.Groups["know"].Success)
        {
            words = words.TrimEnd('?', '!', ' ');
        }

        return words.TrimEnd('"', '”', ')', ' ').EndsWith('?') || Asking().IsMatch(words) || IsQuotation(words) || !Asserts(new Statement(words)) ? null : words;
    }

    private static bool Asserts(Statement statement)
    {
        var words = statement.Words;
        var hasFigures = statement.Figures.Any(figure => !figure.IsLoose) || statement.Dates.Count > 0;
        var isView = words.Any(word => Judging.Contains(word.Text) || (Speaker.Contains(word.Text) && !word.Has(WordShape.Acronym)));

        return words.Count >= FewestWords
            && words.Count(word => word.IsContent) >= FewestContentWords
            && words.Any(IsVerbLike)
            && (hasFigures || !isView);
    }

    private static bool IsVerbLike(Word word) =>
        Verbs.Contains(word.Text) || LightStemmer.IsIrregularForm(word.Text)
        || word.Text is [.., 'e', 'd'] or [.., 's'] or [.., 'i', 'n', 'g'];

    /// <summary>Most of it stands in quotation marks: somebody else's words.</summary>
    private static bool IsQuotation(string words)
    {
        var inside = 0;
        var isInside = false;

        foreach (var unit in words)
        {
            var opens = unit is '“' or '„' or '«' || (unit is '"' && !isInside);
            isInside = opens || (isInside && unit is not ('"' or '”' or '»'));
            inside += isInside ? 1 : 0;
        }

        return inside * 2 > words.Length;
    }

    [GeneratedRegex(
        @"^(?:(?:(?<know>did you know)(?: that)?|(?:i|we) (?:also |really |still )?(?:think|believe|guess|heard|read|know|suppose|bet|feel|learned|remember)(?: that)?|(?:i'm|i am|im|i’m) (?:pretty |quite |very )?sure(?: that)?|pretty sure(?: that)?|imh?o|in my (?:humble )?opinion|fyi|btw|by the way|fun fact|fact|reminder|psst|tl;?dr|apparently|supposedly|actually|honestly|basically|seriously|as far as i know|afaik|iirc|hey(?: all| everyone| guys)?|hi(?: all| everyone| guys)?|hello(?: all| everyone)?|well|so|ok|okay|yes|yeah|no|and|but|also|look|guys)(?:[,:;.!]+ ?| |$))+",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Openings();

    [GeneratedRegex(
        @"^(?:(?:who|what|when|where|why|how|which|whose)\b[^,]*$|(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|isn't|aren't|don't|doesn't|didn't)\b)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Asking();
}
